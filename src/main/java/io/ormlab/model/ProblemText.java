package io.ormlab.model;

import io.ormlab.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** A problem as a person is shown it: file and line, what is wrong, the source line and a caret under the place. */
final class ProblemText {

    private static final String INDENT = "    ";

    /** A source line that takes more columns is shown around the caret only. */
    private static final int WIDEST = 76;

    private ProblemText() {}

    static List<Message> of(SourceProblem problem, String file) {
        List<String> words = problem.text().lines().toList();
        List<Message> lines = new ArrayList<>();
        if (problem.sourceLine().isBlank()) {
            lines.add(Message.of("model.problem.file", file, words.get(0)));
        } else {
            lines.add(Message.of("model.problem", file, Long.toString(problem.line()), words.get(0)));
            addSource(problem, lines);
        }
        // The compiler's further lines name the symbol and where it was looked for.
        words.stream().skip(1).forEach(line -> lines.add(plain(line)));
        return lines;
    }

    private static void addSource(SourceProblem problem, List<Message> lines) {
        String line = problem.sourceLine();
        int caret = (int) Math.min(problem.column() - 1, line.length());
        int indent = Math.min(line.length() - line.stripLeading().length(), caret);
        String before = visible(line.substring(indent, caret));
        String after = visible(line.substring(caret).stripTrailing());
        if (width(before) + width(after) > WIDEST) {
            before = tail(before, WIDEST / 2);
            after = head(after, WIDEST - width(before));
        }
        lines.add(plain(INDENT + before + after));
        lines.add(plain(INDENT + " ".repeat(width(before)) + "^"));
    }

    private static String head(String text, int columns) {
        int end = 0;
        for (int left = columns; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            left -= WCWidth.wcwidth(text.codePointAt(end));
            if (left < 0) {
                break;
            }
        }
        return text.substring(0, end);
    }

    private static String tail(String text, int columns) {
        int start = text.length();
        for (int left = columns; start > 0; start -= Character.charCount(text.codePointBefore(start))) {
            left -= WCWidth.wcwidth(text.codePointBefore(start));
            if (left < 0) {
                break;
            }
        }
        return text.substring(start);
    }

    private static Message plain(String line) {
        return Message.of("model.line", line);
    }

    /** A control character in a source must not reach the terminal, and a tab's width is the terminal's affair. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                visible.append(INDENT);
            } else {
                visible.appendCodePoint(WCWidth.wcwidth(c) < 0 || Character.isISOControl(c) ? 0xfffd : c);
            }
        });
        return visible.toString();
    }

    /** How many columns of a terminal the text takes: a Chinese character is two. */
    private static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).sum();
    }
}
