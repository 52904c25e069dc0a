package io.ormlab.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** One statement of plain SQL, run for a person. */
public final class SqlStatement {

    private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "replace", "with");

    private static final Set<String> BEGINNING = Set.of("begin", "savepoint");

    private static final Set<String> BOUNDS = Set.of("begin", "commit", "end", "rollback");

    private final SqlScript.Part part;
    private volatile Statement running;

    public SqlStatement(SqlScript.Part part) {
        this.part = part;
    }

    /**
     * Runs it.
     *
     * @param sink where its rows go, if it has any
     * @throws SQLException as the database refuses
     */
    public Outcome run(Connection connection, RowSink sink) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            running = statement;
            if (statement.execute(part.text())) {
                try (ResultSet result = statement.getResultSet()) {
                    return new Outcome.Selected(send(result, sink));
                }
            }
            return CHANGING.contains(part.verb())
                    ? new Outcome.Changed(statement.getUpdateCount())
                    : new Outcome.Done();
        } finally {
            running = null;
        }
    }

    /** Stops it, from another thread. */
    public void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException("a statement that cannot be stopped", e);
            }
        }
    }

    /** Whether it opens a transaction by hand. */
    public boolean begins() {
        return BEGINNING.contains(part.verb());
    }

    /** Whether it begins or ends a transaction as a whole. */
    public boolean bounds() {
        return BOUNDS.contains(part.verb());
    }

    private static long send(ResultSet result, RowSink sink) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        int width = about.getColumnCount();
        List<String> names = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            names.add(about.getColumnLabel(i));
        }
        sink.columns(names);
        long count = 0;
        while (!sink.full() && result.next()) {
            List<Object> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(result.getObject(i));
            }
            sink.row(Collections.unmodifiableList(values));
            count++;
        }
        sink.end();
        return count;
    }

    /** What came of a statement. */
    public sealed interface Outcome {

        /** It sent rows. */
        record Selected(long rows) implements Outcome {}

        /** It changed rows of a table. */
        record Changed(long rows) implements Outcome {}

        /** It did something else, such as to create a table. */
        record Done() implements Outcome {}
    }
}
