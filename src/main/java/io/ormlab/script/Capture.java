package io.ormlab.script;

import io.ormlab.command.Console;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Keeps what a session says, as the lines that a person would see: results, diagnostics and what a snippet printed, in the order
 * in which they came. The same on every machine: 80 columns, no colour, nobody to answer.
 */
final class Capture implements Console {

    private static final int WIDTH = 80;

    /** More output of one input than anybody compares; what comes after it is not kept. */
    private static final int MOST = 32 << 20;

    private final StringBuilder text = new StringBuilder();
    private final Console shown;
    private boolean keeping;

    /** @param shown where it is said as well */
    Capture(Console shown) {
        this.shown = shown;
    }

    /** Keeps what is said from now on. */
    synchronized void begin() {
        keeping = true;
    }

    /** What was said since {@link #begin}, a line each, without their ends. */
    synchronized List<String> end() {
        if (inLine()) {
            print("\n");
        }
        List<String> lines = lines(text);
        text.setLength(0);
        keeping = false;
        return lines;
    }

    @Override
    public synchronized void out(String line) {
        keepLine(line);
        shown.out(line);
    }

    @Override
    public synchronized void err(String line) {
        keepLine(line);
        shown.err(line);
    }

    @Override
    public synchronized void print(String printed) {
        keep(printed);
        shown.print(printed);
    }

    @Override
    public int width() {
        return WIDTH;
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
        shown.flush();
    }

    private boolean inLine() {
        return text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    }

    /** A line begins on a line of its own, whatever a snippet left unended. */
    private void keepLine(String line) {
        if (inLine()) {
            print("\n");
        }
        keep(line);
        keep("\n");
    }

    private void keep(String more) {
        if (keeping) {
            text.append(more, 0, Math.min(more.length(), MOST - text.length()));
        }
    }

    private static List<String> lines(CharSequence said) {
        // A lone surrogate is no character in UTF-8: it is compared as it would be written to a file.
        String whole = new String(said.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return SourceLines.split(whole).stream().map(SourceLines.Line::text).toList();
    }
}
