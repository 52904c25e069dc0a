package io.ormlab.migration;

import java.util.List;

/**
 * A table, or a column of it, as a person writes it: {@code author} or {@code author.name}, parts in double quotes where
 * they are no plain words.
 *
 * @param table the table's bare name
 * @param column the column's bare name, or null where the table is meant
 */
public record ObjectName(String table, String column) {

    public static ObjectName table(String table) {
        return new ObjectName(table, null);
    }

    /** Reads {@code table} or {@code table.column}. */
    public static ObjectName parse(String text) {
        List<String> parts = Names.split(text, '.');
        if (parts.size() > 2 || parts.contains("")) {
            throw new IllegalArgumentException(text);
        }
        return new ObjectName(parts.get(0), parts.size() == 2 ? parts.get(1) : null);
    }

    @Override
    public String toString() {
        return column == null ? Names.quoted(table) : Names.quoted(table) + "." + Names.quoted(column);
    }
}
