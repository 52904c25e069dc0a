package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.sqlite.HandMade;
import io.ormlab.migration.sqlite.LiveTables;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.migration.sqlite.StepScript;
import io.ormlab.migration.sqlite.StoredForms;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The step from the live database to the models, where the database is not what its migrations say: somebody changed it by hand,
 * or Ebean wrote a change as {@code -- not supported} and took it for done.
 */
final class Repair {

    private static final StepScript NOTHING = new StepScript("", new Directives(List.of(), List.of(), List.of()));
    private static final String SAME =
            "-- The database is what the models say already; only their history is written down.\n";
    private static final String NO_WAY_BACK = """
            -- There is nothing to undo here: the step made the database what its migrations had said all along.
            -- "downgrade" goes no further back than this.
            """;

    private final MigrationXml xml;
    private final SpiEbeanServer server;
    private final EbeanSchema read;
    private final ModelContainer models;
    private final Set<String> hidden;

    private Repair(Workspace workspace, Models loaded) {
        this.xml = new MigrationXml(workspace.migrationModels());
        this.server = (SpiEbeanServer) loaded.database();
        this.read = new EbeanSchema(server.databasePlatform());
        this.models = new CurrentModel(server, server.config().getConstraintNaming()).read();
        this.hidden = Verification.hidden(workspace);
    }

    /**
     * @throws LabException where there is no SQLite database at the newest version
     */
    static Repair of(Workspace workspace, Models models, MigrationFolder folder) {
        if (!workspace.database().isSqlite()) {
            throw LabException.of("migration.repair.sqlite");
        }
        if (!workspace.database().exists()) {
            throw LabException.of("running.backup.none").and("running.backup.none.next");
        }
        Status status = Status.read(workspace);
        status.refuse();
        if (!status.pending().isEmpty() || folder.files().isEmpty()) {
            throw LabException.of("migration.repair.waiting").and("migration.repair.waiting.next");
        }
        return new Repair(workspace, models);
    }

    /**
     * The step; its SQL is empty where there is nothing to do.
     *
     * @param rows how many rows are at stake
     * @throws UnansweredException where a person has to say more
     */
    StepGenerator.Step step(Answers answers, ToLongFunction<ObjectName> rows, Connection live) throws SQLException {
        ModelFacts facts = ModelFacts.of(server);
        EnumNotes noted = new EnumNotes(facts.constants());
        String notes = noted.since(xml.notes());
        Schema migrated = xml.notes().on(read.read(xml.read()));
        Schema after = noted.on(read.read(models));
        Schema found = LiveTables.read(live, hidden, after, migrated);
        Displaced displaced = Displaced.by(answers, found, rows);
        Schema before = xml.notes().on(displaced.without(found));
        Renames renames = new RenameFinder(before, after, answers, rows).find();
        Plan plan = withTraits(Diff.between(before, after, renames), LiveTables.traits(live, hidden));
        boolean modelsChanged = !Diff.between(migrated, after, Renames.NONE).isEmpty();
        List<StoredForms.Found> forms = StoredForms.find(after, facts, live);
        String anew = anew(forms);
        List<RowCheck> demands = forms.stream()
                .map(StoredForms.Found::check)
                .filter(Objects::nonNull)
                .toList();
        if (plan.isEmpty() && !anew.isEmpty()) {
            StepScript up = NOTHING.before(demands, anew);
            return new StepGenerator.Step(plan, up, nothing(), xml.step(models, Renames.NONE, read), notes);
        }
        if (plan.isEmpty()) {
            StepScript up = modelsChanged ? new StepScript(SAME, NOTHING.directives()) : NOTHING;
            return new StepGenerator.Step(plan, up, nothing(), xml.step(models, Renames.NONE, read), notes);
        }
        StepGenerator.refuseIdle(plan, answers);
        LiveObjects objects = new LiveObjects(live);
        HandMade extras = new HandMade(objects.forwards(plan).statements(), Set.of());
        StepScript up = displaced.first(loosened(plan, SqliteStep.up(plan, facts, answers, extras)));
        verify(live, up, after);
        objects.refuseLoss(up, before);
        up = up.before(demands, anew);
        StepScript down = SqliteStep.down(plan.reversed(), facts, objects.back(plan.reversed()));
        return new StepGenerator.Step(
                plan,
                up,
                Simulation.undoes(live, up, down, hidden) ? down : nothing(),
                xml.step(models, known(renames, migrated, after), read),
                notes);
    }

    /** The statements that write anew what lies there in another form than the models write; each value stays what it is. */
    private static String anew(List<StoredForms.Found> found) {
        StringBuilder sql = new StringBuilder();
        found.forEach(form -> sql.append("-- ")
                .append(form.column())
                .append(": the same values in the form that the models write\n")
                .append(form.update())
                .append(";\n"));
        return sql.toString();
    }

    private static StepScript nothing() {
        return new StepScript(NO_WAY_BACK, NOTHING.directives());
    }

    /** A trait goes only with the table: it shows in no column and no constraint. */
    private static Plan withTraits(Plan plan, Map<String, Set<String>> traits) {
        List<TableChange> kept = new ArrayList<>();
        for (Table table : plan.before().tables()) {
            TableChange change = plan.kept().stream()
                    .filter(each -> Names.same(each.before().name(), table.name()))
                    .findFirst()
                    .orElse(null);
            boolean stays = plan.dropped().stream().noneMatch(gone -> Names.same(gone.name(), table.name()));
            Set<String> going = traits.getOrDefault(Names.fold(table.name()), Set.of());
            if (stays && !going.isEmpty()) {
                Table same = change == null ? plan.after().table(table.name()).orElseThrow() : change.after();
                List<Change> changes = new ArrayList<>(change == null ? List.of() : change.changes());
                going.forEach(trait -> changes.add(new Change.DropTrait(same.name(), trait)));
                kept.add(new TableChange(table, change == null ? table : change.renamed(), same, changes));
            } else if (change != null) {
                kept.add(change);
            }
        }
        return new Plan(plan.before(), plan.after(), plan.renames(), plan.created(), plan.dropped(), kept);
    }

    /** A constraint that goes was perhaps made by hand, which an upgrade would not let go: the step says that it is meant. */
    private static StepScript loosened(Plan plan, StepScript step) {
        List<Directives.Deed> deeds = plan.kept().stream()
                .filter(change -> change.changes().stream().anyMatch(Change::loosens))
                .map(change -> new Directives.Deed(
                        Directives.Kind.ALTERS, ObjectName.table(change.after().name())))
                .filter(deed -> !step.directives().deeds().contains(deed))
                .toList();
        return deeds.isEmpty() ? step : step.after(deeds, "");
    }

    private void verify(Connection live, StepScript up, Schema after) {
        try {
            List<Message> wrong = Simulation.differences(live, up, after, hidden);
            if (!wrong.isEmpty()) {
                throw LabException.of("migration.simulation.differs", wrong.get(0))
                        .and("migration.simulation.next");
            }
        } catch (SQLException e) {
            throw LabException.of("migration.simulation.refused", e.getMessage())
                    .and("migration.simulation.next")
                    .because(e);
        }
    }

    /** The renames that the migrations do not know of yet. */
    private static Renames known(Renames renames, Schema migrated, Schema after) {
        Map<String, String> tables = new HashMap<>();
        Map<String, Map<String, String>> columns = new HashMap<>();
        for (Table table : migrated.tables()) {
            String renamed = renames.newTable(table.name());
            if (!renamed.equals(table.name()) && migrated.table(renamed).isEmpty()) {
                tables.put(Names.fold(table.name()), renamed);
            }
            for (Column column : table.columns()) {
                String to = renames.newColumn(table.name(), column.name());
                if (!to.equals(column.name()) && table.column(to).isEmpty()) {
                    columns.computeIfAbsent(Names.fold(table.name()), key -> new HashMap<>())
                            .put(Names.fold(column.name()), to);
                }
            }
        }
        return new Renames(tables, columns);
    }
}
