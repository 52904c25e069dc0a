package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import io.ormlab.query.RowSink;
import io.ormlab.query.Rows;
import io.ormlab.query.SqlScript;
import io.ormlab.query.SqlStatement;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A connection for a command, whose refusals are said in a person's words. */
final class OpenDatabase implements AutoCloseable {

    private static final Pattern NO_TABLE = Pattern.compile("no such table: (?:main\\.)?(.+)");

    private final Lab lab;
    private final DatabaseAddress address;
    private final Connection connection;
    private final boolean fresh;
    private final boolean shared;
    private boolean began;

    private OpenDatabase(Lab lab, DatabaseAddress address) {
        this.lab = lab;
        this.address = address;
        this.fresh = !address.exists();
        this.shared = false;
        this.connection = address.connect();
    }

    private OpenDatabase(Lab lab, DatabaseAddress address, Connection inTransaction) {
        this.lab = lab;
        this.address = address;
        this.fresh = false;
        this.shared = true;
        this.connection = inTransaction;
    }

    /**
     * The workspace's database, within the transaction that is open, if one is; SQLite makes it where it is not there yet and a
     * statement writes.
     */
    static OpenDatabase of(Lab lab) {
        DatabaseAddress address = lab.workspace().database();
        return lab.inTransaction()
                ? new OpenDatabase(lab, address, lab.transaction().connection())
                : new OpenDatabase(lab, address);
    }

    /**
     * The workspace's database.
     *
     * @throws LabException where there is none yet
     */
    static OpenDatabase existing(Lab lab) {
        DatabaseAddress address = lab.workspace().database();
        if (!address.exists()) {
            throw none();
        }
        return new OpenDatabase(lab, address);
    }

    Connection connection() {
        return connection;
    }

    /**
     * Runs a statement.
     *
     * @param number which of several it is, from 1; 0 where it is the only one
     */
    SqlStatement.Outcome run(SqlStatement statement, RowSink sink, int number) {
        if (shared && statement.bounds()) {
            throw LabException.of("ormsql.transaction.open").and("ormsql.transaction.next");
        }
        began |= statement.begins();
        try {
            return lab.stoppable(statement::cancel, () -> statement.run(connection, sink));
        } catch (SQLException e) {
            LabException failure = explain(e);
            throw number == 0 ? failure : failure.and("command.sql.which", number);
        }
    }

    /** All rows of a query of our own. */
    Rows rows(String sql) {
        Rows.Collector rows = new Rows.Collector();
        run(new SqlStatement(new SqlScript.Part(sql, 1)), rows, 0);
        return rows.rows();
    }

    /** What a refusal means; for a table that is not there, the names that may have been meant. */
    LabException explain(SQLException e) {
        if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT) {
            return LabException.of("command.sql.stopped").because(e);
        }
        LabException failure = SqlFailures.explain(address, e);
        Matcher unknown = NO_TABLE.matcher(SqlFailures.reason(e));
        if (!unknown.matches()) {
            return failure;
        }
        if (fresh) {
            return failure.and("command.db.none.next");
        }
        List<String> near = Nearest.of(unknown.group(1), Schema.of(this).names());
        return near.isEmpty() ? failure.and("command.tables.next") : failure.and("command.didyoumean", near);
    }

    /** A {@code begin} without its {@code commit} is undone when the connection closes, which a person must know. */
    void refuseOpenTransaction() {
        if (!began || shared) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("begin");
            statement.execute("rollback");
        } catch (SQLException e) {
            throw LabException.of("command.sql.open")
                    .and("command.sql.open.next")
                    .because(e);
        }
    }

    @Override
    public void close() {
        if (shared) {
            return;
        }
        try {
            connection.close();
            Path file = address.sqliteFile().orElse(null);
            if (fresh && file != null && Files.exists(file) && Files.size(file) == 0) {
                // Opening made it; nothing was written.
                Files.delete(file);
            }
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabException none() {
        return LabException.of("command.db.none").and("command.db.none.next");
    }
}
