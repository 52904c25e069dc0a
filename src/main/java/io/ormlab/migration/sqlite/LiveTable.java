package io.ormlab.migration.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table as the database itself describes it, in a form in which two can be compared: names and keywords folded, white space
 * gone.
 *
 * @param columns by folded name
 * @param key the primary key's columns in order
 * @param uniques the columns of each UNIQUE constraint
 * @param checks the expressions of its CHECKs
 * @param foreignKeys each as {@code (author_id) references author (id) on delete cascade on update restrict}
 * @param indexes each hand-written index's statement by folded name
 * @param definitions the same indexes' statements as they were written
 * @param traits {@code autoincrement}, {@code without rowid}, {@code strict}
 */
record LiveTable(
        String name,
        Map<String, LiveColumn> columns,
        List<String> key,
        Set<List<String>> uniques,
        Set<String> checks,
        Set<String> foreignKeys,
        Map<String, String> indexes,
        Map<String, String> definitions,
        Set<String> traits) {

    /** The same with a key that never comes back. */
    LiveTable counting() {
        Set<String> more = new TreeSet<>(traits);
        more.add("autoincrement");
        return new LiveTable(name, columns, key, uniques, checks, foreignKeys, indexes, definitions, more);
    }

    /** Its UNIQUEs, CHECKs and foreign keys in words. */
    Set<String> constraints() {
        Set<String> all = new TreeSet<>();
        uniques.forEach(unique -> all.add("unique (" + String.join(", ", unique) + ")"));
        checks.forEach(check -> all.add("check (" + check + ")"));
        foreignKeys.forEach(key -> all.add("foreign key " + key));
        return all;
    }

    /**
     * A column.
     *
     * @param defaultValue as written, or null
     * @param generated whether its value is computed
     */
    record LiveColumn(String name, String type, boolean notNull, String defaultValue, boolean generated) {

        boolean sameAs(LiveColumn other) {
            return type.equalsIgnoreCase(other.type)
                    && notNull == other.notNull
                    && generated == other.generated
                    && java.util.Objects.equals(SqlText.folded(defaultValue), SqlText.folded(other.defaultValue));
        }

        String text() {
            return type + (defaultValue == null ? "" : " default " + defaultValue) + (notNull ? " not null" : "");
        }
    }
}
