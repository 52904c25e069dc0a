package io.ormlab.shell;

import io.ormlab.command.TextStream;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a learner's code finds in {@code System.in}, {@code System.out} and {@code System.err} between inputs and beyond: threads that
 * a snippet left behind go on to print while the next line is typed, and must not write over it.
 */
final class StandardStreams implements AutoCloseable {

    private final InputStream inBefore = System.in;
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final TypedStream in;

    StandardStreams(TerminalConsole console, TypedStream in) {
        this.in = in;
        System.setIn(in);
        System.setOut(TextStream.printing(console::print));
        System.setErr(TextStream.printing(console::print));
    }

    void begin() {
        in.open();
    }

    void end() {
        in.end();
    }

    @Override
    public void close() {
        System.setIn(inBefore);
        System.setOut(outBefore);
        System.setErr(errBefore);
    }
}
