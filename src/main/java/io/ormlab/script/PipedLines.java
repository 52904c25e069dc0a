package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.message.LabException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The lines of a stream, each read when it is asked for: what writes into a pipe may wait for what came of the line before. */
final class PipedLines implements Iterator<String> {

    private final String name;
    private final InputStream in;
    private int number;
    private String next;

    /** @param name the stream's name in failures */
    PipedLines(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in);
    }

    /** @throws LabException where the stream cannot be read, or the next line is no UTF-8 */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    /** The line that comes next, which stays the next one. */
    String peek() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next;
    }

    @Override
    public String next() {
        String line = peek();
        next = null;
        return line;
    }

    private String read() {
        byte[] bytes = bytes();
        number++;
        List<String> line = SourceLines.decode(name, number, bytes).texts();
        // A byte order mark alone is a line without text.
        return line.isEmpty() ? bytes.length == 0 ? null : "" : line.get(0);
    }

    private byte[] bytes() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            while (next >= 0) {
                line.write(next);
                next = next == '\n' ? -1 : in.read();
            }
            return line.toByteArray();
        } catch (IOException e) {
            throw LabException.of("script.unreadable", name, Failures.reason(e)).because(e);
        }
    }
}
