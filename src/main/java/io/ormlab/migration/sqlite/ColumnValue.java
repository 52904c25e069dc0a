package io.ormlab.migration.sqlite;

/**
 * What a column holds after the step, row by row.
 *
 * @param now the value's SQL by the new names, which hold when the rows are copied
 * @param before the same by the old names, which hold when the rows are checked
 * @param isAsItWas whether it is the old column untouched
 */
record ColumnValue(String now, String before, boolean isAsItWas) {

    static ColumnValue of(String sql) {
        return new ColumnValue(sql, sql, false);
    }

    ColumnValue orElse(String otherwise) {
        return new ColumnValue(
                "coalesce(" + now + ", " + otherwise + ")", "coalesce(" + before + ", " + otherwise + ")", false);
    }
}
