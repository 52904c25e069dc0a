package io.ormlab.script;

import java.util.List;

/**
 * One input of a transcript and the output expected of it.
 *
 * @param line where the input begins in the file, from 1
 * @param input what is typed, its lines joined by LF
 * @param output the lines of output as they are written
 * @param outputLine where the output begins, or would begin, in the file, from 1
 * @param indent what stands before each line in the file: the place of a list or a quotation in Markdown
 */
record Exchange(int line, String input, List<String> output, int outputLine, String indent) {

    Expectation expectation() {
        return Expectation.of(output);
    }

    /** The lines of the file that the output takes up, from 0. */
    int from() {
        return outputLine - 1;
    }

    int to() {
        return from() + output.size();
    }
}
