package io.ormlab.migration.sqlite;

import io.ormlab.message.LabException;
import io.ormlab.migration.Change;
import io.ormlab.migration.Names;
import io.ormlab.migration.Plan;
import io.ormlab.migration.TableChange;
import io.ormlab.workspace.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person made by hand on the tables that a step rebuilds: triggers and indexes, which a dropped table takes with it. The
 * step makes them again, as SQLite itself rewrites them for the renames. A column that no migration knows cannot be brought
 * through, and is refused by name.
 */
public final class HandMadeObjects {

    private HandMadeObjects() {}

    /**
     * Reads them from a database that is at the version from which the plan starts.
     *
     * @throws LabException where a table has what a rebuild would lose
     */
    public static HandMade of(Connection live, Plan plan) throws SQLException {
        List<TableChange> rebuilt =
                plan.kept().stream().filter(TableChange::needsRebuild).toList();
        if (rebuilt.isEmpty()) {
            return HandMade.NONE;
        }
        LiveSchema schema = LiveSchema.read(live, Set.of());
        Set<String> autoincrement = new LinkedHashSet<>();
        for (TableChange change : rebuilt) {
            LiveTable table = schema.tables().get(Names.fold(change.before().name()));
            if (table != null) {
                refuse(table, change);
                if (table.traits().contains("autoincrement")) {
                    autoincrement.add(Names.fold(change.after().name()));
                }
            }
        }
        return new HandMade(statements(live, plan, rebuilt), autoincrement);
    }

    /** The same for the way back: its tables end as the live ones are now, so their objects are made as they stand. */
    public static HandMade ofWayBack(Connection live, Plan reversed) throws SQLException {
        Set<String> autoincrement = new LinkedHashSet<>();
        Map<String, List<String>> statements = new LinkedHashMap<>();
        Set<String> ours = indexNames(reversed);
        for (TableChange change : reversed.kept()) {
            String name = change.after().name();
            if (change.needsRebuild()) {
                List<String> made = made(live, name, ours);
                if (!made.isEmpty()) {
                    statements.put(Names.fold(name), made);
                }
                LiveTable table = LiveSchema.read(live, Set.of()).tables().get(Names.fold(name));
                if (table != null && table.traits().contains("autoincrement")) {
                    autoincrement.add(Names.fold(name));
                }
            }
        }
        return new HandMade(statements, autoincrement);
    }

    private static void refuse(LiveTable live, TableChange change) {
        List<String> unknown = live.columns().values().stream()
                .filter(column -> change.before().column(column.name()).isEmpty())
                .map(LiveTable.LiveColumn::name)
                .map(Names::quoted)
                .toList();
        if (!unknown.isEmpty()) {
            throw LabException.of("migration.handmade.columns", Names.quoted(live.name()), String.join(", ", unknown))
                    .and("migration.handmade.next");
        }
        List<String> traits = live.traits().stream()
                .filter(trait -> !trait.equals("autoincrement"))
                .filter(trait -> !change.changes()
                        .contains(new Change.DropTrait(change.after().name(), trait)))
                .toList();
        if (!traits.isEmpty()) {
            throw LabException.of("migration.handmade.traits", Names.quoted(live.name()), String.join(", ", traits))
                    .and("migration.handmade.repair");
        }
    }

    /** The schema is copied into memory without its rows, renamed there, and asked what its objects are then. */
    private static Map<String, List<String>> statements(Connection live, Plan plan, List<TableChange> rebuilt)
            throws SQLException {
        Set<String> ours = indexNames(plan);
        try (Connection memory = DatabaseAddress.memory()) {
            copySchema(live, memory);
            for (String rename : SqliteStep.renames(plan)) {
                try (var statement = memory.createStatement()) {
                    statement.execute(rename);
                }
            }
            Map<String, List<String>> statements = new LinkedHashMap<>();
            for (TableChange change : rebuilt) {
                String table = change.after().name();
                List<String> made = made(memory, table, ours);
                if (!made.isEmpty()) {
                    statements.put(Names.fold(table), made);
                }
            }
            return statements;
        }
    }

    private static Set<String> indexNames(Plan plan) {
        Set<String> names = new LinkedHashSet<>();
        plan.before().tables().forEach(table -> table.indexes().forEach(index -> names.add(Names.fold(index.name()))));
        plan.after().tables().forEach(table -> table.indexes().forEach(index -> names.add(Names.fold(index.name()))));
        return names;
    }

    private static List<String> made(Connection connection, String table, Set<String> ours) throws SQLException {
        List<String> made = new ArrayList<>();
        for (String[] row : LiveSchema.rows(
                connection,
                "select name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null"
                        + " and tbl_name = ? collate nocase order by type, name",
                table)) {
            if (!ours.contains(Names.fold(row[0]))) {
                made.add(row[1]);
            }
        }
        return made;
    }

    static void copySchema(Connection live, Connection memory) throws SQLException {
        copy(objects(live), memory);
    }

    /**
     * Copies the tables that a script names, by themselves or by one of their indexes, with all of their indexes: SQLite needs longer
     * for each table the more there are. A name that is a part of another counts as well.
     */
    static void copySchema(Connection live, Connection memory, String script) throws SQLException {
        String text = Names.fold(script);
        List<String[]> all = objects(live);
        Set<String> tables = new LinkedHashSet<>();
        for (String[] object : all) {
            if (text.contains(Names.fold(object[1]).replace("\"", "\"\""))) {
                tables.add(object[2]);
            }
        }
        copy(all.stream().filter(object -> tables.contains(object[2])).toList(), memory);
    }

    private static List<String[]> objects(Connection live) throws SQLException {
        return LiveSchema.rows(
                live,
                // A virtual table makes its shadow tables itself (https://www.sqlite.org/vtab.html#xshadowname).
                "select sql, name, tbl_name from sqlite_master where sql is not null and name not like 'sqlite\\_%' escape '\\'"
                        + " and name not in (select name from pragma_table_list where type = 'shadow')"
                        + " order by case type when 'table' then 1 when 'view' then 2 when 'index' then 3 else 4 end, rowid");
    }

    private static void copy(List<String[]> objects, Connection memory) throws SQLException {
        for (String[] object : objects) {
            try (var statement = memory.createStatement()) {
                statement.execute(object[0]);
            } catch (SQLException e) {
                // One of another program's modules: no step of ours can touch it, and views on it fail before as after.
                if (!object[0].toLowerCase(java.util.Locale.ROOT).startsWith("create virtual table")) {
                    throw e;
                }
            }
        }
    }
}
