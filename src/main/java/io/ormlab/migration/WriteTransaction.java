package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The one transaction that a run of migrations is. On SQLite foreign keys are off in it, since a rebuild drops a table
 * (https://www.sqlite.org/lang_altertable.html#otheralter), and it holds the write lock from its first moment; that lock dies
 * with its process. Closed without a commit, it leaves the database as it was, and leaves no file where there was none.
 */
final class WriteTransaction implements AutoCloseable {

    /** https://www.sqlite.org/rescode.html#busy and #locked, without the extended part. */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int PRIMARY = 0xff;

    private static final int TRY_MILLIS = 1_000;
    private static final int TELL_EVERY = 10;

    private final DatabaseAddress address;
    private final Connection connection;
    private final boolean made;
    private boolean open;

    private WriteTransaction(DatabaseAddress address, Connection connection, boolean made) {
        this.address = address;
        this.connection = connection;
        this.made = made;
    }

    /** Connects, and begins nothing yet. */
    static WriteTransaction on(DatabaseAddress address) {
        boolean there = address.file() == null || Files.exists(address.file());
        return new WriteTransaction(address, address.connectForMigration(), !there);
    }

    Connection connection() {
        return connection;
    }

    boolean isSqlite() {
        return address.isSqlite();
    }

    /**
     * Takes the write lock; on another kind of database ebean-migration takes its own.
     *
     * @throws LabException where another process has not let go of it in time
     */
    void begin(RunOptions options) throws SQLException {
        if (!address.isSqlite()) {
            connection.setAutoCommit(false);
            open = true;
            return;
        }
        execute("pragma busy_timeout = " + TRY_MILLIS);
        long limit = Math.max(1, options.patience().toMillis() / TRY_MILLIS);
        for (long tries = 0; !tryBegin(); tries++) {
            if (tries + 1 >= limit || Thread.currentThread().isInterrupted()) {
                throw LabException.of("running.locked", name(), seconds(options.patience()))
                        .and("running.locked.next");
            }
            if (tries % TELL_EVERY == 0) {
                options.progress().accept(Message.of("running.waiting", name(), seconds(options.patience())));
            }
        }
        open = true;
    }

    private static long seconds(Duration patience) {
        return Math.max(1, patience.toSeconds());
    }

    private boolean tryBegin() throws SQLException {
        try {
            execute("begin immediate");
            return true;
        } catch (SQLException e) {
            int code = e.getErrorCode() & PRIMARY;
            if (code == BUSY || code == LOCKED) {
                return false;
            }
            throw e;
        }
    }

    void commit() throws SQLException {
        if (open) {
            if (address.isSqlite()) {
                execute("commit");
            } else {
                connection.commit();
            }
            open = false;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String name() {
        return address.sqliteFile().map(Path::getFileName).map(Path::toString).orElse(address.url());
    }

    @Override
    public void close() {
        try (connection) {
            if (open) {
                open = false;
                rollback();
            }
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        } finally {
            removeMade();
        }
    }

    private void rollback() throws SQLException {
        if (!address.isSqlite()) {
            connection.rollback();
            return;
        }
        try {
            execute("rollback");
        } catch (SQLException e) {
            // SQLite itself rolls back on some failures, a full disk among them, and then refuses to do it twice.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** A file that was only opened, and holds nothing, was not there before. */
    private void removeMade() {
        try {
            if (made && address.file() != null && Files.exists(address.file()) && Files.size(address.file()) == 0) {
                Files.delete(address.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
