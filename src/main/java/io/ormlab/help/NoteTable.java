package io.ormlab.help;

import io.ormlab.render.Align;
import io.ormlab.render.Column;
import io.ormlab.render.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table of a page. Its last column holds sentences. */
final class NoteTable {

    private NoteTable() {}

    static TextTable of(TableBlock table) {
        List<Node> cells = Markdown.children(rowNodes(table).get(0));
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            boolean right = ((TableCell) cells.get(at)).getAlignment() == TableCell.Alignment.RIGHT;
            boolean last = at > 0 && at == cells.size() - 1;
            columns.add(new Column(Markdown.text(cells.get(at)), right ? Align.RIGHT : Align.LEFT, last));
        }
        return TextTable.of(columns, bodies(table));
    }

    static List<Row> rows(Topic topic, TableBlock table, Function<String, List<Node>> explanations) {
        List<String> headers = texts(rowNodes(table).get(0));
        return bodies(table).stream()
                .map(cells -> new Row(topic, headers, cells, explanations))
                .toList();
    }

    private static List<List<String>> bodies(TableBlock table) {
        return rowNodes(table).stream().skip(1).map(NoteTable::texts).toList();
    }

    private static List<Node> rowNodes(TableBlock table) {
        return Markdown.children(table).stream()
                .map(Markdown::children)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> texts(Node row) {
        return Markdown.children(row).stream().map(Markdown::text).toList();
    }
}
