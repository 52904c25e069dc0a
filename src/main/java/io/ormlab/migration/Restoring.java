package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.Downgrade.UndoStep;
import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what a rollback wants back into the temporary tables that it reads: from the newest backup that has it, and for rows without
 * a value from the values that a person gave.
 */
final class Restoring {

    private final Connection connection;
    private final Map<Directives.Restore, Path> sources = new LinkedHashMap<>();
    private final Map<Path, String> attached = new HashMap<>();
    private final Map<ObjectName, String> defaults = new LinkedHashMap<>();
    private final List<Restored> done = new ArrayList<>();

    private Restoring(Connection connection) {
        this.connection = connection;
    }

    /**
     * Finds the backups and opens them, which must be before the transaction begins
     * (https://www.sqlite.org/lang_attach.html).
     *
     * @param defaults {@code TABLE.COLUMN=VALUE}, for columns that come back
     */
    static Restoring from(
            Workspace workspace, WriteTransaction transaction, List<UndoStep> steps, List<String> defaults)
            throws SQLException {
        Restoring restoring = new Restoring(transaction.connection());
        for (String text : defaults) {
            restoring.read(text);
        }
        for (ObjectName name : restoring.defaults.keySet()) {
            boolean comesBack = steps.stream()
                    .flatMap(undo -> undo.step().what().restores().stream())
                    .anyMatch(restore -> isIn(name, restore));
            if (!comesBack) {
                throw LabException.of("running.default.other", name);
            }
        }
        if (transaction.isSqlite()) {
            BackupFiles backups = BackupFiles.of(workspace);
            for (UndoStep undo : steps) {
                for (Directives.Restore restore : undo.step().what().restores()) {
                    Optional<Path> source = backups.newest(undo.applied(), restore);
                    if (source.isPresent()) {
                        restoring.attach(restore, source.get());
                    }
                }
            }
        }
        return restoring;
    }

    private void read(String text) {
        int equals = text.indexOf('=');
        try {
            ObjectName name = ObjectName.parse(text.substring(0, Math.max(0, equals)));
            if (name.column() == null) {
                throw new IllegalArgumentException(text);
            }
            defaults.put(name, text.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw LabException.usage("running.default.form", text).because(e);
        }
    }

    private static boolean isIn(ObjectName name, Directives.Restore restore) {
        return Names.same(name.table(), restore.table())
                && restore.columns().stream().anyMatch(column -> Names.same(column, name.column()));
    }

    private void attach(Directives.Restore restore, Path file) throws SQLException {
        if (!attached.containsKey(file)) {
            String name = "ormlab_backup_" + attached.size();
            // Immutable: nothing is locked or written beside a backup, which may lie on a read-only disk.
            String uri = file.toUri() + "?mode=ro&immutable=1";
            execute("attach database " + Names.literal(uri) + " as " + name);
            attached.put(file, name);
        }
        sources.put(restore, file);
    }

    /** Makes and fills the temporary tables of a step, just before it. */
    void prepare(Step step) throws SQLException {
        for (Directives.Restore restore : step.what().restores()) {
            String temporary = "temp." + Names.quoted(restore.temporary());
            String columns = Names.quoted(restore.columns());
            Path source = sources.get(restore);
            if (source == null) {
                execute("create table " + temporary + " (" + columns + ")");
            } else {
                String table = attached.get(source) + "." + Names.quoted(restore.table());
                execute("create table " + temporary + " as select " + columns + " from " + table);
            }
            List<String> keys = keys(restore);
            long rows = rows(restore, keys);
            fillIn(restore);
            report(restore, source, keys, rows);
        }
    }

    private long rows(Directives.Restore restore, List<String> keys) throws SQLException {
        String sql = "select count(*) from temp." + Names.quoted(restore.temporary()) + " b";
        if (!keys.isEmpty()) {
            sql += " where exists (select 1 from main." + Names.quoted(restore.table()) + " t where " + equal(keys)
                    + ")";
        }
        return number(sql);
    }

    private void report(Directives.Restore restore, Path source, List<String> keys, long rows) throws SQLException {
        long newer = keys.isEmpty()
                ? 0
                : number("select count(*) from main." + Names.quoted(restore.table()) + " t where not exists (select 1"
                        + " from temp." + Names.quoted(restore.temporary()) + " b where " + equal(keys) + ")");
        List<String> columns = restore.columns().stream()
                .filter(column -> keys.stream().noneMatch(key -> Names.same(key, column)))
                .toList();
        done.add(new Restored(restore.table(), columns, rows, newer, Optional.ofNullable(source)));
    }

    private static String equal(List<String> keys) {
        return String.join(
                " and ",
                keys.stream()
                        .map(key -> "t." + Names.quoted(key) + " = b." + Names.quoted(key))
                        .toList());
    }

    /** The wanted columns that are the table's primary key now; none where the table is not there. */
    private List<String> keys(Directives.Restore restore) throws SQLException {
        List<String> keys = new ArrayList<>();
        String sql = "select name from pragma_table_info(" + Names.literal(restore.table()) + ", 'main') where pk > 0";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String key = rows.getString(1);
                restore.columns().stream()
                        .filter(column -> Names.same(column, key))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private void fillIn(Directives.Restore restore) throws SQLException {
        for (Map.Entry<ObjectName, String> one : defaults.entrySet()) {
            if (!isIn(one.getKey(), restore)) {
                continue;
            }
            String temporary = "temp." + Names.quoted(restore.temporary());
            String column = Names.quoted(one.getKey().column());
            List<String> keys = keys(restore);
            if (!keys.isEmpty()) {
                execute("insert into " + temporary + " (" + Names.quoted(keys) + ") select " + Names.quoted(keys)
                        + " from main." + Names.quoted(restore.table()) + " t where not exists (select 1 from "
                        + temporary + " b where " + equal(keys) + ")");
            }
            String sql = "update " + temporary + " set " + column + " = ? where " + column + " is null";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, one.getValue());
                update.executeUpdate();
            }
        }
    }

    /** Drops a step's temporary tables, where its script has not. */
    void forget(Step step) throws SQLException {
        for (Directives.Restore restore : step.what().restores()) {
            execute("drop table if exists temp." + Names.quoted(restore.temporary()));
        }
    }

    List<Restored> done() {
        return List.copyOf(done);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
