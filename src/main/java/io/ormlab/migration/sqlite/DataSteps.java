package io.ormlab.migration.sqlite;

import io.ormlab.migration.Change;
import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.Names;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The SQL that a model asks to run around its change: Ebean's {@code @DbMigration}, its places filled in as Ebean does. */
final class DataSteps {

    private final List<String> before = new ArrayList<>();
    private final List<String> between = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    /** @param early which added columns have to be filled before the table is rebuilt */
    DataSteps(StepContext context, TableChange change, Predicate<Column> early) {
        String table = change.after().name();
        for (Change each : change.changes()) {
            if (each instanceof Change.AddColumn add) {
                ColumnFacts of = context.facts(change, add.column());
                fill(of.preAdd(), table, add.column(), before);
                fill(of.postAdd(), table, add.column(), early.test(add.column()) ? between : after);
            } else if (each instanceof Change.AlterColumn alter) {
                ColumnFacts of = context.facts(change, alter.after());
                fill(of.preAlter(), table, alter.after(), before);
                fill(of.postAlter(), table, alter.after(), after);
            }
        }
    }

    /** Before the table is touched. */
    List<String> before() {
        return before;
    }

    /** Once a column that is to become NOT NULL is there and still empty. */
    List<String> between() {
        return between;
    }

    /** Once the table is as it is to be. */
    List<String> after() {
        return after;
    }

    private static void fill(List<String> scripts, String table, Column column, List<String> to) {
        for (String script : scripts) {
            String value = column.defaultValue() == null ? "null" : column.defaultValue();
            to.add(script.replace("${table}", Names.quoted(table))
                    .replace("${column}", Names.quoted(column.name()))
                    .replace("${default}", value)
                    .strip()
                    .replaceAll(";$", ""));
        }
    }
}
