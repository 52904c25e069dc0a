package io.ormlab.query;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Sample rows put into a database in one transaction: all of them, or none. */
public final class Seed {

    /**
     * What came of it.
     *
     * @param added the rows that came, by table; tables that got none are left out
     * @param alreadyThere every statement met rows with its keys: nothing was changed
     */
    public record Outcome(Map<String, Long> added, boolean alreadyThere) {}

    private static final Set<SQLiteErrorCode> KEY_TAKEN = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY,
            SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
            SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID);
    /** Words that would end the one transaction. */
    private static final Set<String> TRANSACTION =
            Set.of("begin", "commit", "end", "rollback", "savepoint", "release", "vacuum");

    private final DatabaseAddress address;
    private final Connection connection;
    private final List<String> tables;
    private LabException conflict;
    private int conflicts;

    /**
     * @param connection a connection to the database of that address
     * @param tables the tables whose rows are counted
     */
    public Seed(DatabaseAddress address, Connection connection, List<String> tables) {
        this.address = address;
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Runs the statements of a script.
     *
     * @param name the script's file, for the message
     * @throws LabException where one of them is refused, with the file and the line where it begins: nothing was changed
     */
    public Outcome run(String name, String script) {
        List<SqlScript.Part> parts = SqlScript.split(script);
        for (SqlScript.Part part : parts) {
            if (TRANSACTION.contains(part.verb())) {
                throw LabException.of("query.seed.transaction", name, String.valueOf(part.line()), part.verb());
            }
        }
        try {
            connection.setAutoCommit(false);
            try {
                return inTransaction(name, parts);
            } finally {
                // Nothing is open where all went well.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
    }

    private Outcome inTransaction(String name, List<SqlScript.Part> parts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Long> before = counts(statement);
            for (SqlScript.Part part : parts) {
                run(statement, name, part);
            }
            if (conflict != null) {
                return alreadyThere(parts.size());
            }
            Map<String, Long> added = new LinkedHashMap<>();
            counts(statement).forEach((table, now) -> added.put(table, now - before.get(table)));
            added.values().removeIf(rows -> rows == 0);
            connection.commit();
            return new Outcome(added, false);
        }
    }

    private void run(Statement statement, String name, SqlScript.Part part) {
        try {
            statement.execute(part.text());
        } catch (SQLException e) {
            if (SqlFailures.isOfFile(e)) {
                throw SqlFailures.explain(address, e);
            }
            LabException refused = LabException.of(
                            "query.seed.refused", name, String.valueOf(part.line()), SqlFailures.reason(e))
                    .because(e);
            // Only that a key is taken may mean that the rows are there; whether they all are is known at the end.
            if (!(e instanceof SQLiteException sqlite) || !KEY_TAKEN.contains(sqlite.getResultCode())) {
                throw refused;
            }
            conflict = conflict == null ? refused : conflict;
            conflicts++;
        }
    }

    private Outcome alreadyThere(int statements) {
        if (conflicts < statements) {
            throw conflict;
        }
        return new Outcome(Map.of(), true);
    }

    private Map<String, Long> counts(Statement statement) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : tables) {
            try (ResultSet count = statement.executeQuery("select count(*) from " + Identifier.quoted(table))) {
                counts.put(table, count.getLong(1));
            }
        }
        return counts;
    }
}
