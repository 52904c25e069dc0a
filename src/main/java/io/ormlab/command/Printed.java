package io.ormlab.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a snippet prints goes to the console of the lab that runs it, so that a script compares it, too. Made anew for each input:
 * a snippet that closes {@code System.out} closes its own only.
 */
final class Printed {

    private final Console console;
    private final StringBuilder line = new StringBuilder();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final PrintStream out;
    private final PrintStream err;

    private Printed(Console console) {
        this.console = console;
        out = new PrintStream(new Text(console::print), false, StandardCharsets.UTF_8);
        err = new PrintStream(new Text(text -> lines(text)), false, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
    }

    /** Does work that may print. */
    static <T> T on(Console console, Supplier<T> work) {
        Printed printed = new Printed(console);
        try {
            return work.get();
        } finally {
            printed.end();
        }
    }

    private void lines(String text) {
        line.append(text);
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            console.err(line.substring(0, end));
            line.delete(0, end + 1);
        }
    }

    private void end() {
        out.flush();
        err.flush();
        if (line.length() > 0) {
            console.err(line.toString());
        }
        System.setOut(outBefore);
        System.setErr(errBefore);
    }

    /** Bytes back to text; a character may come in two parts. */
    private static final class Text extends OutputStream {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final Consumer<String> to;
        private ByteBuffer waiting = ByteBuffer.allocate(0);

        Text(Consumer<String> to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) {
            ByteBuffer in = ByteBuffer.allocate(waiting.remaining() + count);
            in.put(waiting).put(bytes, from, count).flip();
            CharBuffer text = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, text, false);
            waiting = in;
            to.accept(text.flip().toString());
        }
    }
}
