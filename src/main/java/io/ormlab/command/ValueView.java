package io.ormlab.command;

import io.ormlab.render.Column;
import io.ormlab.snippet.SnippetEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snippet's value: {@code $1 ==> …} on one line, or a table under it for entities, a query's rows and maps. */
final class ValueView {

    /** So many rows are measured and shown at once; who reads on at a terminal is shown as many more. */
    private static final int ROWS = 50;

    private final Lab lab;
    private final boolean sideways;
    private final Entities entities;
    private final ValueText text;

    /** @param sideways whether each row is turned on its side */
    ValueView(Lab lab, boolean sideways) {
        this.lab = lab;
        this.sideways = sideways;
        this.entities = new Entities(lab);
        this.text = new ValueText(entities);
    }

    void show(SnippetEvent.Value event) {
        String head = event.name().isEmpty() ? "" : event.name() + " ==> ";
        Optional<ValueRows> rows = Look.at(lab, () -> ValueRows.of(event.value(), entities));
        if (rows.isEmpty()) {
            lab.console().out(head + Look.at(lab, () -> text.of(event.value())));
            return;
        }
        ValueRows all = rows.get();
        lab.console().out(head + lab.messages().text(all.key(), all.size(), all.name()));
        int shown = 0;
        Page page;
        do {
            page = Look.at(lab, () -> page(all));
            if (!page.broken.isEmpty()) {
                lab.note("command.value.broken", page.broken);
                return;
            }
            new ShownRows(lab, page.columns, "null", sideways).show(page.cells, shown);
            shown += page.cells.size();
        } while (page.more && lab.console().page() > 0 && !lab.console().full());
        if (shown < all.size() && !lab.console().full()) {
            lab.say("command.value.more", all.size() - shown);
        }
    }

    /**
     * Some rows, as text.
     *
     * @param more whether there are others behind them
     * @param broken what a learner's own collection, or a getter of it, threw; else empty
     */
    private record Page(List<Column> columns, List<List<String>> cells, boolean more, String broken) {}

    private Page page(ValueRows all) {
        try {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (all.rows().hasNext() && rows.size() < ROWS) {
                rows.add(all.rows().next());
            }
            return page(rows, all.rows().hasNext());
        } catch (RuntimeException e) {
            return new Page(List.of(), List.of(), false, e.getClass().getSimpleName());
        }
    }

    private Page page(List<Map<String, Object>> rows, boolean more) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            boolean numbers =
                    rows.stream().map(row -> row.get(name)).allMatch(value -> value == null || value instanceof Number);
            columns.add(numbers ? Column.right(name) : Column.left(name));
        }
        List<List<String>> cells = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<String> line = new ArrayList<>();
            names.forEach(name -> line.add(row.containsKey(name) ? text.cell(row.get(name)) : ""));
            cells.add(line);
        }
        return new Page(columns, cells, more, "");
    }
}
