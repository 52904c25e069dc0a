package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that make a table and its indexes, in the form in which Ebean writes them for SQLite. */
final class TableDdl {

    /** Where the types begin, so that a person can read down the column; Ebean's own width. */
    private static final int TYPE_AT = 30;

    private TableDdl() {}

    static String create(Table table, String name) {
        List<String> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            String quoted = Names.quoted(column.name());
            parts.add(quoted + " ".repeat(Math.max(1, TYPE_AT - quoted.length())) + definition(column));
        }
        table.checks().forEach(check -> parts.add(check(check)));
        table.uniques().forEach(unique -> parts.add(constraint(unique, "unique")));
        if (table.primaryKey() != null) {
            parts.add(constraint(table.primaryKey(), "primary key"));
        }
        table.foreignKeys()
                .forEach(key -> parts.add("foreign key (" + Names.quoted(key.columns()) + ")" + references(key)));
        return "create table " + Names.quoted(name) + " (\n  " + String.join(",\n  ", parts) + "\n)";
    }

    private static String definition(Column column) {
        return column.type()
                + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                + (column.notNull() ? " not null" : "");
    }

    private static String constraint(Key key, String kind) {
        return "constraint " + Names.quoted(key.name()) + " " + kind + " (" + Names.quoted(key.columns()) + ")";
    }

    private static String check(Check check) {
        return "constraint " + Names.quoted(check.name()) + " check ( " + check.expression() + ")";
    }

    private static String references(ForeignKey key) {
        return " references " + Names.quoted(key.toTable()) + " (" + Names.quoted(key.toColumns()) + ") on delete "
                + key.onDelete() + " on update " + key.onUpdate();
    }

    static String addColumn(Table table, Column column) {
        StringBuilder sql = new StringBuilder("alter table ")
                .append(Names.quoted(table.name()))
                .append(" add column ")
                .append(Names.quoted(column.name()))
                .append(' ')
                .append(definition(column));
        table.checkOn(column.name()).ifPresent(check -> sql.append(' ').append(check(check)));
        table.foreignKeys().stream()
                .filter(key ->
                        key.columns().size() == 1 && Names.same(key.columns().get(0), column.name()))
                .forEach(key -> sql.append(references(key)));
        return sql.toString();
    }

    static String create(Index index) {
        if (index.definition() != null) {
            String definition = index.definition();
            boolean whole = definition.toLowerCase(Locale.ROOT).startsWith("create ");
            return whole ? definition.replaceAll(";\\s*$", "") : definition;
        }
        return "create " + (index.unique() ? "unique " : "") + "index " + Names.quoted(index.name()) + " on "
                + Names.quoted(index.table()) + " (" + Names.quoted(index.columns()) + ")";
    }
}
