package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Finds out which table and column is which. The models do not tell a rename from a drop and an add, and a rename taken for
 * those two loses the data: so where something goes while something comes, a person has to say. Names that differ only in the
 * letters' case are one name to SQLite, and so surely a rename.
 */
final class RenameFinder {

    private final Schema before;
    private final Schema after;
    private final Answers answers;
    private final ToLongFunction<ObjectName> rows;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param rows how many rows hold a value in a column, or how many a table has; -1 where no database is there
     */
    RenameFinder(Schema before, Schema after, Answers answers, ToLongFunction<ObjectName> rows) {
        this.before = before;
        this.after = after;
        this.answers = answers;
        this.rows = rows;
    }

    /**
     * Which is which.
     *
     * @throws UnansweredException where a person has to say more
     * @throws LabException where an answer names what is not there
     */
    Renames find() {
        Map<String, Table> kept = tables();
        kept.forEach((oldName, table) -> columns(before.table(oldName).orElseThrow(), table));
        refuseUnused();
        if (!questions.isEmpty()) {
            throw new UnansweredException(questions);
        }
        return new Renames(tables, columns);
    }

    /** Folded old name to what the table becomes. */
    private Map<String, Table> tables() {
        Map<String, Table> kept = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Table table : before.tables()) {
            answers.tableRename(table.name()).ifPresent(to -> {
                Table target = after.table(to)
                        .orElseThrow(() ->
                                Mistyped.table(LabException.of("migration.rename.no-target-table", to), to, after));
                if (!taken.add(Names.fold(to))) {
                    throw LabException.of("migration.rename.target-twice", to);
                }
                used.add(Answers.key(ObjectName.table(table.name())));
                kept.put(Names.fold(table.name()), target);
                if (!table.name().equals(target.name())) {
                    tables.put(Names.fold(table.name()), target.name());
                }
            });
        }
        for (Table table : before.tables()) {
            String folded = Names.fold(table.name());
            if (!kept.containsKey(folded) && after.byName().containsKey(folded) && taken.add(folded)) {
                Table same = after.byName().get(folded);
                kept.put(folded, same);
                if (!same.name().equals(table.name())) {
                    tables.put(folded, same.name());
                }
            }
        }
        List<String> come = after.tables().stream()
                .map(Table::name)
                .filter(name -> !taken.contains(Names.fold(name)))
                .toList();
        for (Table table : before.tables()) {
            if (!kept.containsKey(Names.fold(table.name()))) {
                if (taken.contains(Names.fold(table.name()))) {
                    tables.put(Names.fold(table.name()), Renames.gone(table.name()));
                }
                ask(ObjectName.table(table.name()), come);
            }
        }
        return kept;
    }

    private void columns(Table old, Table table) {
        Map<String, String> renamed = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> stay = new HashSet<>();
        for (Column column : old.columns()) {
            Optional<String> to = answers.columnRename(old.name(), table.name(), column.name());
            if (to.isPresent()) {
                Column target = table.column(to.get())
                        .orElseThrow(() -> Mistyped.column(
                                LabException.of(
                                        "migration.rename.no-target", new ObjectName(table.name(), to.get()), to.get()),
                                to.get(),
                                table));
                if (!taken.add(Names.fold(target.name()))) {
                    throw LabException.of("migration.rename.target-twice", new ObjectName(table.name(), to.get()));
                }
                used.add(Answers.key(new ObjectName(old.name(), column.name())));
                used.add(Answers.key(new ObjectName(table.name(), column.name())));
                stay.add(Names.fold(column.name()));
                if (!target.name().equals(column.name())) {
                    renamed.put(Names.fold(column.name()), target.name());
                }
            }
        }
        for (Column column : old.columns()) {
            String folded = Names.fold(column.name());
            Optional<Column> same = table.column(column.name());
            if (!stay.contains(folded) && same.isPresent() && taken.add(folded)) {
                stay.add(folded);
                if (!same.get().name().equals(column.name())) {
                    renamed.put(folded, same.get().name());
                }
            }
        }
        List<String> come = table.columns().stream()
                .map(Column::name)
                .filter(name -> !taken.contains(Names.fold(name)))
                .toList();
        for (Column column : old.columns()) {
            String folded = Names.fold(column.name());
            if (!stay.contains(folded)) {
                if (taken.contains(folded)) {
                    renamed.put(folded, Renames.gone(column.name()));
                }
                ask(new ObjectName(old.name(), column.name()), come);
            }
        }
        if (!renamed.isEmpty()) {
            columns.put(Names.fold(old.name()), renamed);
        }
    }

    private void ask(ObjectName gone, List<String> come) {
        if (answers.allowDrop()) {
            return;
        }
        long held = rows.applyAsLong(gone);
        questions.add(come.isEmpty() ? new Question.Drop(gone, held) : new Question.Rename(gone, come, held));
    }

    private void refuseUnused() {
        answers.tableRenames().keySet().stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Mistyped.table(LabException.of("migration.rename.no-source-table", name), name, before);
                });
        answers.columnRenames().keySet().stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Mistyped.column(LabException.of("migration.rename.no-source", name), name, before);
                });
    }
}
