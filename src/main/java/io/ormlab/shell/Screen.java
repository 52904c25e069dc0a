package io.ormlab.shell;

import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A terminal that somebody sits at: what is typed on it, and what is shown. */
interface Screen extends AutoCloseable {

    /** The next input. It may go on over several lines; one whole paste is one. */
    Typed input(String prompt);

    /** One line of plain text: an answer. No input of ours, so nothing is completed or remembered. */
    Typed line(String prompt);

    /** The same, on a line of the screen that something stands on already: what a snippet reads. */
    Typed restOfLine(String shown);

    /** Shows text at once; while a line is being typed, above it. */
    void write(String text);

    /** Waits for one key, with a hint shown meanwhile; empty for Ctrl-C, or where the terminal is gone. */
    OptionalInt key(String hint);

    /**
     * Lets a person choose one of several lines.
     *
     * @param first the one that is proposed
     * @return its index; empty where the person refuses to choose
     */
    OptionalInt choice(List<String> lines, int first);

    /** Opens a file in an editor, and waits until the person leaves it; false where this screen has none. */
    boolean edit(Path file, Messages messages);

    /** Leaves the terminal to another program while work runs. */
    void lend(Runnable work);

    /** The columns of a line as it is now. */
    int columns();

    /** The lines that can be seen at once; 0 where output is never held up. */
    int rows();

    /** Whether text may hold colours. */
    boolean colour();

    /** What Ctrl-C does while nothing is being typed. */
    void onInterrupt(Runnable stop);

    @Override
    void close();
}
