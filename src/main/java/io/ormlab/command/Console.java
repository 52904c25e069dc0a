package io.ormlab.command;

import java.util.Optional;

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

    /** Makes what was said so far visible. */
    default void flush() {}

    /**
     * A line that a person types, without its end; empty where they want to type none (Ctrl-C, Ctrl-D), or nobody is there.
     */
    default Optional<String> typed(String prompt) {
        return Optional.empty();
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
