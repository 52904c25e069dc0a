package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The queries behind the checks: each gives the rows in the way, by primary key in words, and the value. */
final class RowQueries {

    private final String table;
    private final String key;

    /** @param table the table as it is before the step */
    RowQueries(Table table) {
        this.table = Names.quoted(table.name());
        List<String> columns = table.keyColumns().isEmpty() ? List.of("rowid") : table.keyColumns();
        this.key = columns.stream()
                .map(column -> Names.literal(column + " ") + " || " + Names.quoted(column))
                .collect(Collectors.joining(" || ', ' || "));
    }

    /** The rows for which the condition holds. */
    String where(String value, String condition) {
        return "select " + key + ", " + value + " from " + table + " where " + condition;
    }

    /** The rows whose values, all there, are also another row's. */
    String repeated(List<String> values) {
        List<String> names = names(values);
        String all = String.join(", ", names);
        return rows(values) + " select k, " + String.join(" || ', ' || ", names) + " from r where "
                + names.stream().map(name -> name + " is not null").collect(Collectors.joining(" and ")) + " and ("
                + all + ") in (select " + all + " from r group by " + all + " having count(*) > 1) order by " + all;
    }

    /**
     * The rows whose values, all there, are no row's of the parent.
     *
     * @param parent the table, or null where it is yet to come
     * @param parentValues the values that its key holds, in SQL over its old columns
     */
    String orphans(List<String> values, String parent, List<String> parentValues) {
        List<String> names = names(values);
        List<String> conditions = new ArrayList<>();
        names.forEach(name -> conditions.add(name + " is not null"));
        if (parent != null) {
            String there =
                    parentValues.stream().map(value -> value + " is not null").collect(Collectors.joining(" and "));
            conditions.add("(" + String.join(", ", names) + ") not in (select " + String.join(", ", parentValues)
                    + " from " + Names.quoted(parent) + " where " + there + ")");
        }
        return rows(values) + " select k, " + String.join(" || ', ' || ", names) + " from r where "
                + String.join(" and ", conditions);
    }

    /** The rows for whose value the check, which calls it by the column's name, does not hold. */
    String disallowed(String value, String column, String expression) {
        String name = Names.quoted(column);
        return "with r as (select " + key + " as ormlab_key, " + value + " as " + name + " from " + table
                + ") select ormlab_key, " + name + " from r where not (" + expression + ")";
    }

    private String rows(List<String> values) {
        List<String> named = new ArrayList<>();
        List<String> names = names(values);
        for (int i = 0; i < values.size(); i++) {
            named.add(values.get(i) + " as " + names.get(i));
        }
        return "with r as (select " + key + " as k, " + String.join(", ", named) + " from " + table + ")";
    }

    private static List<String> names(List<String> values) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            names.add("v" + i);
        }
        return names;
    }
}
