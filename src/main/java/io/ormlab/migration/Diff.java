package io.ormlab.migration;

import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The difference of two schemas, where it is known which table and column is which. A constraint that only changes its name
 * differs too: after an upgrade the database is what the models would make fresh, names included.
 */
final class Diff {

    private final Schema before;
    private final Schema after;
    private final Renames renames;

    private Diff(Schema before, Schema after, Renames renames) {
        this.before = before;
        this.after = after;
        this.renames = renames;
    }

    static Plan between(Schema before, Schema after, Renames renames) {
        return new Diff(before, after, renames).plan();
    }

    private Plan plan() {
        List<Table> created = new ArrayList<>();
        List<Table> dropped = new ArrayList<>();
        List<TableChange> kept = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Table old : before.tables()) {
            String name = renames.newTable(old.name());
            Optional<Table> table = after.table(name);
            if (table.isEmpty()) {
                dropped.add(old);
            } else {
                taken.add(Names.fold(name));
                TableChange change = compare(old, table.get());
                if (!change.changes().isEmpty()) {
                    kept.add(change);
                }
            }
        }
        for (Table table : after.tables()) {
            if (!taken.contains(Names.fold(table.name()))) {
                created.add(table);
            }
        }
        return new Plan(before, after, renames, created, dropped, kept);
    }

    private TableChange compare(Table old, Table table) {
        List<Change> changes = new ArrayList<>();
        if (!old.name().equals(table.name())) {
            changes.add(new Change.RenameTable(old.name(), table.name()));
        }
        for (Column column : old.columns()) {
            String name = renames.newColumn(old.name(), column.name());
            if (!name.equals(column.name()) && table.column(name).isPresent()) {
                changes.add(new Change.RenameColumn(old.name(), column.name(), name));
            }
        }
        Table renamed = Renamed.by(renames, old);
        columns(old, renamed, table, changes);
        constraints(renamed, table, changes);
        indexes(renamed, table, changes);
        return new TableChange(old, renamed, table, changes);
    }

    private static void columns(Table old, Table renamed, Table table, List<Change> changes) {
        for (Column column : table.columns()) {
            Optional<Column> was = renamed.column(column.name());
            if (was.isEmpty()) {
                changes.add(new Change.AddColumn(table.name(), column, Simple.add(table, column)));
            } else if (!was.get().equals(column)) {
                changes.add(new Change.AlterColumn(table.name(), was.get(), column));
            }
        }
        constants(renamed, table, changes);
        for (int i = 0; i < renamed.columns().size(); i++) {
            if (table.column(renamed.columns().get(i).name()).isEmpty()) {
                Column gone = old.columns().get(i);
                changes.add(new Change.DropColumn(old.name(), gone, !old.isConstrained(gone.name())));
            }
        }
    }

    /** A constant that only comes or goes shows in the column's check, where it has one. */
    private static void constants(Table was, Table table, List<Change> changes) {
        for (Column column : table.columns()) {
            Optional<Constants> before = was.constantsOf(column.name());
            Optional<Constants> after = table.constantsOf(column.name());
            if (before.isPresent() && after.isPresent()) {
                boolean isChecked = was.checkOn(column.name()).isPresent()
                        && table.checkOn(column.name()).isPresent();
                boolean differs = !isChecked && !before.get().equals(after.get());
                if (differs || before.get().isMovedIn(after.get())) {
                    changes.add(new Change.MoveConstants(table.name(), column.name(), before.get(), after.get()));
                }
            }
        }
    }

    private static void constraints(Table was, Table table, List<Change> changes) {
        if (!Objects.equals(was.primaryKey(), table.primaryKey())) {
            changes.add(new Change.ChangeKey(table.name(), was.primaryKey(), table.primaryKey()));
        }
        Set<String> added = new LinkedHashSet<>();
        for (Column column : table.columns()) {
            if (was.column(column.name()).isEmpty()) {
                added.add(Names.fold(column.name()));
            }
        }
        for (Key unique : missing(table.uniques(), was.uniques())) {
            changes.add(new Change.AddUnique(table.name(), unique));
        }
        for (Key unique : missing(was.uniques(), table.uniques())) {
            changes.add(new Change.DropUnique(table.name(), unique));
        }
        for (Check check : missing(table.checks(), was.checks())) {
            // The check of an added column comes with the column.
            if (!added.contains(Names.fold(check.column()))) {
                changes.add(new Change.AddCheck(table.name(), check));
            }
        }
        for (Check check : missing(was.checks(), table.checks())) {
            changes.add(new Change.DropCheck(table.name(), check));
        }
        for (ForeignKey key : missing(table.foreignKeys(), was.foreignKeys())) {
            if (key.columns().size() > 1
                    || !added.contains(Names.fold(key.columns().get(0)))) {
                changes.add(new Change.AddForeignKey(table.name(), key));
            }
        }
        for (ForeignKey key : missing(was.foreignKeys(), table.foreignKeys())) {
            changes.add(new Change.DropForeignKey(table.name(), key));
        }
    }

    private static void indexes(Table was, Table table, List<Change> changes) {
        missing(was.indexes(), table.indexes()).forEach(index -> changes.add(new Change.DropIndex(index)));
        missing(table.indexes(), was.indexes()).forEach(index -> changes.add(new Change.CreateIndex(index)));
    }

    private static <T> List<T> missing(List<T> of, List<T> in) {
        return of.stream().filter(each -> !in.contains(each)).toList();
    }

    /** What {@code ALTER TABLE … ADD COLUMN} can do: https://www.sqlite.org/lang_altertable.html#altertabaddcol. */
    private static final class Simple {

        static boolean add(Table table, Column column) {
            Function<List<String>, Boolean> names =
                    columns -> columns.stream().anyMatch(each -> Names.same(each, column.name()));
            boolean keyed = table.isKey(column.name())
                    || table.uniques().stream().anyMatch(unique -> names.apply(unique.columns()));
            boolean manyToOne = table.foreignKeys().stream()
                    .filter(key -> names.apply(key.columns()))
                    .allMatch(key -> key.columns().size() == 1 && column.defaultValue() == null);
            return !keyed && manyToOne && (column.defaultValue() == null ? !column.notNull() : isLiteral(column));
        }

        /** A default that is computed is refused on a table with rows. */
        private static boolean isLiteral(Column column) {
            return column.defaultValue().matches("-?[0-9]+(\\.[0-9]+)?|'([^']|'')*'|(?i:null|true|false)");
        }
    }
}
