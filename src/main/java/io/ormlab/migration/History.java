package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What ran on a database, as {@code db_migration} tells it.
 *
 * @param exists whether the table is there
 * @param applied its lines in the order in which they ran, without Ebean's own first one
 */
public record History(boolean exists, List<Applied> applied) {

    /** Ebean's name for its table, where {@code ebean.migration.metaTable} names no other. */
    public static final String TABLE = "db_migration";

    /** No table: nothing ran. */
    static final History NONE = new History(false, List.of());

    /** Ebean's own line, which holds the mode of its checksums. */
    private static final String INIT = "0";

    /** Reads a workspace's database; one that is not there is not made. */
    public static History of(Workspace workspace) {
        DatabaseAddress address = workspace.database();
        if (!address.exists()) {
            return NONE;
        }
        try (Connection connection = address.connect()) {
            return read(connection, EbeanSettings.of(workspace).table());
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
    }

    /** Reads the table of this name; no lines where it is not there. */
    public static History read(Connection connection, String table) throws SQLException {
        if (!isThere(connection, table)) {
            return NONE;
        }
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select mversion, mcomment, mchecksum, run_on, run_by, run_time,"
                                + " mtype, mstatus from " + table + " order by id")) {
            while (rows.next()) {
                if (!INIT.equals(rows.getString(1))) {
                    applied.add(applied(rows));
                }
            }
        }
        return new History(true, List.copyOf(applied));
    }

    private static Applied applied(ResultSet row) throws SQLException {
        Timestamp runOn = row.getTimestamp(4);
        return new Applied(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                runOn == null ? null : runOn.toInstant(),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8));
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        if (!about.getDatabaseProductName().equals("SQLite")) {
            String name = about.storesUpperCaseIdentifiers() ? table.toUpperCase(java.util.Locale.ROOT) : table;
            try (ResultSet tables = about.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                return tables.next();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from sqlite_master where type = 'table' and"
                        + " name = " + Names.literal(table) + " collate nocase")) {
            return found.next();
        }
    }

    /** Whether nothing has run since the other was read. Not equals: a record's own is spun at run time, 14 ms at first use. */
    boolean isSameAs(History other) {
        return exists == other.exists
                && applied.stream()
                        .map(Applied::version)
                        .toList()
                        .equals(other.applied.stream().map(Applied::version).toList());
    }

    /** What ran under this key. */
    Optional<Applied> of(String key) {
        for (Applied one : applied) {
            if (one.version().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The versions that ran, the lowest first. */
    List<Applied> versions() {
        List<Applied> versions = new ArrayList<>(applied);
        versions.removeIf(one -> !one.isVersioned());
        versions.sort((one, other) ->
                MigrationVersion.parse(one.version()).compareTo(MigrationVersion.parse(other.version())));
        return Collections.unmodifiableList(versions);
    }

    /** The highest version that ran. */
    public Optional<Applied> current() {
        List<Applied> versions = versions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version of a dbinit script that ran here: it stands for every version up to its own. */
    Optional<MigrationVersion> startedAt() {
        MigrationVersion highest = null;
        for (Applied one : applied) {
            MigrationVersion version = one.type().equals("B") ? MigrationVersion.parse(one.version()) : null;
            if (version != null && (highest == null || version.compareTo(highest) > 0)) {
                highest = version;
            }
        }
        return Optional.ofNullable(highest);
    }
}
