package io.ormlab.command;

import io.ormlab.query.Blob;
import io.ormlab.query.RowSink;
import io.ormlab.render.Column;
import java.util.ArrayList;
import java.util.List;

/** Rows as a table for a person: numbers to the right, NULL and an empty text told apart. */
final class RowsTable implements RowSink {

    /** So many rows are shown as a table of their own: columns cannot be measured over rows without end. */
    private static final int MOST = 10_000;

    /** The same for a person at a terminal, who waits for the first page. */
    private static final int MOST_AT_ONCE = 200;

    private final Lab lab;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean sideways;
    private final int most;
    private int shown;
    private List<String> names = List.of();
    private boolean[] numeric = {};

    RowsTable(Lab lab) {
        this(lab, false);
    }

    /** @param sideways whether each row is turned on its side */
    RowsTable(Lab lab, boolean sideways) {
        this.lab = lab;
        this.sideways = sideways;
        this.most = lab.console().page() > 0 ? MOST_AT_ONCE : MOST;
    }

    @Override
    public void columns(List<String> columns) {
        names = columns;
        numeric = new boolean[columns.size()];
        java.util.Arrays.fill(numeric, true);
    }

    @Override
    public void row(List<Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            numeric[i] &= value == null || value instanceof Number;
            cells.add(text(value));
        }
        rows.add(cells);
        if (rows.size() == most) {
            show();
        }
    }

    @Override
    public boolean full() {
        return lab.console().full();
    }

    @Override
    public void end() {
        int page = lab.console().page();
        if (!rows.isEmpty()) {
            show();
        } else if (shown == 0) {
            lab.say("command.rows.none", String.join(", ", names));
        }
        if (page > 0 && shown > page) {
            lab.say("command.value.rows", shown);
        }
    }

    private void show() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < numeric.length; i++) {
            columns.add(numeric[i] ? Column.right(names.get(i)) : Column.left(names.get(i)));
        }
        new ShownRows(lab, columns, "NULL", sideways).show(rows, shown);
        shown += rows.size();
        rows.clear();
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes ? Blob.shortened(bytes) : value.toString();
    }
}
