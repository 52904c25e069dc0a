package io.ormlab.migration.sqlite;

import java.util.function.UnaryOperator;

/**
 * How the values of a column are carried over into another type.
 *
 * @param value from the column's SQL to the value's
 * @param refused from the column's SQL to a condition that is true for a value that cannot be carried over; or null
 * @param possible false where no value at all can be
 */
record Conversion(UnaryOperator<String> value, UnaryOperator<String> refused, boolean possible) {

    /** As it is. */
    static final Conversion SAME = new Conversion(column -> column, null, true);

    /** There is none: only an empty column may change so. */
    static final Conversion NONE = new Conversion(column -> "null", column -> column + " is not null", false);

    /** As it is, unless this holds. */
    static Conversion unless(UnaryOperator<String> refused) {
        return new Conversion(column -> column, refused, true);
    }

    static Conversion of(UnaryOperator<String> value) {
        return new Conversion(value, null, true);
    }

    Conversion but(UnaryOperator<String> refused) {
        return new Conversion(value, refused, true);
    }
}
