package io.ormlab.model;

import io.ormlab.model.jdbc.PassingConnection;
import io.ormlab.model.storage.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection whose {@code close} gives it back; nothing goes through it after that. Where somebody listens, what is sent
 * through it is told.
 */
final class LentConnection extends PassingConnection {

    private static final AtomicLong TRANSACTIONS = new AtomicLong();

    /** What becomes of a connection that its user has closed. */
    interface Return {
        void run() throws SQLException;
    }

    private final Return back;
    private final Storage storage;
    private final SqlListener listener;
    private long transaction;
    private boolean open;
    private boolean returned;

    /**
     * @param storage how values are kept; null where that is the database's own affair
     * @param listener null where nobody listens
     */
    LentConnection(Connection to, Return back, Storage storage, SqlListener listener) {
        super(to);
        this.storage = storage;
        this.back = back;
        this.listener = listener;
        begin();
    }

    private void begin() {
        if (listener != null && !open) {
            open = true;
            transaction = TRANSACTIONS.incrementAndGet();
            listener.began(transaction);
        }
    }

    private void end(boolean committed) {
        if (open) {
            open = false;
            listener.ended(transaction, committed);
        }
    }

    @Override
    public void commit() throws SQLException {
        mustBeOpen();
        super.commit();
        end(true);
    }

    @Override
    public void rollback() throws SQLException {
        mustBeOpen();
        super.rollback();
        end(false);
    }

    @Override
    public void close() throws SQLException {
        if (!returned) {
            returned = true;
            end(false);
            back.run();
        }
    }

    @Override
    public boolean isClosed() throws SQLException {
        return returned || super.isClosed();
    }

    @Override
    public Statement createStatement() throws SQLException {
        mustBeOpen();
        return super.createStatement();
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        mustBeOpen();
        return prepared(sql, super.prepareStatement(sql));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
        mustBeOpen();
        return prepared(sql, super.prepareStatement(sql, keys));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] keys) throws SQLException {
        mustBeOpen();
        return prepared(sql, super.prepareStatement(sql, keys));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        mustBeOpen();
        return prepared(sql, super.prepareStatement(sql, type, concurrency));
    }

    private PreparedStatement prepared(String sql, PreparedStatement statement) {
        PreparedStatement told =
                listener == null ? statement : new ListenedStatement(statement, sql, this::current, listener);
        return storage == null ? told : storage.keeping(sql, told);
    }

    /** After a commit, the next statement begins another. */
    private long current() {
        begin();
        return transaction;
    }

    private void mustBeOpen() throws SQLException {
        if (returned) {
            throw new SQLException("the connection was closed");
        }
    }
}
