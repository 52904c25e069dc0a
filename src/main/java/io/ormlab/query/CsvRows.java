package io.ormlab.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rows as comma-separated values, RFC 4180: a header line, quotes where a value needs them, lines that end in CR LF. NULL is
 * nothing between the commas, an empty text is {@code ""}; bytes are {@code x'…'}, whole.
 */
public final class CsvRows implements RowSink {

    private final Consumer<String> lines;

    /**
     * @param lines takes each line without its LF
     */
    public CsvRows(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void columns(List<String> names) {
        lines.accept(names.stream().map(CsvRows::cell).collect(Collectors.joining(",", "", "\r")));
    }

    @Override
    public void row(List<Object> values) {
        lines.accept(values.stream().map(CsvRows::cell).collect(Collectors.joining(",", "", "\r")));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof byte[] bytes ? Blob.literal(bytes) : value.toString();
        boolean plain = !text.isEmpty()
                && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
