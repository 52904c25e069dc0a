package io.ormlab.migration;

import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step is to do: from one schema to another, in typed changes.
 *
 * @param before the schema before
 * @param after the schema after
 * @param renames which is which
 * @param created tables that come
 * @param dropped tables that go
 * @param kept tables that stay and differ
 */
public record Plan(
        Schema before,
        Schema after,
        Renames renames,
        List<Table> created,
        List<Table> dropped,
        List<TableChange> kept) {

    /** The plan where nothing differs, and what there is does not matter. */
    static final Plan NOTHING =
            new Plan(Schema.of(List.of()), Schema.of(List.of()), Renames.NONE, List.of(), List.of(), List.of());

    public Plan {
        created = List.copyOf(created);
        dropped = List.copyOf(dropped);
        kept = List.copyOf(kept);
    }

    public boolean isEmpty() {
        return created.isEmpty() && dropped.isEmpty() && kept.isEmpty();
    }

    /** All of it, in the order in which it is done. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        created.forEach(table -> changes.add(new Change.CreateTable(table)));
        kept.forEach(table -> changes.addAll(table.changes()));
        dropped.forEach(table -> changes.add(new Change.DropTable(table)));
        return changes;
    }

    /** The way back. */
    Plan reversed() {
        return Diff.between(after, before, renames.reversed(before));
    }
}
