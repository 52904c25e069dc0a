package io.ormlab.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a session's words go, and whence its answers come: a terminal, a pipe, or a script that compares what is said. */
public interface Console {

    /** A line of a result. */
    void out(String line);

    /** A line of diagnostics or progress. */
    void err(String line);

    /** Text that a snippet printed, which need not end with its line. */
    void print(String text);

    /** How many columns a line may take. */
    int width();

    /** Whether somebody is there to answer a question. */
    boolean interactive();

    /** Whether what is written here may hold colours. */
    boolean colour();

    /** How many lines are read at once; 0 where all of it is wanted, as in a file. */
    default int page() {
        return 0;
    }

    /** Whether whoever reads has had enough: what else this input says is not shown. */
    default boolean full() {
        return false;
    }

    /**
     * Waits until a person presses a key.
     *
     * @param hint says which keys there are; it is gone afterwards
     * @return the key; empty where nobody is there to press one, or the person stops what runs
     */
    default OptionalInt key(String hint) {
        return OptionalInt.empty();
    }

    /** Makes what was said so far visible. */
    default void flush() {}

    /**
     * A line that a person types, without its end; empty where they want to type none (Ctrl-C, Ctrl-D), or nobody is there.
     */
    default Optional<String> typed(String prompt) {
        return Optional.empty();
    }

    /**
     * Opens a file in an editor of the console's own, and waits until the person leaves it.
     *
     * @return whether it has one
     */
    default boolean edit(Path file) {
        return false;
    }

    /** Leaves the terminal to another program while work runs. */
    default void lend(Runnable work) {
        work.run();
    }

    /**
     * Asks a person.
     *
     * @return one of the question's answers, or any text where it names none
     * @throws io.ormlab.message.LabException where nobody is there: it names the option that answers
     */
    default String ask(Question question) {
        throw question.unanswered();
    }
}
