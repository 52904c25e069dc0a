package io.ormlab.command;

import io.ormlab.snippet.Completeness;
import java.util.List;
import java.util.function.IntSupplier;

/** Runs inputs one by one, as the shell, a script and the command line give them, and says what went wrong. */
public final class Interpreter {

    /** What an input is. */
    public enum Kind {
        /** Nothing to run. */
        EMPTY,
        COMMAND,
        JAVA
    }

    private final Lab lab;

    public Interpreter(Lab lab) {
        this.lab = lab;
    }

    /** Whether this input is a command or Java. Starts nothing. */
    public Kind kind(String input) {
        return line(input).kind();
    }

    /** Whether this input is a command, and not Java. Starts nothing. */
    public boolean isCommand(String input) {
        return kind(input) == Kind.COMMAND;
    }

    /** Whether the input can run as it is, or is Java that goes on in the next line. */
    public boolean complete(String input) {
        InputLine line = line(input);
        return line.kind() != Kind.JAVA
                || lab.snippets().completeness(ShownRows.plain(line.rest())) != Completeness.INCOMPLETE;
    }

    /**
     * Runs one input, and says on the lab's console what came of it.
     *
     * @return the status: 0 done, 1 failed, 2 wrong usage
     */
    public int run(String input) {
        lab.begin();
        return heard(
                input,
                () -> guarded(() -> {
                    InputLine line = line(input);
                    return switch (line.kind()) {
                        case EMPTY -> 0;
                        case COMMAND -> command(line);
                        case JAVA -> new JavaInput(lab).run(line.rest());
                    };
                }));
    }

    /**
     * Runs a command whose words were cut by the operating system's shell.
     *
     * @param words the command's name and its words
     * @return the status
     */
    public int run(List<String> words) {
        lab.begin();
        return guarded(() -> {
            List<String> rest = words.subList(1, words.size());
            Invocation call = Invocation.of(lab, words.get(0), String.join(" ", rest));
            if (call.looksAtTables()) {
                lab.onlyTables();
            }
            call.run(rest);
            return 0;
        });
    }

    /** Says how ormlab is called and what its commands do. */
    public int usage() {
        return guarded(() -> {
            new Usage(lab).say();
            return 0;
        });
    }

    private int command(InputLine line) {
        Invocation.of(lab, line.name(), line.rest()).run(line.rest());
        return 0;
    }

    private int heard(String input, IntSupplier run) {
        int told = told(() -> lab.listener().begins(input));
        int status = run.getAsInt();
        return Math.max(status, Math.max(told, told(() -> lab.listener().ended())));
    }

    private int told(Runnable tell) {
        return guarded(() -> {
            tell.run();
            return 0;
        });
    }

    private int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException | Error e) {
            return lab.failures().report(e);
        }
    }

    private InputLine line(String input) {
        return InputLine.of(input, lab.registry());
    }
}
