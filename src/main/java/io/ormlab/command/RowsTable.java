package io.ormlab.command;

import io.ormlab.query.Blob;
import io.ormlab.query.RowSink;
import io.ormlab.render.Column;
import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import java.util.ArrayList;
import java.util.List;

/** Rows as a table for a person: numbers to the right, NULL and an empty text told apart. */
final class RowsTable implements RowSink {

    /** So many rows are shown as a table of their own: columns cannot be measured over rows without end. */
    private static final int MOST = 10_000;

    private final Lab lab;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean some;
    private List<String> names = List.of();
    private boolean[] numeric = {};

    RowsTable(Lab lab) {
        this.lab = lab;
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
        if (rows.size() == MOST) {
            show();
        }
    }

    @Override
    public void end() {
        if (!rows.isEmpty()) {
            show();
        } else if (!some) {
            lab.say("command.rows.none", String.join(", ", names));
        }
    }

    private void show() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < numeric.length; i++) {
            columns.add(numeric[i] ? Column.right(names.get(i)) : Column.left(names.get(i)));
        }
        Style style = new Style(lab.console().colour());
        TextTable.of(columns, rows).styled(style).lines(lab.console().width()).forEach(lab.console()::out);
        rows.clear();
        some = true;
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes ? Blob.shortened(bytes) : value.toString();
    }
}
