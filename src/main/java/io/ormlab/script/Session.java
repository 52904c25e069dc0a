package io.ormlab.script;

import java.nio.file.Path;

/** What the inputs of one file run on. */
interface Session extends AutoCloseable {

    /** Whether the input is Java, and no command. */
    boolean isJava(String input);

    /** Whether the input ends here; if not, it goes on in the next line. */
    boolean isComplete(String input);

    /** Runs an input, which says what came of it itself; 0 where it is done. */
    int run(String input);

    /** Stops the input that runs, from another thread; the session is left. */
    void interrupt();

    /** Whether the session is to end: an input left it, or it was interrupted. */
    boolean left();

    /**
     * The last input has run.
     *
     * @throws io.ormlab.message.LabException where something is left open that should be closed
     */
    default void ended() {}

    /** The folder that is the workspace, or will be. */
    Path folder();

    @Override
    void close();
}
