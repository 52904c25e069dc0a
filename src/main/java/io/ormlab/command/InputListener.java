package io.ormlab.command;

import java.util.Optional;

/** Is told each input of a session before it runs and after: a recording is one. */
public interface InputListener extends AutoCloseable {

    /** Listens to nothing. */
    InputListener NOBODY = new InputListener() {};

    /** An input is about to run. */
    default void begins(String input) {}

    /** It has run, and said all that it says. */
    default void ended() {}

    /** The name of what is written, where something is. */
    default Optional<String> writes() {
        return Optional.empty();
    }

    /** The session, or the listening, ends. */
    @Override
    default void close() {}
}
