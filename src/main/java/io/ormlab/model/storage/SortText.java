package io.ormlab.model.storage;

/**
 * A text whose order is the value's order. Where that text alone is not the value, or not for a person to read, the value follows
 * behind {@code " = "}, which the order reaches among equal ones only.
 */
final class SortText {

    private static final String IS = " = ";

    private SortText() {}

    static String of(String key, Object value) {
        return key + IS + value;
    }

    /** The value's own text: what follows, or all of it. */
    static String value(String stored) {
        int at = stored.indexOf(IS);
        return at < 0 ? stored : stored.substring(at + IS.length());
    }

    static boolean hasValue(String stored) {
        return stored.contains(IS);
    }
}
