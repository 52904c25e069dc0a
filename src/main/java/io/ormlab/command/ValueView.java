package io.ormlab.command;

import io.ormlab.render.Column;
import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import io.ormlab.snippet.SnippetEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A snippet's value: {@code $1 ==> …} on one line, or a table under it for a list of entities or of rows. */
final class ValueView {

    /** More rows than a person reads; the count tells how many there are. */
    private static final int MOST_ROWS = 50;

    private final Lab lab;
    private final Entities entities;
    private final ValueText text;

    ValueView(Lab lab) {
        this.lab = lab;
        this.entities = new Entities(lab);
        this.text = new ValueText(entities);
    }

    void show(SnippetEvent.Value event) {
        Look.at(lab, () -> lines(event)).forEach(lab.console()::out);
    }

    private List<String> lines(SnippetEvent.Value event) {
        String head = event.name().isEmpty() ? "" : event.name() + " ==> ";
        Object value = event.value();
        List<Map<String, Object>> rows = rows(value);
        if (rows.isEmpty()) {
            return List.of(head + text.of(value));
        }
        int size = ((Collection<?>) value).size();
        String name = entities.name(((Collection<?>) value).iterator().next());
        String kind = name.isEmpty() ? "command.value.rows" : "command.value.entities";
        List<String> lines = new ArrayList<>();
        lines.add(head + lab.messages().text(kind, size, name));
        lines.addAll(table(rows));
        if (size > rows.size()) {
            lines.add(lab.messages().text("command.value.more", size - rows.size()));
        }
        return lines;
    }

    /** The first rows of a list of entities, or of a query's rows; empty for anything else. */
    private List<Map<String, Object>> rows(Object value) {
        if (!(value instanceof Collection<?> collection) || !Entities.isLoaded(collection)) {
            return List.of();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            Iterator<?> all = collection.iterator();
            while (all.hasNext() && rows.size() < MOST_ROWS) {
                Map<String, Object> row = entities.row(all.next());
                if (row.isEmpty()) {
                    return List.of();
                }
                rows.add(row);
            }
        } catch (RuntimeException e) {
            // A learner's own collection may throw; its text says so.
            return List.of();
        }
        return rows;
    }

    private List<String> table(List<Map<String, Object>> rows) {
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
        return TextTable.of(columns, cells)
                .nulls("null")
                .styled(new Style(lab.console().colour()))
                .lines(lab.console().width());
    }
}
