package io.ormlab.query;

import java.util.List;

/** Where a statement's rows go, one by one: a form in which they are shown, or {@link Rows}. */
public interface RowSink {

    /** The columns' names; comes first, and once. */
    void columns(List<String> names);

    /** One row; an element is null where the database holds NULL. */
    void row(List<Object> values);

    /** Whether no more rows are wanted. */
    default boolean full() {
        return false;
    }

    /** No more rows come. */
    default void end() {}
}
