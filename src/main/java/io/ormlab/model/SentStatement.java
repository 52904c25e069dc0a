package io.ormlab.model;

import java.util.List;
import java.util.Locale;

/**
 * A statement that Ebean sent. Its rows are counted while Ebean reads them, so the counts are whole once the line of Java that
 * caused it has ended.
 */
public final class SentStatement {

    private final long transaction;
    private final String sql;
    private final List<List<Object>> values;
    // Written by the thread that reads the rows, one at a time; volatile for the one that shows them.
    private volatile long rows;
    private volatile long nanos;
    private volatile boolean failed;

    SentStatement(long transaction, String sql, List<List<Object>> values) {
        this.transaction = transaction;
        this.sql = sql;
        this.values = values;
    }

    /** The number of the transaction it was sent in. */
    public long transaction() {
        return transaction;
    }

    /** With a question mark for each value. */
    public String sql() {
        return sql;
    }

    /** The values in the order of the question marks: one list, or as many as a batch has; an element may be null. */
    public List<List<Object>> values() {
        return values;
    }

    /** The rows that were read or changed so far. */
    public long rows() {
        return rows;
    }

    /** What the database took so far, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** Whether the database refused it. */
    public boolean failed() {
        return failed;
    }

    /** Whether it reads only. */
    public boolean reads() {
        String start = sql.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with") || start.startsWith("/*");
    }

    void took(long moreNanos, long moreRows) {
        nanos = nanos + moreNanos;
        rows = rows + moreRows;
    }

    void refused() {
        failed = true;
    }
}
