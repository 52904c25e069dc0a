package io.ormlab.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text of SQL cut into its statements, as SQLite itself would: at semicolons outside of quotes and comments, a trigger's body as
 * one with its {@code end} (https://www.sqlite.org/c3ref/complete.html).
 */
public final class SqlScript {

    /**
     * One statement.
     *
     * @param text the statement, without its semicolon and the comments before it
     * @param line the line of the text where it begins, from 1
     */
    public record Part(String text, int line) {

        /** The statement's first word, in small letters. */
        public String verb() {
            int end = 0;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return text.substring(0, end).toLowerCase(Locale.ROOT);
        }
    }

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private int line = 1;
    private int start = -1;
    private int startLine;
    private int end;
    private int words;
    private boolean creates;
    private boolean trigger;
    private boolean ended;

    private SqlScript(String text) {
        this.text = text;
    }

    public static List<Part> split(String text) {
        return new SqlScript(text).parts();
    }

    private List<Part> parts() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '-' && follows("--")) {
                skipTo("\n");
            } else if (c == '/' && follows("/*")) {
                skipTo("*/");
            } else if (c == ';') {
                semicolon();
            } else if (Character.isWhitespace(c)) {
                advance(1);
            } else {
                token(c);
            }
        }
        finish();
        return parts;
    }

    private void token(char c) {
        if (start < 0) {
            start = at;
            startLine = line;
        }
        if (c == '\'' || c == '"' || c == '`') {
            advance(1);
            skipTo(String.valueOf(c));
            other();
        } else if (c == '[') {
            skipTo("]");
            other();
        } else if (Character.isUnicodeIdentifierStart(c)) {
            word();
        } else {
            advance(1);
            other();
        }
        end = at;
    }

    private void word() {
        int from = at;
        while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        ended = word.equals("end");
        switch (word) {
            case "explain", "query", "plan" -> {}
            case "create" -> creates = words++ == 0;
            case "temp", "temporary" -> {}
            case "trigger" -> trigger |= creates && words++ == 1;
            default -> words++;
        }
    }

    private void other() {
        words++;
        ended = false;
    }

    private void semicolon() {
        at++;
        // Within a trigger a semicolon ends one of its own statements, until the word `end` stands before it.
        if (!trigger || ended) {
            finish();
        }
    }

    private void finish() {
        if (start >= 0) {
            parts.add(new Part(text.substring(start, end), startLine));
        }
        start = -1;
        words = 0;
        creates = false;
        trigger = false;
        ended = false;
    }

    private boolean follows(String what) {
        return text.startsWith(what, at);
    }

    private void skipTo(String stop) {
        int found = text.indexOf(stop, at);
        advance((found < 0 ? text.length() : found + stop.length()) - at);
    }

    private void advance(int count) {
        int to = Math.min(at + count, text.length());
        for (; at < to; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }
}
