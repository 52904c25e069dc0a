package io.ormlab.model;

import io.ormlab.model.storage.Storage;
import io.ormlab.workspace.DatabaseAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The workspace's database as Ebean reaches it. The first use connects, so that starting Ebean for its metadata alone neither
 * needs a database nor makes one. A connection that comes back waits for the next use: opening a SQLite file anew for every query
 * would cost more than most of them.
 */
final class WorkspaceDataSource implements DataSource, AutoCloseable {

    /** What a session needs: its transaction and a query beside it. */
    private static final int IDLE_AT_MOST = 2;

    private record Pooled(Connection connection, Object file) {}

    private final DatabaseAddress address;
    private final Storage storage;
    private final Supplier<SqlListener> listener;
    private final Deque<Pooled> idle = new ArrayDeque<>();
    private Connection memory;
    private boolean closed;

    /**
     * @param storage how values are kept where it is SQLite; null where none is kept
     * @param listener who is told what is sent; gives null where nobody listens
     */
    WorkspaceDataSource(DatabaseAddress address, Storage storage, Supplier<SqlListener> listener) {
        this.address = address;
        this.storage = storage;
        this.listener = listener;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (closed) {
            throw new SQLException("the models were loaded anew, and this is the data source of the old ones");
        }
        if (isInMemory()) {
            if (memory == null) {
                memory = address.connect();
                memory.setAutoCommit(false);
            }
            return lend(memory, () -> {});
        }
        Pooled pooled = ready();
        pooled.connection.setAutoCommit(false);
        return lend(pooled.connection, () -> takeBack(pooled));
    }

    private boolean isInMemory() {
        return address.isSqlite() && address.sqliteFile().isEmpty();
    }

    /** A waiting connection to the file that is there now: a restored backup is another file of the same name. */
    private Pooled ready() throws SQLException {
        while (!idle.isEmpty()) {
            Pooled waiting = idle.pop();
            if (Objects.equals(waiting.file, file()) && !waiting.connection.isClosed()) {
                enforceForeignKeys(waiting.connection);
                return waiting;
            }
            waiting.connection.close();
        }
        Connection fresh = address.connect();
        return new Pooled(fresh, file());
    }

    /** The user before may have switched them off. Outside a transaction, for inside one the switch does nothing. */
    private void enforceForeignKeys(Connection connection) throws SQLException {
        if (address.isSqlite()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma foreign_keys = on");
            }
        }
    }

    private Object file() {
        Path file = address.sqliteFile().orElse(null);
        if (file == null) {
            return "elsewhere";
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // Windows has no file key.
            return attributes.fileKey() != null ? attributes.fileKey() : attributes.creationTime();
        } catch (IOException e) {
            // Not there: no connection that waits is one to it.
            return new Object();
        }
    }

    private synchronized void takeBack(Pooled pooled) throws SQLException {
        if (pooled.connection.isClosed()) {
            return;
        }
        if (!pooled.connection.getAutoCommit()) {
            pooled.connection.rollback();
            pooled.connection.setAutoCommit(true);
        }
        if (closed || idle.size() >= IDLE_AT_MOST) {
            pooled.connection.close();
        } else {
            idle.push(pooled);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        while (!idle.isEmpty()) {
            idle.pop().connection.close();
        }
        if (memory != null) {
            memory.close();
        }
    }

    private Connection lend(Connection connection, LentConnection.Return back) {
        return new LentConnection(connection, back, address.isSqlite() ? storage : null, listener.get());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user stands in application.properties");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("no wrapper for " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
