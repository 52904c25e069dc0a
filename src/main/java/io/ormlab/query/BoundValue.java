package io.ormlab.query;

import java.util.List;
import java.util.stream.Collectors;

/** The values of a statement in a person's sight. */
public final class BoundValue {

    private static final int LONGEST = 40;
    private static final int MOST = 20;
    private static final int MOST_ROWS = 3;

    private BoundValue() {}

    /** One value as SQL's literal; a long one is cut. */
    public static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return Blob.shortened(bytes);
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return Identifier.text(shortened(value.toString()));
    }

    /** The values of one or of several rows, each row in parentheses; empty where there are none. */
    public static String rows(List<List<Object>> rows) {
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            return "";
        }
        String text = rows.stream().limit(MOST_ROWS).map(BoundValue::row).collect(Collectors.joining(", "));
        return rows.size() > MOST_ROWS ? text + ", … +" + (rows.size() - MOST_ROWS) : text;
    }

    private static String row(List<Object> values) {
        String text = values.stream().limit(MOST).map(BoundValue::text).collect(Collectors.joining(", "));
        return "(" + text + (values.size() > MOST ? ", … +" + (values.size() - MOST) : "") + ")";
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return shown.replaceAll("\\p{Cntrl}", " ");
    }
}
