package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Interpreter.Kind;
import io.ormlab.command.Registry;
import io.ormlab.render.Ink;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;

/** Colours what is being typed, at each key: by its words alone, so it costs no compiler and no database. */
final class InputHighlighter implements Highlighter {

    /** A longer text was pasted: colours would cost more at each key than they tell. */
    private static final int LONGEST = 8_000;

    private static final Pattern FIRST_WORD = Pattern.compile("\\s*([:/]?)(\\S*)");
    private static final Pattern ARGUMENT = Pattern.compile("(?<option>(?<=\\s)--?[\\p{L}][\\p{L}-]*)"
            + "|(?<string>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|'[^']*+'?)");
    /** What follows a name that cannot be Java's: a word, and nothing of Java's after it. */
    private static final Pattern NO_JAVA = Pattern.compile("\\s+[\\p{L}\\p{N}-][^;(){}=]*");

    private static final Set<String> SQL = Set.of("sql", "explain");

    private final Interpreter interpreter;
    private final Registry registry;
    private final boolean colour;

    InputHighlighter(Interpreter interpreter, Registry registry, boolean colour) {
        this.interpreter = interpreter;
        this.registry = registry;
        this.colour = colour;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (!colour || buffer.length() > LONGEST) {
            return new AttributedString(buffer);
        }
        Spans spans = new Spans(buffer);
        int from = 0;
        while (from < buffer.length()) {
            int to = end(buffer, from);
            paint(spans, from, to);
            from = to + 1;
        }
        return spans.done();
    }

    /** Where the input that begins here ends: a command with its line, Java where a command begins the next. */
    private int end(String buffer, int from) {
        int end = lineEnd(buffer, from);
        if (interpreter.isCommand(buffer.substring(from, end))) {
            return end;
        }
        while (end < buffer.length() && !interpreter.isCommand(buffer.substring(end + 1, lineEnd(buffer, end + 1)))) {
            end = lineEnd(buffer, end + 1);
        }
        return end;
    }

    private static int lineEnd(String buffer, int from) {
        int end = buffer.indexOf('\n', from);
        return end < 0 ? buffer.length() : end;
    }

    private void paint(Spans spans, int from, int to) {
        String input = spans.text().substring(from, to);
        Matcher first = FIRST_WORD.matcher(input);
        if (!first.lookingAt()) {
            return;
        }
        if (interpreter.kind(input) == Kind.COMMAND) {
            boolean known = registry.has(first.group(2));
            spans.paint(known ? Ink.COMMAND : unknown(first.group(2)), from + first.start(1), from + first.end());
            paintArguments(spans, first.group(2), from + first.end(), to);
        } else if (isMistyped(first.group(2), input.substring(first.end()))) {
            spans.paint(Ink.ERROR, from + first.start(1), from + first.end());
        } else {
            JavaInk.paint(spans, from, to);
        }
    }

    /** While a name is being typed, what may still become a command is no mistake. */
    private Ink unknown(String name) {
        return registry.words().stream().anyMatch(word -> word.startsWith(name)) ? Ink.COMMAND : Ink.ERROR;
    }

    private boolean isMistyped(String name, String rest) {
        return !name.isEmpty()
                && Character.isLowerCase(name.codePointAt(0))
                && !JavaInk.KEYWORDS.contains(name)
                && NO_JAVA.matcher(rest).matches()
                && !registry.nearest(name).isEmpty();
    }

    private static void paintArguments(Spans spans, String name, int from, int to) {
        if (SQL.contains(name)) {
            SqlInk.paint(spans, from, to);
            return;
        }
        Matcher argument = ARGUMENT.matcher(spans.text()).region(from, to);
        while (argument.find()) {
            spans.paint(argument.group("option") != null ? Ink.CODE : Ink.STRING, argument.start(), argument.end());
        }
    }
}
