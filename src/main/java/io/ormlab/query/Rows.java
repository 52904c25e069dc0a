package io.ormlab.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A result as a whole.
 *
 * @param columns the columns' names, as the statement gives them
 * @param rows the values as JDBC gives them, null where the database holds NULL
 */
public record Rows(List<String> columns, List<List<Object>> rows) {

    public Rows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** Collects what a statement sends. */
    public static final class Collector implements RowSink {

        private final List<List<Object>> rows = new ArrayList<>();
        private List<String> columns = List.of();

        @Override
        public void columns(List<String> names) {
            columns = names;
        }

        @Override
        public void row(List<Object> values) {
            rows.add(values);
        }

        public Rows rows() {
            return new Rows(columns, rows);
        }
    }
}
