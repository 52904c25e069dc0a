package io.ormlab.migration.sqlite;

import io.ormlab.migration.Answers;
import io.ormlab.migration.Change;
import io.ormlab.migration.Directives.Deed;
import io.ormlab.migration.Directives.Kind;
import io.ormlab.migration.Directives.Restore;
import io.ormlab.migration.ModelFacts;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.Plan;
import io.ormlab.migration.Question;
import io.ormlab.migration.RenameSteps;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.TableChange;
import io.ormlab.migration.UnansweredException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan as an SQL file for SQLite. What {@code ALTER TABLE} can do safely it does; all else is one rebuild of the table
 * (https://www.sqlite.org/lang_altertable.html#otheralter). Renames come first, by {@code ALTER TABLE}, since that carries them
 * into the keys, views and triggers that refer to them.
 */
public final class SqliteStep {

    private final StepContext context;
    private final Script script = new Script();
    private final List<TableCopy> copies = new ArrayList<>();

    private SqliteStep(StepContext context) {
        this.context = context;
        context.plan().kept().forEach(change -> copies.add(new TableCopy(context, change)));
    }

    /**
     * The step.
     *
     * @throws UnansweredException where a person has to give a value first
     */
    public static StepScript up(Plan plan, ModelFacts facts, Answers answers, HandMade extras) {
        return new SqliteStep(new StepContext(plan, facts, answers, extras, false)).write();
    }

    /** The step that undoes another: its plan reversed. What comes back is filled from a backup where there is one. */
    public static StepScript down(Plan reversed, ModelFacts facts, HandMade extras) {
        return new SqliteStep(new StepContext(reversed, facts, Answers.NONE, extras, true)).write();
    }

    /** The whole schema from nothing, as the models would make it. */
    public static String fresh(io.ormlab.migration.Schema schema) {
        Script script = new Script();
        schema.tables().forEach(table -> script.statement(TableDdl.create(table, table.name())));
        schema.tables().forEach(table -> table.indexes().forEach(index -> script.statement(TableDdl.create(index))));
        return script.finish().sql();
    }

    private StepScript write() {
        List<Question> questions = new ArrayList<>();
        copies.forEach(copy -> questions.addAll(copy.questions()));
        if (!questions.isEmpty()) {
            throw new UnansweredException(questions);
        }
        head();
        if (needsForeignKeysOff()) {
            script.guard();
        }
        restores();
        dropIndexes();
        renames();
        context.plan().created().forEach(this::create);
        copies.forEach(copy -> change(copy.change(), copy));
        context.plan()
                .dropped()
                .forEach(table -> script.statement(
                        "drop table " + Names.quoted(context.plan().renames().newTable(table.name()))));
        createIndexes();
        script.dropRestored();
        StepScript step = script.finish();
        return step.sql().isBlank() || context.plan().changes().isEmpty() ? step : withReason(step);
    }

    /** A step that shows in no statement says so, rather than be an empty file. */
    private StepScript withReason(StepScript step) {
        boolean silent = step.sql().lines().allMatch(line -> line.isBlank() || line.startsWith("--"));
        return silent
                ? new StepScript(
                        step.sql() + "-- The models say more than SQLite's types do; its schema stays as it is.\n",
                        step.directives())
                : step;
    }

    private void head() {
        for (Change change : context.plan().changes()) {
            change.deed().ifPresent(script::deed);
        }
        copies.forEach(copy -> {
            if (copy.change().needsRebuild()) {
                script.deed(new Deed(
                        Kind.REBUILDS, ObjectName.table(copy.change().before().name())));
            }
            script.checks(copy.checks());
        });
        Map<String, TableCopy> byName = new LinkedHashMap<>();
        copies.forEach(copy -> byName.put(Names.fold(copy.change().before().name()), copy));
        copies.forEach(copy -> script.checks(new ConstraintChecks(context, copy, byName).find()));
    }

    private boolean needsForeignKeysOff() {
        return !context.plan().dropped().isEmpty()
                || copies.stream().anyMatch(copy -> copy.change().needsRebuild());
    }

    private void restores() {
        copies.forEach(copy -> copy.restore().ifPresent(script::restore));
        if (context.wayBack()) {
            for (Table table : context.plan().created()) {
                script.restore(new Restore(TableCopy.temporary(table), table.name(), table.columnNames()));
            }
        }
    }

    private void dropIndexes() {
        for (TableChange change : context.plan().kept()) {
            change.of(Change.DropIndex.class)
                    .forEach(drop -> script.statement(
                            "drop index if exists " + Names.quoted(drop.index().name())));
        }
    }

    private void renames() {
        renames(context.plan()).forEach(script::statement);
        script.blank();
    }

    /** The statements that make the plan's renames. */
    static List<String> renames(Plan plan) {
        List<String> statements = new ArrayList<>();
        Set<String> tables = plan.before().tables().stream().map(Table::name).collect(Collectors.toSet());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Table table : plan.before().tables()) {
            String name = plan.renames().newTable(table.name());
            if (!table.name().equals(name)) {
                renamed.put(table.name(), name);
            }
        }
        for (RenameSteps.Step step : RenameSteps.order(renamed, tables, true)) {
            statements.add("alter table " + Names.quoted(step.from()) + " rename to " + Names.quoted(step.to()));
        }
        plan.kept().forEach(change -> statements.addAll(renamesOfColumns(change)));
        return statements;
    }

    private static List<String> renamesOfColumns(TableChange change) {
        List<String> statements = new ArrayList<>();
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Column column : change.before().columns()) {
            String name = change.newName(column.name());
            if (!name.equals(column.name())) {
                renamed.put(column.name(), name);
            }
        }
        Set<String> present = Set.copyOf(change.before().columnNames());
        for (RenameSteps.Step step : RenameSteps.order(renamed, present, true)) {
            statements.add("alter table " + Names.quoted(change.after().name()) + " rename column "
                    + Names.quoted(step.from()) + " to " + Names.quoted(step.to()));
        }
        return statements;
    }

    private void create(Table table) {
        script.statement(TableDdl.create(table, table.name()));
        if (context.wayBack()) {
            String columns = Names.quoted(table.columnNames());
            script.statement("insert into " + Names.quoted(table.name()) + " (" + columns + ")\nselect " + columns
                    + " from temp." + Names.quoted(TableCopy.temporary(table)));
        }
        script.blank();
    }

    private void change(TableChange change, TableCopy copy) {
        DataSteps data = new DataSteps(context, change, copy::isPhased);
        data.before().forEach(script::statement);
        for (Column column : change.after().columns()) {
            if (copy.isPhased(column)) {
                Column open = new Column(column.name(), column.logical(), column.type(), false, null);
                script.statement(TableDdl.addColumn(change.renamed(), open));
            }
        }
        boolean rebuild = change.needsRebuild();
        if (rebuild) {
            data.between().forEach(script::statement);
            new Rebuild(change, copy, context.extras()).write(script);
        } else {
            alter(change, copy);
        }
        data.after().forEach(script::statement);
        script.blank();
    }

    private void alter(TableChange change, TableCopy copy) {
        for (Change.AddColumn add : change.of(Change.AddColumn.class)) {
            Column column = add.column();
            script.statement(TableDdl.addColumn(change.after(), column));
            String byDefault = column.defaultValue() == null ? "null" : column.defaultValue();
            if (!copy.valueOf(column.name()).now().equals(byDefault)) {
                script.statement(copy.update(column.name()));
            }
        }
        for (Change.DropColumn drop : change.of(Change.DropColumn.class)) {
            script.statement("alter table " + Names.quoted(change.after().name()) + " drop column "
                    + Names.quoted(change.newName(drop.column().name())));
        }
    }

    private void createIndexes() {
        context.plan().created().forEach(table -> table.indexes().forEach(this::create));
        for (TableChange change : context.plan().kept()) {
            if (change.needsRebuild()) {
                change.after().indexes().forEach(this::create);
            } else {
                change.of(Change.CreateIndex.class).forEach(create -> create(create.index()));
            }
        }
    }

    private void create(Index index) {
        script.statement(TableDdl.create(index));
    }
}
