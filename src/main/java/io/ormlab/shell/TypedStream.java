package io.ormlab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * {@code System.in} for snippets. A read asks for a line with all that editing offers, and ends when its input does: a read that
 * stayed blocked in the terminal would swallow the learner's next line.
 */
final class TypedStream extends InputStream {

    private static final long PATIENCE_MILLIS = 2_000;

    private final Supplier<Typed> lines;
    private final Runnable stop;
    private byte[] line = {};
    private int at;
    private boolean open;
    private Thread reading;

    /**
     * @param lines asks for a line
     * @param stop stops the input that runs: Ctrl-C while it reads
     */
    TypedStream(Supplier<Typed> lines, Runnable stop) {
        this.lines = lines;
        this.stop = stop;
    }

    /** An input begins, which may read. */
    synchronized void open() {
        open = true;
    }

    /** The input has ended; what still reads, such as a thread that it left behind, reads no more. */
    synchronized void end() {
        open = false;
        line = new byte[0];
        at = 0;
        long giveUp = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            while (reading != null && System.nanoTime() < giveUp) {
                reading.interrupt();
                wait(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (available() == 0 && !fill()) {
            return -1;
        }
        return take(bytes, from, count);
    }

    private synchronized int take(byte[] bytes, int from, int count) {
        int taken = Math.min(count, line.length - at);
        System.arraycopy(line, at, bytes, from, taken);
        at += taken;
        return taken;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    private boolean fill() throws IOException {
        if (!begin()) {
            return false;
        }
        try {
            Typed typed = lines.get();
            if (typed instanceof Typed.Text text) {
                arrived(text.text());
                return true;
            }
            if (typed instanceof Typed.Dropped) {
                stop.run();
                throw new InterruptedIOException();
            }
            return false;
        } finally {
            over();
        }
    }

    private synchronized boolean begin() {
        if (!open || reading != null) {
            return false;
        }
        reading = Thread.currentThread();
        return true;
    }

    private synchronized void arrived(String text) {
        line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
    }

    private synchronized void over() {
        reading = null;
        notifyAll();
    }
}
