package io.ormlab.migration.sqlite;

import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.ModelFacts;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.RowCheck;
import io.ormlab.migration.Schema;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns whose rows are in another form than the models write: Ebean's own milliseconds and doubles, or what was kept before a
 * property's type changed in Java alone. They are read right, and sort wrong beside new ones.
 */
public final class StoredForms {

    /**
     * One column.
     *
     * @param rows how many of its values are in another form
     * @param update the statement that writes them anew, each value the same
     * @param check what that demands of them; null where it can be done with any
     */
    public record Found(ObjectName column, long rows, String update, RowCheck check) {}

    /**
     * What a value in another form is, and what it becomes; SQL over the column's name.
     *
     * @param lost whether such a value cannot become that; null where each can
     */
    private record Form(String foreign, String kept, String lost) {

        Form(String foreign, String kept) {
            this(foreign, kept, null);
        }
    }

    private StoredForms() {}

    /** The columns of the models that the database has, and that hold such values. */
    public static List<Found> find(Schema models, ModelFacts facts, Connection live) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (Table table : models.tables()) {
            for (Column column : table.columns()) {
                Optional<Form> form = form(table, column, facts.of(table.name(), column.name()));
                if (form.isPresent() && isThere(live, table.name(), column.name())) {
                    look(live, table, column, form.get()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** For each table that could hold such values, a query that says 1 where it does: where {@link #find} finds something. */
    public static List<String> queries(Schema models, ModelFacts facts) {
        List<String> queries = new ArrayList<>();
        for (Table table : models.tables()) {
            List<String> foreign = new ArrayList<>();
            for (Column column : table.columns()) {
                form(table, column, facts.of(table.name(), column.name())).ifPresent(form -> foreign.add(form.foreign));
            }
            if (!foreign.isEmpty()) {
                // One look at each row: the rows of a large table are read once.
                queries.add("select exists (select 1 from " + Names.quoted(table.name()) + " where "
                        + String.join(" or ", foreign) + ")");
            }
        }
        return queries;
    }

    private static Optional<Form> form(Table table, Column column, ColumnFacts facts) {
        TypeFamily type = TypeFamily.of(column.logical());
        String name = Names.quoted(column.name());
        String number = "typeof(" + name + ") in ('integer', 'real')";
        return Optional.ofNullable(
                switch (type.kind()) {
                    case DATE -> new Form(number, StoredDates.date(name));
                    case TIME -> new Form(number, StoredDates.time(name));
                    case TIMESTAMP ->
                        facts.javaType() == LocalDateTime.class
                                ? new Form(number + " or " + StoredDates.hasZone(name), StoredDates.local(name))
                                : new Form(
                                        number + " or " + StoredDates.isWithoutZone(name),
                                        StoredDates.momentAsRead(name));
                    case DECIMAL ->
                        type.isKeyed()
                                ? new Form(
                                        number, StoredNumbers.key(StoredNumbers.text(name, type.scale()), type.scale()))
                                : null;
                    case INTEGER -> table.isKey(column.name()) ? null : whole(name, number, facts.javaType());
                    default -> null;
                });
    }

    private static Form whole(String name, String number, Class<?> javaType) {
        if (javaType == BigInteger.class) {
            return new Form(number, StoredNumbers.key("cast(" + name + " as text)", -1));
        }
        if (javaType == Duration.class) {
            return new Form(number, StoredNumbers.span("cast(" + name + " as integer)"));
        }
        String key = "typeof(" + name + ") = 'text' and substr(" + name + ", 8, 1) = ':'";
        String integer = "cast(" + StoredNumbers.plain(name) + " as integer)";
        return javaType == long.class || javaType == Long.class
                ? new Form(key, integer, "cast(" + integer + " as text) <> " + StoredNumbers.plain(name))
                : null;
    }

    private static boolean isThere(Connection live, String table, String column) throws SQLException {
        return count(
                        live,
                        "select count(*) from pragma_table_info(" + Names.literal(table)
                                + ") where lower(name) = lower(" + Names.literal(column) + ")")
                > 0;
    }

    private static Optional<Found> look(Connection live, Table table, Column column, Form form) throws SQLException {
        String on = Names.quoted(table.name());
        String name = Names.quoted(column.name());
        long rows = count(live, "select count(*) from " + on + " where " + form.foreign);
        String update = "update " + on + " set " + name + " = " + form.kept + " where " + form.foreign;
        RowCheck check = form.lost == null
                ? null
                : new RowCheck(
                        RowCheck.Kind.FITS,
                        table.name(),
                        List.of(column.name()),
                        column.type(),
                        new RowQueries(table)
                                .where(StoredNumbers.plain(name), "(" + form.foreign + ") and (" + form.lost + ")"));
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Found(new ObjectName(table.name(), column.name()), rows, update, check));
    }

    private static long count(Connection live, String query) throws SQLException {
        try (Statement statement = live.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
