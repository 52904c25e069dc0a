package io.ormlab.model;

import io.ormlab.model.jdbc.PassingStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** A statement that says what it sends: its values, its rows, its time. */
final class ListenedStatement extends PassingStatement {

    private final String sql;
    private final LongSupplier transaction;
    private final SqlListener listener;
    private final List<List<Object>> batch = new ArrayList<>();
    private List<Object> values = new ArrayList<>();

    /** @param transaction the one that is open when it is sent */
    ListenedStatement(PreparedStatement to, String sql, LongSupplier transaction, SqlListener listener) {
        super(to);
        this.sql = sql;
        this.transaction = transaction;
        this.listener = listener;
    }

    private interface Run<T> {
        T run() throws SQLException;
    }

    @Override
    protected void bound(int at, Object value) {
        while (values.size() < at) {
            values.add(null);
        }
        values.set(at - 1, value);
    }

    @Override
    public void clearParameters() throws SQLException {
        values = new ArrayList<>();
        super.clearParameters();
    }

    @Override
    public void addBatch() throws SQLException {
        batch.add(row());
        super.addBatch();
    }

    @Override
    public void clearBatch() throws SQLException {
        batch.clear();
        super.clearBatch();
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        SentStatement sent = sending(List.of(row()));
        return new ListenedRows(timed(sent, super::executeQuery), sent, listener);
    }

    @Override
    public int executeUpdate() throws SQLException {
        SentStatement sent = sending(List.of(row()));
        int changed = timed(sent, super::executeUpdate);
        return finished(sent, changed, changed);
    }

    @Override
    public boolean execute() throws SQLException {
        SentStatement sent = sending(List.of(row()));
        return finished(sent, 0, timed(sent, super::execute));
    }

    @Override
    public int[] executeBatch() throws SQLException {
        SentStatement sent = sending(List.copyOf(batch));
        batch.clear();
        int[] changed = timed(sent, super::executeBatch);
        return finished(sent, Arrays.stream(changed).filter(rows -> rows > 0).sum(), changed);
    }

    private List<Object> row() {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    private SentStatement sending(List<List<Object>> rows) {
        SentStatement sent = new SentStatement(transaction.getAsLong(), sql, rows);
        listener.sent(sent);
        return sent;
    }

    private <T> T finished(SentStatement sent, long rows, T result) {
        sent.took(0, rows);
        listener.finished(sent);
        return result;
    }

    private <T> T timed(SentStatement sent, Run<T> run) throws SQLException {
        long start = System.nanoTime();
        try {
            T result = run.run();
            sent.took(System.nanoTime() - start, 0);
            return result;
        } catch (SQLException e) {
            sent.took(System.nanoTime() - start, 0);
            sent.refused();
            listener.finished(sent);
            throw e;
        }
    }
}
