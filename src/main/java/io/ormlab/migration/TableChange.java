package io.ormlab.migration;

import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A table that stays.
 *
 * @param before the table as it is, by its old names
 * @param renamed the same table by its new names: what it is once the renames are made
 * @param after the table as it becomes
 * @param changes what differs between {@code renamed} and {@code after}, and the renames themselves
 */
public record TableChange(Table before, Table renamed, Table after, List<Change> changes) {

    public TableChange {
        changes = List.copyOf(changes);
    }

    public boolean needsRebuild() {
        return changes.stream().anyMatch(Change::needsRebuild);
    }

    /** The changes of one kind, in their order. */
    public <T extends Change> List<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What this column was, by its new name; empty where it is added. */
    public Optional<Column> was(Column column) {
        return renamed.column(column.name());
    }

    /** What a column is called once the renames are made, by its old name. */
    public String newName(String oldName) {
        for (int i = 0; i < before.columns().size(); i++) {
            if (Names.same(before.columns().get(i).name(), oldName)) {
                return renamed.columns().get(i).name();
            }
        }
        return oldName;
    }

    /** The old name of a column that stays. */
    public String oldName(String newName) {
        for (int i = 0; i < renamed.columns().size(); i++) {
            if (Names.same(renamed.columns().get(i).name(), newName)) {
                return before.columns().get(i).name();
            }
        }
        return newName;
    }
}
