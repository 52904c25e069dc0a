package io.ormlab.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rows as JSON, RFC 8259: one array, an object a row, a row a line. Bytes are {@code "x'…'"}, whole. Of two columns of one name
 * the second is {@code name_2}, for an object with a name twice loses a value in most readers.
 */
public final class JsonRows implements RowSink {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Consumer<String> lines;
    private List<String> names = List.of();
    private String waiting;

    /**
     * @param lines takes each line without its end
     */
    public JsonRows(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void columns(List<String> columns) {
        names = unique(columns);
        waiting = null;
        lines.accept("[");
    }

    @Override
    public void row(List<Object> values) {
        if (waiting != null) {
            lines.accept(waiting + ",");
        }
        waiting = object(values);
    }

    @Override
    public void end() {
        if (waiting != null) {
            lines.accept(waiting);
        }
        lines.accept("]");
    }

    private String object(List<Object> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                json.writeFieldName(names.get(i));
                value(json, values.get(i));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            json.writeString(Blob.literal(bytes));
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static List<String> unique(List<String> columns) {
        Set<String> taken = new HashSet<>(columns);
        Set<String> given = new HashSet<>();
        List<String> names = new ArrayList<>(columns.size());
        for (String column : columns) {
            String name = column;
            for (int i = 2; given.contains(name) || !name.equals(column) && taken.contains(name); i++) {
                name = column + "_" + i;
            }
            given.add(name);
            names.add(name);
        }
        return names;
    }
}
