package io.ormlab.migration;

import io.ormlab.message.LabException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables of a SQLite database and their rows. */
final class TableRows {

    /**
     * Above this, no look through a rebuilt table's pages: 1,000,000 rows take 0.3 s of a rebuild of 2 s, and what it would find
     * are damages of the disk, not of a migration; keys, NOT NULL and checks were tried on each row as it was copied.
     */
    private static final long LOOKED_THROUGH = 200_000;

    /** How the tables begin that a rebuild or a rollback makes for itself. */
    private static final String OWN = "ormlab_";

    private final Connection connection;

    TableRows(Connection connection) {
        this.connection = connection;
    }

    Set<String> names() throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from sqlite_master where type = 'table'"
                        + " and name not like 'sqlite\\_%' escape '\\' order by name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    boolean isThere(String table) throws SQLException {
        return names().stream().anyMatch(name -> Names.same(name, table));
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + Names.quoted(table))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** https://www.sqlite.org/pragma.html#pragma_quick_check */
    void refuseDamage(String table, long rows) throws SQLException {
        if (rows > LOOKED_THROUGH) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma quick_check(" + Names.literal(table) + ")")) {
            found.next();
            if (!found.getString(1).equals("ok")) {
                throw LabException.of("running.damaged", Names.quoted(table), found.getString(1))
                        .and("running.damaged.next");
            }
        }
    }

    /** Refuses where a step has left one of its own tables behind. */
    void refuseLeftovers(Set<String> before) throws SQLException {
        for (String name : names()) {
            if (Names.fold(name).startsWith(OWN) && !before.contains(name)) {
                throw LabException.of("running.leftover", Names.quoted(name)).and("running.leftover.next");
            }
        }
    }
}
