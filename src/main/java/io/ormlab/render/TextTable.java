package io.ormlab.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as lines of plain text: columns two spaces apart, a rule of {@code -} under the headers, nothing at the ends of lines.
 *
 * <p>Where the width does not do, the widest columns are wrapped first; then sentences ({@link Column#prose}) go under their
 * rows; then, where a column could not be read any more, each row becomes a block of {@code header: value} lines. The rule is
 * of ASCII because a terminal set to Chinese may draw box characters two columns wide.
 */
public final class TextTable {

    private static final int NONE = -1;
    private static final int READABLE = 8;
    private static final int READABLE_PROSE = 24;
    private static final int WORD = 20;
    private static final int INDENT = 4;

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final String nullText;
    private final Style style;

    private TextTable(List<Column> columns, List<List<String>> rows, String nullText, Style style) {
        this.columns = columns;
        this.rows = rows;
        this.nullText = nullText;
        this.style = style;
    }

    /**
     * A table.
     *
     * @param rows a cell may hold several lines; control characters are written out; a null cell is shown as {@link #nulls} says
     * @throws IllegalArgumentException where a row has not one cell for each column
     */
    public static TextTable of(List<Column> columns, List<List<String>> rows) {
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns: " + row);
            }
        }
        return new TextTable(List.copyOf(columns), rows, "NULL", Style.PLAIN);
    }

    /** The same table with this text for null cells, which an empty text cannot be taken for; {@code NULL} where nothing is said. */
    public TextTable nulls(String text) {
        return new TextTable(columns, rows, text, style);
    }

    /** The same table in colours. */
    public TextTable styled(Style colours) {
        return new TextTable(columns, rows, nullText, colours);
    }

    /** The table in lines of at most these columns; a block's header that is longer than that is not cut. */
    public List<String> lines(int width) {
        int[] natural = naturals();
        int[] widths = ColumnWidths.within(width, natural, natural);
        if (widths != null) {
            return grid(widths, NONE, width);
        }
        int prose = prose();
        int[] floors = floors(natural);
        if (prose == NONE) {
            widths = ColumnWidths.within(width, natural, floors);
            return widths == null ? blocks(width) : grid(widths, NONE, width);
        }
        widths = ColumnWidths.within(width, natural, onlyAt(prose, floors, natural));
        return widths == null ? proseUnder(prose, natural, floors, width) : grid(widths, NONE, width);
    }

    private List<String> proseUnder(int prose, int[] natural, int[] floors, int width) {
        int[] rest = natural.clone();
        rest[prose] = 0;
        floors[prose] = 0;
        int[] widths = width < 2 * READABLE_PROSE ? null : ColumnWidths.within(width, rest, floors);
        return widths == null ? blocks(width) : grid(widths, prose, width);
    }

    private int prose() {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).prose())
                .findFirst()
                .orElse(NONE);
    }

    private static int[] onlyAt(int at, int[] floors, int[] natural) {
        int[] only = natural.clone();
        only[at] = floors[at];
        return only;
    }

    /** Each row on its side: a {@code header: value} line for each column, an empty line between two rows. */
    public List<String> blocks(int width) {
        int headers = columns.stream()
                        .mapToInt(column -> TextWidth.of(column.header()))
                        .max()
                        .orElse(0)
                + 2;
        boolean aligned = headers <= width / 3;
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int at = 0; at < columns.size(); at++) {
                lines.addAll(entry(columns.get(at).header() + ": ", row.get(at), aligned ? headers : INDENT, width));
            }
        }
        return lines;
    }

    private List<String> entry(String header, String cell, int indent, int width) {
        String label = TextWidth.pad(header, indent, Align.LEFT);
        String text = shown(cell);
        boolean apart = indent == INDENT && TextWidth.of(label + text) > width;
        List<String> lines = new ArrayList<>();
        if (apart) {
            lines.add(style.heading(header.stripTrailing()));
        }
        int room = apart || indent > INDENT ? width - indent : width;
        for (String part : TextWidth.wrap(text, room)) {
            String before = lines.isEmpty() ? style.heading(label) : " ".repeat(indent);
            lines.add((before + (cell == null ? style.dim(part) : part)).stripTrailing());
        }
        return lines;
    }

    private List<String> grid(int[] widths, int under, int width) {
        List<String> lines = new ArrayList<>();
        List<String> headers = columns.stream().map(Column::header).toList();
        for (String line : row(headers, widths, under)) {
            lines.add(style.heading(line));
        }
        lines.add(rule(widths, under));
        for (List<String> row : rows) {
            lines.addAll(row(row, widths, under));
            if (under >= 0 && row.get(under) != null && !row.get(under).isEmpty()) {
                for (String line : TextWidth.wrap(shown(row.get(under)), width - INDENT)) {
                    lines.add(" ".repeat(INDENT) + line);
                }
            }
        }
        return lines;
    }

    private String rule(int[] widths, int under) {
        List<String> dashes = new ArrayList<>();
        for (int at = 0; at < widths.length; at++) {
            if (at != under) {
                dashes.add("-".repeat(widths[at]));
            }
        }
        return String.join("  ", dashes);
    }

    private List<String> row(List<String> cells, int[] widths, int under) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int at = 0; at < cells.size(); at++) {
            List<String> cell = at == under ? List.of() : TextWidth.wrap(shown(cells.get(at)), widths[at]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            lines.add(line(cells, wrapped, widths, under, line));
        }
        return lines;
    }

    private String line(List<String> cells, List<List<String>> wrapped, int[] widths, int under, int line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            if (at == under) {
                continue;
            }
            List<String> cell = wrapped.get(at);
            String part = line < cell.size() ? cell.get(line) : "";
            String padded = TextWidth.pad(part, widths[at], columns.get(at).align());
            text.append(text.length() == 0 ? "" : "  ").append(cells.get(at) == null ? style.dim(padded) : padded);
        }
        return text.toString().stripTrailing();
    }

    private String shown(String cell) {
        return cell == null ? nullText : TextWidth.printable(cell);
    }

    private int[] naturals() {
        return IntStream.range(0, columns.size())
                .map(at -> cells(at).stream()
                        .flatMap(String::lines)
                        .mapToInt(TextWidth::of)
                        .reduce(1, Math::max))
                .toArray();
    }

    private int[] floors(int[] natural) {
        return IntStream.range(0, columns.size())
                .map(at -> Math.min(natural[at], floor(at)))
                .toArray();
    }

    private int floor(int at) {
        Column column = columns.get(at);
        if (column.align() == Align.RIGHT) {
            return WORD;
        }
        int word = cells(at).stream().mapToInt(TextWidth::widestWord).max().orElse(0);
        return Math.max(column.prose() ? READABLE_PROSE : READABLE, Math.min(WORD, word));
    }

    private List<String> cells(int at) {
        List<String> cells =
                new ArrayList<>(Collections.singletonList(columns.get(at).header()));
        rows.forEach(row -> cells.add(shown(row.get(at))));
        return cells;
    }
}
