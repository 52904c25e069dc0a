package io.ormlab.migration.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQL taken apart just so far as comparing it needs: words, names, literals and marks (https://www.sqlite.org/lang.html). */
final class SqlText {

    /** Those of several characters (https://www.sqlite.org/lang_expr.html#operators), the longest first. */
    private static final List<String> OPERATORS = List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==");

    private SqlText() {}

    /** The tokens, without white space and comments; names without their quotes, all but literals folded. */
    static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end;
            if (Character.isWhitespace(c)) {
                end = at + 1;
            } else if (sql.startsWith("--", at)) {
                end = lineEnd(sql, at);
            } else if (sql.startsWith("/*", at)) {
                int close = sql.indexOf("*/", at + 2);
                end = close < 0 ? sql.length() : close + 2;
            } else if (c == '\'') {
                end = closing(sql, at, '\'');
                tokens.add(sql.substring(at, end));
            } else if (c == '"' || c == '`') {
                end = closing(sql, at, c);
                String twice = String.valueOf(c) + c;
                tokens.add(fold(sql.substring(at + 1, Math.max(at + 1, end - 1)).replace(twice, String.valueOf(c))));
            } else if (c == '[') {
                end = closing(sql, at, ']');
                tokens.add(fold(sql.substring(at + 1, end - 1)));
            } else if (isWordPart(c)) {
                end = at;
                while (end < sql.length() && isWordPart(sql.charAt(end))) {
                    end++;
                }
                tokens.add(fold(sql.substring(at, end)));
            } else {
                end = at + operator(sql, at);
                tokens.add(sql.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** How many characters the operator or mark that begins here has. */
    private static int operator(String sql, int at) {
        for (String operator : OPERATORS) {
            if (sql.startsWith(operator, at)) {
                return operator.length();
            }
        }
        return 1;
    }

    /** The text in a form in which two can be compared; null stays null. */
    static String folded(String sql) {
        return sql == null ? null : String.join(" ", tokens(sql));
    }

    /** What stands in the parentheses of each CHECK of a CREATE TABLE. */
    static List<String> checks(String createTable) {
        List<String> tokens = tokens(createTable);
        List<String> checks = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).equals("check") && tokens.get(i + 1).equals("(")) {
                int depth = 0;
                int end = i + 1;
                do {
                    depth += tokens.get(end).equals("(") ? 1 : tokens.get(end).equals(")") ? -1 : 0;
                    end++;
                } while (depth > 0 && end < tokens.size());
                checks.add(String.join(" ", tokens.subList(i + 2, end - 1)));
            }
        }
        return checks;
    }

    private static int lineEnd(String sql, int from) {
        int end = sql.indexOf('\n', from);
        return end < 0 ? sql.length() : end;
    }

    /** Just past the closing mark; a doubled mark is a literal one. */
    private static int closing(String sql, int from, char mark) {
        int at = from + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == mark) {
                if (at + 1 < sql.length() && sql.charAt(at + 1) == mark && mark != ']') {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        return sql.length();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c > 127;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
