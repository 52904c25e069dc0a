package io.ormlab.migration;

import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a database file holds, asked of SQLite itself. */
final class DatabaseLook {

    private DatabaseLook() {}

    static List<String> tables(Connection connection) throws SQLException {
        return Bench.rows(
                connection,
                "select name from sqlite_master where type = 'table' and name <> 'db_migration' and name not like 'sqlite_%'");
    }

    static String dump(Path database) throws SQLException {
        try (Connection connection = connect(database)) {
            return Bench.dump(connection);
        }
    }

    static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    /** The rows of the tables that go, and of the columns that go from tables that keep their keys, by the old names. */
    static Map<String, List<String>> gone(Path database, Plan plan) throws SQLException {
        Map<String, List<String>> gone = new LinkedHashMap<>();
        try (Connection connection = connect(database)) {
            for (Table table : plan.dropped()) {
                gone.put(
                        table.name(),
                        Bench.rows(
                                connection,
                                "select " + Names.quoted(table.columnNames()) + " from "
                                        + RandomRows.quoted(table.name())));
                gone.get(table.name()).sort(null);
            }
            for (TableChange change : plan.kept()) {
                boolean keepsKey = !change.after().keyColumns().isEmpty()
                        && change.renamed().keyColumns().equals(change.after().keyColumns())
                        && change.after().keyColumns().stream()
                                .map(key -> change.after().column(key).orElseThrow())
                                .allMatch(key -> change.was(key)
                                        .map(Column::logical)
                                        .orElseThrow()
                                        .equals(key.logical()));
                for (Column column : change.before().columns()) {
                    boolean went =
                            change.after().column(change.newName(column.name())).isEmpty();
                    if (went && keepsKey) {
                        String name = RandomRows.quoted(column.name());
                        gone.put(
                                change.before().name() + "." + column.name(),
                                Bench.rows(
                                        connection,
                                        "select " + Names.quoted(change.before().keyColumns()) + ", typeof(" + name
                                                + "), quote(" + name + ") from "
                                                + RandomRows.quoted(
                                                        change.before().name()) + " order by 1, 2"));
                    }
                }
            }
        }
        return gone;
    }

    /** The values of each table that stays, in the columns that keep their type, by the new names. */
    static Map<String, List<String>> values(Path database, Plan plan, boolean before) throws SQLException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (Connection connection = connect(database)) {
            for (Table old : plan.before().tables()) {
                Table table =
                        plan.after().table(plan.renames().newTable(old.name())).orElse(null);
                if (table == null || plan.dropped().contains(old)) {
                    continue;
                }
                List<String> columns = new ArrayList<>();
                for (Column column : old.columns()) {
                    String name = plan.renames().newColumn(old.name(), column.name());
                    Column is = table.column(name).orElse(null);
                    if (is != null && is.logical().equals(column.logical()) && is.notNull() == column.notNull()) {
                        String here = RandomRows.quoted(before ? column.name() : name);
                        columns.add("typeof(" + here + ") || quote(" + here + ")");
                    }
                }
                columns.add("''");
                values.put(
                        table.name(),
                        Bench.rows(
                                connection,
                                "select " + String.join(", ", columns) + " from "
                                        + RandomRows.quoted(before ? old.name() : table.name()) + " order by "
                                        + IntStream.rangeClosed(1, columns.size())
                                                .mapToObj(String::valueOf)
                                                .collect(Collectors.joining(", "))));
            }
        }
        return values;
    }
}
