package io.ormlab.migration;

import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.sqlite.StepScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The columns that make room for a renamed one. Ebean takes a rename for a drop, which it puts off, and an add: so in the database
 * the old column stands with its values beside the new one, which has none.
 */
record Displaced(List<ObjectName> columns) {

    /**
     * Finds them.
     *
     * @throws UnansweredException where one of them holds values, and nobody said that they may go
     */
    static Displaced by(Answers answers, Schema live, ToLongFunction<ObjectName> rows) {
        List<ObjectName> columns = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (Table table : live.tables()) {
            for (Column column : table.columns()) {
                Optional<Column> there = answers.columnRename(table.name(), table.name(), column.name())
                        .filter(to -> !Names.same(to, column.name()))
                        .flatMap(table::column);
                there.map(taken -> new ObjectName(table.name(), taken.name())).ifPresent(name -> {
                    columns.add(name);
                    long held = rows.applyAsLong(name);
                    if (held != 0 && !answers.allowDrop()) {
                        questions.add(new Question.Drop(name, held));
                    }
                });
            }
        }
        if (!questions.isEmpty()) {
            throw new UnansweredException(questions);
        }
        return new Displaced(List.copyOf(columns));
    }

    /** The schema once they are gone. */
    Schema without(Schema live) {
        return Schema.of(live.tables().stream().map(this::without).toList());
    }

    private Table without(Table table) {
        List<Column> left = table.columns().stream()
                .filter(column -> columns.stream()
                        .noneMatch(gone ->
                                Names.same(gone.table(), table.name()) && Names.same(gone.column(), column.name())))
                .toList();
        return new Table(
                table.name(),
                left,
                table.primaryKey(),
                table.uniques(),
                table.checks(),
                table.foreignKeys(),
                table.indexes(),
                table.constants());
    }

    /** The step with their drop before everything else. */
    StepScript first(StepScript step) {
        if (columns.isEmpty()) {
            return step;
        }
        List<Directives.Deed> deeds = new ArrayList<>();
        StringBuilder drops = new StringBuilder();
        for (ObjectName name : columns) {
            deeds.add(new Directives.Deed(Directives.Kind.DROPS, name));
            drops.append("alter table ")
                    .append(Names.quoted(name.table()))
                    .append(" drop column ")
                    .append(Names.quoted(name.column()))
                    .append(";\n");
        }
        return step.after(deeds, drops.toString());
    }
}
