package io.ormlab.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Names of tables and columns: bare as they are kept and compared here, quoted as SQL wants them.
 *
 * <p>SQLite folds only the letters A to Z (https://www.sqlite.org/lang_keywords.html, https://www.sqlite.org/datatype3.html).
 */
public final class Names {

    /** https://www.sqlite.org/lang_keywords.html, SQLite 3.54. */
    private static final Set<String> KEYWORDS =
            Set.of(("abort action add after all alter always analyze and as asc attach"
                            + " autoincrement before begin between by cascade case cast check collate column commit conflict constraint"
                            + " create cross current current_date current_time current_timestamp database default deferrable deferred"
                            + " delete desc detach distinct do drop each else end escape except exclude exclusive exists explain fail"
                            + " filter first following for foreign from full generated glob group groups having if ignore immediate in"
                            + " index indexed initially inner insert instead intersect into is isnull join key last left like limit"
                            + " match materialized natural no not nothing notnull null nulls of offset on or order others outer over"
                            + " partition plan pragma preceding primary query raise range recursive references regexp reindex release"
                            + " rename replace restrict returning right rollback row rows savepoint select set table temp temporary then"
                            + " ties to transaction trigger unbounded union unique update using vacuum values view virtual when where"
                            + " window with without true false")
                    .split(" "));

    private Names() {}

    /** The name without the quotes, back quotes or brackets that Ebean's models may put around it. */
    public static String bare(String name) {
        if (name == null || name.length() < 2) {
            return name;
        }
        char open = name.charAt(0);
        char close = name.charAt(name.length() - 1);
        boolean quoted = open == close && (open == '"' || open == '`') || open == '[' && close == ']';
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** The name as SQL wants it: in double quotes where it is a keyword or no plain word. */
    public static String quoted(String name) {
        return isWord(name) && !KEYWORDS.contains(fold(name)) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String quoted(List<String> names) {
        StringJoiner quoted = new StringJoiner(", ");
        for (String name : names) {
            quoted.add(quoted(name));
        }
        return quoted.toString();
    }

    /** The text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name as SQLite compares it. */
    public static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** A name that SQLite takes without quotes: letters (any but ASCII's rest), digits, _ and $, no digit first. */
    static boolean isWord(String name) {
        if (name.isEmpty() || name.charAt(0) >= '0' && name.charAt(0) <= '9') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '$' && c < 128 && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Splits {@code a."b c".d} or {@code a,"b,c"} at a mark that stands outside quotes, and bares each part. */
    static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                inQuotes = !inQuotes;
            }
            if (c == mark && !inQuotes) {
                parts.add(bare(part.toString()));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(bare(part.toString()));
        return parts;
    }
}
