package io.ormlab.migration.sqlite;

import io.ormlab.message.LabException;
import io.ormlab.migration.Directives;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.sqlite.LiveTable.LiveColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that a step builds anew, as it was found in the database.
 *
 * @param was the table before the step
 * @param renamed the same by the names that the step gives
 * @param step what the step says that it does
 */
record RebuiltTable(LiveTable was, LiveTable renamed, Directives step) {

    /**
     * @param is the table after the step
     * @throws LabException where it has less than it had, and the step did not say so
     */
    void refuseLost(LiveTable is, Bystanders.Known known) throws SQLException {
        refuseColumns(is);
        List<String> traits = was.traits().stream()
                .filter(trait -> !is.traits().contains(trait))
                .toList();
        boolean meant = step.of(Directives.Kind.ALTERS).stream()
                .anyMatch(on -> on.column() == null && Names.same(on.table(), is.name()));
        if (!traits.isEmpty() && !meant) {
            throw LabException.of("migration.handmade.traits", Names.quoted(was.name()), String.join(", ", traits))
                    .and("migration.handmade.repair");
        }
        if (!meant && !is.constraints().containsAll(renamed.constraints())) {
            refuseConstraints(known);
        }
    }

    private void refuseColumns(LiveTable is) {
        List<LiveColumn> old = List.copyOf(was.columns().values());
        List<LiveColumn> expected = List.copyOf(renamed.columns().values());
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            LiveColumn now = is.columns().get(Names.fold(expected.get(i).name()));
            ObjectName name = new ObjectName(was.name(), old.get(i).name());
            if (says(Directives.Kind.DROPS, name)) {
                continue;
            }
            if (now == null || old.get(i).generated() && !now.generated()) {
                lost.add(Names.quoted(old.get(i).name()));
            } else if (!affinity(now.type()).equals(affinity(old.get(i).type()))
                    && !says(Directives.Kind.ALTERS, new ObjectName(is.name(), now.name()))) {
                throw LabException.of(
                                "migration.handmade.type", name, old.get(i).type(), now.type())
                        .and("migration.handmade.repair");
            }
        }
        if (!lost.isEmpty()) {
            throw LabException.of("migration.handmade.columns", Names.quoted(was.name()), String.join(", ", lost))
                    .and("migration.handmade.next");
        }
    }

    /** A constraint that goes is meant, where the migrations made it; else it is a person's own. */
    private void refuseConstraints(Bystanders.Known known) throws SQLException {
        Optional<LiveSchema> before = known.schema();
        if (before.isEmpty() || !before.get().tables().containsKey(Names.fold(was.name()))) {
            return;
        }
        Set<String> own = new LinkedHashSet<>(was.constraints());
        own.removeAll(before.get().tables().get(Names.fold(was.name())).constraints());
        if (!own.isEmpty()) {
            throw LabException.of("migration.handmade.constraints", Names.quoted(was.name()), String.join("; ", own))
                    .and("migration.handmade.repair");
        }
    }

    private boolean says(Directives.Kind kind, ObjectName name) {
        return step.of(kind).stream()
                .anyMatch(on -> on.column() != null
                        && Names.same(on.table(), name.table())
                        && Names.same(on.column(), name.column()));
    }

    /** https://www.sqlite.org/datatype3.html#determination_of_column_affinity */
    private static String affinity(String type) {
        String upper = Optional.ofNullable(type).orElse("").toUpperCase(java.util.Locale.ROOT);
        if (upper.contains("INT")) {
            return "integer";
        }
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
            return "text";
        }
        if (upper.isEmpty() || upper.contains("BLOB")) {
            return "blob";
        }
        boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
        return real ? "real" : "numeric";
    }
}
