package io.ormlab.snippet;

/**
 * What the compiler has to say about a place in a line that was typed.
 *
 * @param start the offset in the whole input, in chars from 0
 * @param end the offset after the last char of the place
 * @param line the line of the input, from 1
 * @param column the char in that line, from 1: not a display column, of which a Chinese character takes two
 * @param length how many chars the place has in that line, at least 1
 * @param sourceLine that line of the input
 * @param text the compiler's message in the session's language; may have several lines
 * @param error false where it is a warning
 */
public record SnippetProblem(
        int start, int end, int line, int column, int length, String sourceLine, String text, boolean error) {

    static SnippetProblem at(String input, int start, int end, String text, boolean error) {
        int from = Math.max(0, Math.min(start, input.length()));
        int to = Math.max(from, Math.min(end, input.length()));
        int lineStart = input.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = input.indexOf('\n', from) < 0 ? input.length() : input.indexOf('\n', from);
        int line = 1
                + (int) input.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int length = Math.max(1, Math.min(to, lineEnd) - from);
        return new SnippetProblem(
                from, to, line, from - lineStart + 1, length, input.substring(lineStart, lineEnd), text, error);
    }
}
