package io.ormlab.model;

import io.ormlab.model.jdbc.PassingRows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts the rows that are read; SQLite looks for each only then. */
final class ListenedRows extends PassingRows {

    private final SentStatement sent;
    private final SqlListener listener;
    private boolean closed;

    ListenedRows(ResultSet to, SentStatement sent, SqlListener listener) {
        super(to);
        this.sent = sent;
        this.listener = listener;
    }

    @Override
    public boolean next() throws SQLException {
        long start = System.nanoTime();
        boolean there = super.next();
        sent.took(System.nanoTime() - start, there ? 1 : 0);
        return there;
    }

    @Override
    public void close() throws SQLException {
        super.close();
        if (!closed) {
            closed = true;
            listener.finished(sent);
        }
    }
}
