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
            lab.console().out(Look.at(lab, () -> head + text.of(event.value())));
            return;
        }
        ValueRows all = rows.get();
        lab.console().out(head + lab.messages().text(all.key(), all.size(), all.name()));
        try {
            int shown = rows(all);
            if (shown < all.size() && !lab.console().full()) {
                lab.say("command.value.more", all.size() - shown);
            }
        } catch (IllegalStateException e) {
            // A learner's own collection, or a getter of it, may throw.
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            lab.note("command.value.broken", thrown.getClass().getSimpleName());
        }
    }

    private int rows(ValueRows all) {
        int shown = 0;
        do {
            Part part = Look.at(lab, () -> next(all));
            new ShownRows(lab, part.columns(), "null", sideways).show(part.cells(), shown);
            shown += part.cells().size();
        } while (lab.console().page() > 0 && !lab.console().full() && all.rows().hasNext());
        return shown;
    }

    /** Some rows, ready to be shown. */
    private record Part(List<Column> columns, List<List<String>> cells) {}

    private Part next(ValueRows all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (all.rows().hasNext() && rows.size() < ROWS) {
            rows.add(all.rows().next());
        }
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
        return new Part(columns, cells);
    }
}
