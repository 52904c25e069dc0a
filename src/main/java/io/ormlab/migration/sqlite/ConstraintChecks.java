package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.RowCheck;
import io.ormlab.migration.RowCheck.Kind;
import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the constraints of a table demand of its rows before the step: each that is new, and each over a column whose values change,
 * be it the parent's.
 */
final class ConstraintChecks {

    private final StepContext context;
    private final TableCopy copy;
    private final TableChange change;
    private final Map<String, TableCopy> copies;
    private final RowQueries queries;
    private final List<RowCheck> checks = new ArrayList<>();

    /** @param copies what becomes of each table that stays and differs, by its folded old name */
    ConstraintChecks(StepContext context, TableCopy copy, Map<String, TableCopy> copies) {
        this.context = context;
        this.copy = copy;
        this.change = copy.change();
        this.copies = copies;
        this.queries = new RowQueries(change.before());
    }

    List<RowCheck> find() {
        Table after = change.after();
        after.uniques().forEach(this::unique);
        if (after.primaryKey() != null) {
            unique(after.primaryKey());
        }
        after.indexes().stream()
                .filter(index -> index.unique() && index.definition() == null)
                .forEach(index -> unique(new Key(index.name(), index.columns())));
        after.checks().forEach(this::allowed);
        after.foreignKeys().forEach(this::references);
        return checks;
    }

    private void unique(Key unique) {
        boolean isOld = change.renamed().uniques().stream()
                        .anyMatch(was -> was.columns().equals(unique.columns()))
                || change.renamed().keyColumns().equals(unique.columns());
        if (!(isOld && isAsItWas(unique.columns())) && isKnown(unique.columns())) {
            check(Kind.UNIQUE, unique.columns(), "", queries.repeated(before(unique.columns())));
        }
    }

    private void allowed(Check check) {
        Column column = change.after().column(check.column()).orElseThrow();
        boolean isOld = change.renamed().checks().contains(check);
        if (!(isOld && isAsItWas(List.of(check.column()))) && !copy.isPhased(column)) {
            String value = copy.valueOf(check.column()).before();
            String sql = queries.disallowed(value, check.column(), check.expression());
            check(Kind.ALLOWED, List.of(check.column()), check.expression(), sql);
        }
    }

    private void references(ForeignKey key) {
        Optional<Table> parent = context.plan().before().tables().stream()
                .filter(table -> Names.same(context.plan().renames().newTable(table.name()), key.toTable()))
                .findFirst();
        TableCopy parentCopy =
                parent.map(table -> copies.get(Names.fold(table.name()))).orElse(null);
        boolean isOld = change.renamed().foreignKeys().stream()
                .anyMatch(was -> Names.same(was.toTable(), key.toTable())
                        && was.columns().equals(key.columns())
                        && was.toColumns().equals(key.toColumns()));
        boolean parentStays = parentCopy == null || isAsItWas(parentCopy, key.toColumns());
        // A table that comes back on the way down is filled from a backup: what it will hold is not known here.
        boolean isToBeSeen = context.wayBack() && parent.isEmpty();
        if (!(isOld && parentStays && isAsItWas(key.columns())) && isKnown(key.columns()) && !isToBeSeen) {
            List<String> parentValues = key.toColumns().stream()
                    .map(column -> parentCopy == null
                            ? Names.quoted(column)
                            : parentCopy.valueOf(column).before())
                    .toList();
            String name = parent.map(Table::name).orElse(null);
            String sql = queries.orphans(before(key.columns()), name, parentValues);
            check(Kind.REFERENCES, key.columns(), key.toTable(), sql);
        }
    }

    private boolean isAsItWas(List<String> columns) {
        return isAsItWas(copy, columns);
    }

    private static boolean isAsItWas(TableCopy copy, List<String> columns) {
        return columns.stream().allMatch(column -> copy.valueOf(column).isAsItWas());
    }

    /** Whether there is a value at all, and one that is known before the step. */
    private boolean isKnown(List<String> columns) {
        return before(columns).stream().noneMatch("null"::equals)
                && columns.stream()
                        .noneMatch(column ->
                                copy.isPhased(change.after().column(column).orElseThrow()));
    }

    private List<String> before(List<String> columns) {
        return columns.stream().map(column -> copy.valueOf(column).before()).toList();
    }

    private void check(Kind kind, List<String> columns, String detail, String sql) {
        checks.add(new RowCheck(
                kind,
                change.before().name(),
                columns.stream().map(change::oldName).toList(),
                detail,
                sql));
    }
}
