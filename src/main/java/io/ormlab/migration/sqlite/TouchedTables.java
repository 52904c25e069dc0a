package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.Schema;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables whose form a step can change: those that are to be others after it, those that its text names, by themselves or by an
 * index, and those that refer to one of them, for SQLite rewrites a reference when a table is renamed. SQLite needs longer for each
 * table the more there are, so that a step is tried with these alone.
 */
final class TouchedTables {

    private final Set<String> names = new LinkedHashSet<>();

    TouchedTables(Schema before, String sql, Schema after) {
        String text = Names.fold(sql);
        for (Schema schema : List.of(before, after)) {
            for (Schema.Table table : schema.tables()) {
                boolean same = before.table(table.name()).equals(after.table(table.name()));
                if (!same || isNamed(table, text)) {
                    names.add(Names.fold(table.name()));
                }
            }
        }
        Set<String> touched = Set.copyOf(names);
        for (Schema schema : List.of(before, after)) {
            for (Schema.Table table : schema.tables()) {
                if (table.foreignKeys().stream().anyMatch(key -> touched.contains(Names.fold(key.toTable())))) {
                    names.add(Names.fold(table.name()));
                }
            }
        }
    }

    private static boolean isNamed(Schema.Table table, String text) {
        return isIn(table.name(), text) || table.indexes().stream().anyMatch(index -> isIn(index.name(), text));
    }

    /** A name that is part of another counts as well: one table too many does no harm. */
    private static boolean isIn(String name, String text) {
        return text.contains(Names.fold(name).replace("\"", "\"\""));
    }

    Schema of(Schema schema) {
        Collection<Schema.Table> tables = schema.tables().stream()
                .filter(table -> names.contains(Names.fold(table.name())))
                .toList();
        return Schema.of(tables);
    }
}
