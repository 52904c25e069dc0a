package io.ormlab.model;

import io.ormlab.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** A problem as a person is shown it: file and line, what is wrong, the source line and a caret under the place. */
final class ProblemText {

    private static final String INDENT = "    ";

    /** A line that is longer is shown around the caret only, this many characters to each side. */
    private static final int AROUND = 50;

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
        int start = line.length() - line.stripLeading().length();
        start = Math.max(Math.min(start, caret), caret - AROUND);
        int end = Math.min(line.stripTrailing().length(), caret + AROUND);
        String before = visible(line.substring(start, caret));
        lines.add(plain(INDENT + before + visible(line.substring(caret, Math.max(caret, end)))));
        lines.add(plain(INDENT + " ".repeat(width(before)) + "^"));
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
