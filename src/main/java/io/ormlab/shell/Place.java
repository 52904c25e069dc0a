package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;

/**
 * Where in an input completion is asked for.
 *
 * @param line all that was typed
 * @param cursor the offset in it, in chars
 * @param from where the input begins, which in a paste of several is not the line's beginning
 * @param start where the word begins that ends at the cursor
 * @param kind what the word belongs to
 */
record Place(String line, int cursor, int from, int start, Kind kind) implements CompletingParsedLine {

    enum Kind {
        /** The input's first word: a command, or Java. */
        FIRST,
        /** A later word of a command. */
        ARGUMENT,
        JAVA
    }

    /** @param takesText whether what follows a command of this name is one text, and no words */
    static Place of(String line, int cursor, Interpreter interpreter, Predicate<String> takesText) {
        int from = inputStart(line, cursor, interpreter);
        String before = line.substring(from, cursor);
        String text = before.stripLeading();
        boolean marked = text.startsWith(":") || text.startsWith("/");
        if (text.chars().skip(marked ? 1 : 0).allMatch(c -> Character.isLetter(c) || c == '-')) {
            return new Place(line, cursor, from, cursor - text.length() + (marked ? 1 : 0), Kind.FIRST);
        }
        if (interpreter.isCommand(line.substring(from, lineEnd(line, cursor)))) {
            int word = wordStart(line, from, cursor);
            boolean option = word < cursor && line.charAt(word) == '-';
            boolean name = takesText.test(commandName(text)) && !option;
            return new Place(line, cursor, from, name ? nameStart(line, from, cursor) : word, Kind.ARGUMENT);
        }
        return new Place(line, cursor, from, nameStart(line, from, cursor), Kind.JAVA);
    }

    private static String commandName(String text) {
        return text.split("\\s", 2)[0].replaceFirst("^[:/]", "");
    }

    private static int nameStart(String line, int from, int cursor) {
        int start = cursor;
        while (start > from && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Java may go on over lines; a command stands on one. */
    private static int inputStart(String line, int cursor, Interpreter interpreter) {
        int lineStart = line.lastIndexOf('\n', cursor - 1) + 1;
        if (lineStart == 0 || interpreter.isCommand(line.substring(lineStart, lineEnd(line, cursor)))) {
            return lineStart;
        }
        int from = 0;
        for (int next = line.indexOf('\n'); next >= 0 && next < lineStart; next = line.indexOf('\n', from)) {
            if (!interpreter.isCommand(line.substring(from, next))) {
                return from;
            }
            from = next + 1;
        }
        return from;
    }

    private static int lineEnd(String line, int at) {
        int end = line.indexOf('\n', at);
        return end < 0 ? line.length() : end;
    }

    /** After the last blank that no quote encloses; after the quote, where one is open. */
    private static int wordStart(String line, int from, int cursor) {
        int start = from;
        char quote = 0;
        for (int i = from; i < cursor; i++) {
            char c = line.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                start = i + 1;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                start = i + 1;
            }
        }
        return start;
    }

    /** The input from its beginning to the cursor. */
    String before() {
        return line.substring(from, cursor);
    }

    /** The name of the command that the input begins with. */
    String command() {
        return commandName(before().stripLeading());
    }

    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
