package io.ormlab.migration.sqlite;

import io.ormlab.migration.Change;
import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.Constants;
import io.ormlab.migration.Directives.Restore;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.Question;
import io.ormlab.migration.RowCheck;
import io.ormlab.migration.RowCheck.Kind;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.TableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What each column of a table that stays holds after the step, and what that demands of the rows before it. */
final class TableCopy {

    private final StepContext context;
    private final TableChange change;
    private final RowQueries queries;
    private final Map<String, ColumnValue> values = new LinkedHashMap<>();
    private final List<RowCheck> checks = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> restored = new ArrayList<>();
    private boolean usesOldNames;

    TableCopy(StepContext context, TableChange change) {
        this.context = context;
        this.change = change;
        this.queries = new RowQueries(change.before());
        for (Column column : change.after().columns()) {
            values.put(Names.fold(column.name()), value(column));
        }
    }

    /** The value of a column, by its new name. */
    ColumnValue valueOf(String column) {
        return values.get(Names.fold(column));
    }

    /** What the types and the nullability demand of the rows; the constraints' demands are {@link ConstraintChecks}. */
    List<RowCheck> checks() {
        return checks;
    }

    TableChange change() {
        return change;
    }

    /** What a person has to say first. */
    List<Question> questions() {
        return questions;
    }

    /** The statement that fills a column which the table has already. */
    String update(String column) {
        String table = Names.quoted(change.after().name());
        String set = "update " + table + " set " + Names.quoted(column) + " = ";
        String value = valueOf(column).now();
        return rows().equals(table)
                ? set + value
                : set + "was.value\nfrom (select rowid as at, " + value + " as value from " + rows() + ") was\nwhere "
                        + table + ".rowid = was.at";
    }

    /** The old rows; a renamed column has its old name beside the new where a person's expression may use it. */
    String rows() {
        String name = Names.quoted(change.after().name());
        if (!usesOldNames) {
            return name;
        }
        List<String> old = new ArrayList<>();
        for (Column column : change.before().columns()) {
            String is = change.newName(column.name());
            if (!Names.same(column.name(), is)) {
                old.add(", " + Names.quoted(is) + " as " + Names.quoted(column.name()));
            }
        }
        boolean moved = !Names.same(change.before().name(), change.after().name());
        return old.isEmpty() && !moved
                ? name
                : "(select rowid, *" + String.join("", old) + " from " + name + ") "
                        + Names.quoted(change.before().name());
    }

    /** What comes back from a backup. */
    Optional<Restore> restore() {
        if (restored.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(change.after().keyColumns());
        columns.addAll(restored);
        return Optional.of(new Restore(temporary(change.after()), change.after().name(), columns));
    }

    static String temporary(Table table) {
        return "ormlab_back_" + table.name();
    }

    /** A NOT NULL column that only a data step of the model fills: it is added nullable, filled, and then made NOT NULL. */
    boolean isPhased(Column column) {
        ColumnFacts facts = facts(column);
        return change.was(column).isEmpty()
                && column.notNull()
                && column.defaultValue() == null
                && !change.after().isKey(column.name())
                && context.answers()
                        .valueFor(change.after().name(), column.name())
                        .isEmpty()
                && context.answers().using(change.after().name(), column.name()).isEmpty()
                && !(facts.preAdd().isEmpty() && facts.postAdd().isEmpty());
    }

    private ColumnFacts facts(Column column) {
        return context.facts(change, column);
    }

    private ColumnValue value(Column column) {
        String table = change.after().name();
        Optional<String> using = context.answers().using(table, column.name());
        if (using.isPresent()) {
            usesOldNames = true;
            ColumnValue value = ColumnValue.of("(" + using.get() + ")");
            notNull(column, value);
            readable(column, value.before());
            TypeFamily to = TypeFamily.of(column.logical());
            return ColumnValue.of(
                    context.conversions().kept(to, javaType(column)).apply(value.now()));
        }
        return change.was(column).map(was -> kept(was, column)).orElseGet(() -> added(column));
    }

    private void readable(Column column, String value) {
        TypeFamily to = TypeFamily.of(column.logical());
        UnaryOperator<String> unreadable = context.conversions().unreadable(to);
        if (unreadable != null) {
            check(Kind.FITS, List.of(column), column.type(), queries.where(value, unreadable.apply(value)));
        }
    }

    private ColumnValue kept(Column was, Column column) {
        String now = Names.quoted(column.name());
        String before = Names.quoted(change.oldName(column.name()));
        Optional<Change.MoveConstants> moved = moved(column.name());
        Conversion way = moved.map(Conversions::ofMoved).orElseGet(() -> conversion(was, column));
        ColumnValue value = way == Conversion.SAME
                ? new ColumnValue(now, before, true)
                : new ColumnValue(
                        way.value().apply(now),
                        way.value().apply(before),
                        way.value().apply(now).equals(now));
        if (moved.isPresent()) {
            Constants old = moved.get().before();
            String names = String.join(", ", moved.get().after().values().keySet());
            String lost = way.refused().apply(before);
            check(Kind.CONSTANT, List.of(column), names, queries.where(Conversions.name(old, before), lost));
        } else if (way.refused() != null) {
            Kind kind = way.possible() ? Kind.FITS : Kind.CONVERTS;
            check(
                    kind,
                    List.of(column),
                    column.type(),
                    queries.where(before, way.refused().apply(before)));
        }
        if (!column.notNull() || was.notNull()) {
            return value;
        }
        Optional<String> fill = fill(column, false);
        if (fill.isPresent()) {
            return value.orElse(fill.get());
        }
        if (facts(column).preAlter().isEmpty()) {
            notNull(column, value);
        }
        return value;
    }

    private Optional<Change.MoveConstants> moved(String column) {
        return change.of(Change.MoveConstants.class).stream()
                .filter(moved -> Names.same(moved.column(), column))
                .findFirst();
    }

    private Conversion conversion(Column was, Column column) {
        if (was.logical().equals(column.logical())) {
            return Conversion.SAME;
        }
        TypeFamily from = TypeFamily.of(was.logical());
        TypeFamily to = TypeFamily.of(column.logical());
        Map<String, Object> constants = facts(column).enumValues();
        return !constants.isEmpty() && isEnumInAnotherForm(was, from, column, to)
                ? Conversions.ofEnum(constants, context.wayBack() ? to : from, context.wayBack())
                : context.conversions().of(from, to, javaType(column));
    }

    /** A key is SQLite's row number, whatever its type in Java. */
    private Class<?> javaType(Column column) {
        boolean key = change.after().isKey(column.name());
        return context.wayBack() || key ? Object.class : facts(column).javaType();
    }

    /** A number is a constant's place only where it was an enum, which has its check; any other number is none. */
    private boolean isEnumInAnotherForm(Column was, TypeFamily from, Column column, TypeFamily to) {
        return from.is(TypeFamily.Kind.TEXT)
                        && to.is(TypeFamily.Kind.INTEGER)
                        && change.after().checkOn(column.name()).isPresent()
                || from.is(TypeFamily.Kind.INTEGER)
                        && to.is(TypeFamily.Kind.TEXT)
                        && change.renamed().checkOn(was.name()).isPresent();
    }

    private ColumnValue added(Column column) {
        if (isPhased(column)) {
            // Filled by the model's own data step before the rows are copied.
            return ColumnValue.of(Names.quoted(column.name()));
        }
        Optional<String> fill = fill(column, true);
        if (isRestorable(column)) {
            restored.add(column.name());
            ColumnValue back = fromBackup(column);
            if (column.notNull() && fill.isEmpty()) {
                notNull(column, back);
            }
            return column.notNull() && fill.isPresent() ? back.orElse(fill.get()) : back;
        }
        if (fill.isEmpty() && column.notNull() && !isRowid(column)) {
            if (context.wayBack()) {
                notNull(column, ColumnValue.of("null"));
            } else {
                questions.add(new Question.Value(new ObjectName(change.after().name(), column.name()), column.type()));
            }
        }
        return ColumnValue.of(fill.orElse("null"));
    }

    /** A whole-number key alone is SQLite's own row number: NULL is replaced by the next one. */
    private boolean isRowid(Column column) {
        return change.after().keyColumns().size() == 1
                && change.after().isKey(column.name())
                && column.type().equalsIgnoreCase("integer");
    }

    private Optional<String> fill(Column column, boolean added) {
        ObjectName on = new ObjectName(change.after().name(), column.name());
        Optional<String> answer = context.answers().valueFor(on.table(), on.column());
        if (answer.isPresent()) {
            return Optional.of(context.literals().of(on, column, facts(column), answer.get()));
        }
        if (column.defaultValue() != null) {
            return Optional.of(context.literals().ofDefault(column, facts(column)));
        }
        // A NULL that is there means something, so a primitive's zero takes its place only where nothing was.
        return added && column.notNull() && facts(column).primitive()
                ? Optional.ofNullable(Literals.zero(column))
                : Optional.empty();
    }

    private boolean isRestorable(Column column) {
        Table after = change.after();
        return context.wayBack()
                && !after.keyColumns().isEmpty()
                && !after.isKey(column.name())
                // The backup's rows have the old values of a key's constants.
                && after.keyColumns().stream().noneMatch(key -> moved(key).isPresent())
                && after.keyColumns().stream()
                        .map(key -> after.column(key).orElseThrow())
                        .allMatch(key -> change.was(key).filter(key::equals).isPresent());
    }

    private ColumnValue fromBackup(Column column) {
        return new ColumnValue(backup(column, false), backup(column, true), false);
    }

    private String backup(Column column, boolean oldNames) {
        String table =
                Names.quoted(oldNames ? change.before().name() : change.after().name());
        List<String> same = new ArrayList<>();
        for (String key : change.after().keyColumns()) {
            String here = Names.quoted(oldNames ? change.oldName(key) : key);
            same.add("b." + Names.quoted(key) + " = " + table + "." + here);
        }
        return "(select b." + Names.quoted(column.name()) + " from temp." + Names.quoted(temporary(change.after()))
                + " b where " + String.join(" and ", same) + ")";
    }

    private void notNull(Column column, ColumnValue value) {
        if (column.notNull()) {
            check(Kind.NOT_NULL, List.of(column), "", queries.where("null", value.before() + " is null"));
        }
    }

    private void check(Kind kind, List<Column> columns, String detail, String sql) {
        checks.add(new RowCheck(
                kind,
                change.before().name(),
                columns.stream().map(column -> change.oldName(column.name())).toList(),
                detail,
                sql));
    }
}
