package io.ormlab.model;

import io.ormlab.workspace.DatabaseAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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
    private final Deque<Pooled> idle = new ArrayDeque<>();
    private Connection memory;
    private boolean closed;

    WorkspaceDataSource(DatabaseAddress address) {
        this.address = address;
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

    private interface Return {
        void run() throws SQLException;
    }

    private static Connection lend(Connection connection, Return back) {
        return (Connection) Proxy.newProxyInstance(
                WorkspaceDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Lent(connection, back));
    }

    /** A connection whose {@code close} gives it back; nothing goes through it after that. */
    private static final class Lent implements InvocationHandler {
        private final Connection connection;
        private final Return back;
        private boolean returned;

        Lent(Connection connection, Return back) {
            this.connection = connection;
            this.back = back;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    if (!returned) {
                        returned = true;
                        back.run();
                    }
                    return null;
                }
                case "isClosed" -> {
                    return returned || connection.isClosed();
                }
                case "equals" -> {
                    return proxy == args[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> {
                    return through(method, args);
                }
            }
        }

        private Object through(Method method, Object[] args) throws Throwable {
            if (returned && method.getDeclaringClass() != Object.class) {
                throw new SQLException("the connection was closed");
            }
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
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
