package io.ormlab.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of one SQL statement, comments left out: enough to tell what kind of statement it is, and whether it is one. */
final class SqlWords {

    private final List<String> words;

    private SqlWords(List<String> words) {
        this.words = words;
    }

    static SqlWords of(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            if (!isBlank(sql, at)) {
                words.add(sql.substring(at, end));
            }
            at = end;
        }
        return new SqlWords(words);
    }

    /** Where the token, comment or blank that begins here ends. */
    private static int end(String sql, int at) {
        char c = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            return after(sql, "\n", at);
        }
        if (sql.startsWith("/*", at)) {
            return after(sql, "*/", at + 2);
        }
        if (c == '\'' || c == '"' || c == '`') {
            int end = after(sql, String.valueOf(c), at + 1);
            // Doubled, the quote is a letter of the text.
            while (end < sql.length() && sql.charAt(end) == c) {
                end = after(sql, String.valueOf(c), end + 1);
            }
            return end;
        }
        if (c == '[') {
            return after(sql, "]", at + 1);
        }
        int end = at + 1;
        while (isLetter(c) && end < sql.length() && isLetter(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int after(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static boolean isBlank(String sql, int at) {
        char c = sql.charAt(at);
        // SQLite reads a byte order mark as a blank.
        return Character.isWhitespace(c) || c == '\uFEFF' || sql.startsWith("--", at) || sql.startsWith("/*", at);
    }

    boolean isEmpty() {
        for (String word : words) {
            if (!word.equals(";")) {
                return false;
            }
        }
        return true;
    }

    /** The word at this place in lower case; empty past the end. */
    String at(int index) {
        return index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the statement begins with these words. */
    boolean begins(String... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (!at(i).equals(begin[i])) {
                return false;
            }
        }
        return true;
    }

    /** The name after these words and an {@code if [not] exists}, a schema's name before it left out. */
    String name(int from) {
        int at = from;
        while (at(at).equals("if") || at(at).equals("not") || at(at).equals("exists")) {
            at++;
        }
        if (at(at + 1).equals(".")) {
            at += 2;
        }
        return at < words.size() ? Names.bare(words.get(at)) : "";
    }

    /** Where this word stands first; -1 where it does not. */
    int find(String word) {
        for (int i = 0; i < words.size(); i++) {
            if (at(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a second statement follows the first. The driver runs the first of a text and passes over the rest in silence. The
     * body of a trigger is part of its statement.
     */
    boolean hasSecond() {
        int trigger = find("trigger");
        boolean body = at(0).equals("create") && trigger > 0 && trigger <= 2;
        int end = body ? lastEnd() : words.indexOf(";");
        return end >= 0 && words.subList(end + 1, words.size()).stream().anyMatch(word -> !word.equals(";"));
    }

    private int lastEnd() {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (at(i).equals("end")) {
                return i;
            }
        }
        return -1;
    }
}
