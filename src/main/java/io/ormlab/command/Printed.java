package io.ormlab.command;

import java.io.PrintStream;
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
        out = TextStream.printing(console::print);
        err = TextStream.printing(this::lines);
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
}
