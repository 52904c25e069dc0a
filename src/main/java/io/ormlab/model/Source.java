package io.ormlab.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * One model source as it was read.
 *
 * @param file where it lies, absolute
 * @param display its name as a person in the workspace would write it
 * @param text the whole of it, without a byte order mark
 */
record Source(Path file, String display, String text) {

    URI uri() {
        return file.toUri();
    }

    /** The simple name of the public class that the file must hold. */
    String mainClass() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    /** The problem at a place in the text, in UTF-16 units from 0; a negative place means the whole file. */
    SourceProblem problem(long position, String what) {
        if (position < 0 || position > text.length()) {
            return new SourceProblem(file, 1, 1, "", what);
        }
        int at = (int) position;
        int start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        long line = text.substring(0, start).lines().count() + 1;
        return new SourceProblem(file, line, at - start + 1L, text.substring(start, end), what);
    }

    /** The problem on a line, from 1, under its first character that is no blank. */
    SourceProblem problemOnLine(int line, String what) {
        List<String> lines = text.lines().toList();
        if (line > lines.size()) {
            return problem(-1, what);
        }
        String sourceLine = lines.get(line - 1);
        int indent = sourceLine.length() - sourceLine.stripLeading().length();
        return new SourceProblem(file, line, indent + 1L, sourceLine, what);
    }
}
