package io.ormlab.query;

/** Names and texts within SQL, whatever letters they hold. */
public final class Identifier {

    private Identifier() {}

    /** A table's or column's name, quoted as the SQL standard does. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL's literal. */
    public static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }
}
