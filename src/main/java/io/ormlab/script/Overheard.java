package io.ormlab.script;

import io.ormlab.command.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A lesson's console: shows everything where the learner is, keeps it to compare, and answers no questions, since a lesson is to
 * be the same each time.
 */
final class Overheard implements Console {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Console shown;
    private final boolean silent;
    private final List<String> said = new ArrayList<>();

    /** @param silent whether it is only kept, and not shown */
    Overheard(Console shown, boolean silent) {
        this.shown = shown;
        this.silent = silent;
    }

    /** What was said, as a transcript has it. */
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public synchronized void out(String line) {
        keep(line);
        if (!silent) {
            shown.out(line);
        }
    }

    @Override
    public synchronized void err(String line) {
        keep(line);
        if (!silent) {
            shown.err(line);
        }
    }

    @Override
    public synchronized void print(String text) {
        text.lines().forEach(this::keep);
        if (!silent) {
            shown.print(text);
        }
    }

    private void keep(String line) {
        said.addAll(COLOUR.matcher(line).replaceAll("").lines().toList());
    }

    @Override
    public int width() {
        return shown.width();
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public boolean colour() {
        return shown.colour();
    }

    @Override
    public void flush() {
        shown.flush();
    }
}
