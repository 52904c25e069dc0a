package io.ormlab.model.storage;

/**
 * A text whose order is the value's order. Where that text alone is not the value, or not for a person to read, the value follows
 * behind {@code " = "}, which the order reaches among equal ones only.
 */
final class SortText {

    static final String IS = " = ";

    private SortText() {}

    static String of(String key, Object value) {
        return key + IS + value;
    }

    /** The value's own text: what follows, or all of it. */
    static String value(String stored) {
        return stored.substring(valueAt(stored));
    }

    /** Where the value's own text begins. */
    static int valueAt(String stored) {
        int at = stored.indexOf(IS);
        return at < 0 ? 0 : at + IS.length();
    }

    static boolean hasValue(String stored) {
        return valueAt(stored) > 0;
    }
}
