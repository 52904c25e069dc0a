package io.ormlab.command;

import io.ormlab.query.Rows;
import java.util.List;
import java.util.Locale;

/** The tables of a SQLite database as it stands. Ebean's own table and SQLite's are no business of a learner's. */
final class Schema {

    /** An object as {@code sqlite_schema} holds it; an index that SQLite made by itself has no {@code sql}. */
    record Entry(String type, String name, String table, String sql) {}

    private static final String OWN =
            " from sqlite_master where name not like 'sqlite!_%' escape '!' and tbl_name <> 'db_migration'";

    private final List<Entry> entries;

    private Schema(List<Entry> entries) {
        this.entries = entries;
    }

    static Schema of(OpenDatabase database) {
        Rows rows = database.rows("select type, name, tbl_name, sql" + OWN + " and sql is not null order by rowid");
        return new Schema(rows.rows().stream()
                .map(row -> new Entry(text(row, 0), text(row, 1), text(row, 2), text(row, 3)))
                .toList());
    }

    /** Tables and views, by name. */
    List<Entry> tables() {
        return entries.stream()
                .filter(entry -> entry.type.equals("table") || entry.type.equals("view"))
                .sorted(java.util.Comparator.comparing(Entry::name))
                .toList();
    }

    List<String> names() {
        return tables().stream().map(Entry::name).toList();
    }

    /** All objects, in the order in which they were made. */
    List<Entry> entries() {
        return entries;
    }

    /** A table with its indexes and triggers; letters' case does not matter, as in SQLite. */
    List<Entry> entries(String table) {
        String wanted = table.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.table.toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
    }

    private static String text(List<Object> row, int at) {
        return String.valueOf(row.get(at));
    }
}
