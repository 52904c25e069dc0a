package io.ormlab.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is the same in statements that differ in their values, and in how many of them a list has.
 *
 * @param text the statement, each list of question marks as one
 */
public record SqlShape(String text) {

    private static final Pattern LIST = Pattern.compile("\\?(?:\\s*,\\s*\\?)+");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s+(\\S+)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile(
            "\\bwhere\\s+\\(?(\\w+)\\.([^\\s)=]+)\\)?\\s*(?:=|in)\\s*\\(?\\?", Pattern.CASE_INSENSITIVE);

    /**
     * The rows that a query picks by one key.
     *
     * @param table the table whose column is compared
     * @param column the column
     */
    public record Key(String table, String column) {}

    public static SqlShape of(String sql) {
        return new SqlShape(LIST.matcher(sql).replaceAll("?"));
    }

    /** Whether the statement has a list of values, and so asks for many at once. */
    public static boolean hasList(String sql) {
        return LIST.matcher(sql).find();
    }

    /** The table that it reads first; empty where it reads none. */
    public Optional<String> table() {
        Matcher from = FROM.matcher(text);
        return from.find() ? Optional.of(bare(from.group(1))) : Optional.empty();
    }

    /** The first column that is compared with a value, where the statement has such a condition. */
    public Optional<Key> key() {
        Matcher key = KEY.matcher(text);
        return key.find()
                ? tableOf(text, key.group(1)).map(table -> new Key(table, bare(key.group(2))))
                : Optional.empty();
    }

    /** The table that an alias of a statement stands for. */
    static Optional<String> tableOf(String sql, String alias) {
        Matcher from = Pattern.compile(
                        "\\b(?:from|join)\\s+(\\S+)\\s+(?:as\\s+)?" + Pattern.quote(alias) + "(?![\\w.])",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql);
        return from.find() ? Optional.of(bare(from.group(1))) : Optional.empty();
    }

    private static String bare(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }
}
