package io.ormlab.command;

import java.io.PrintStream;

/** A console without a terminal: plain lines to two streams, and no answers. */
public final class PlainConsole implements Console {

    private final PrintStream out;
    private final PrintStream err;
    private final int width;

    /**
     * @param width how many columns a line may take
     */
    public PlainConsole(PrintStream out, PrintStream err, int width) {
        this.out = out;
        this.err = err;
        this.width = width;
    }

    @Override
    public void out(String line) {
        // Not println: a transcript has the same bytes on every platform.
        out.print(line + "\n");
    }

    @Override
    public void err(String line) {
        // In the order in which it was said, where both go to one screen or file.
        out.flush();
        err.print(line + "\n");
        err.flush();
    }

    @Override
    public void print(String text) {
        out.print(text);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public boolean colour() {
        return false;
    }

    @Override
    public void flush() {
        out.flush();
        err.flush();
    }
}
