package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.sqlite.HandMade;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.migration.sqlite.StepScript;
import io.ormlab.model.Models;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The next step, from the migrations' model files to the models: planned, written as SQL both ways and as Ebean's XML, and
 * tried in memory. It writes no file.
 */
final class StepGenerator {

    /**
     * The step.
     *
     * @param plan what it does; empty where nothing changed
     * @param up the SQL that does it
     * @param down the SQL that undoes it
     * @param model its model file
     * @param notes what a comment in the model file says; null where there is nothing to say
     */
    record Step(Plan plan, StepScript up, StepScript down, Migration model, String notes) {}

    private final MigrationXml xml;
    private final EbeanSchema read;
    private final ModelTables models;
    private final ModelFacts facts;
    private Schema modelSchema;

    StepGenerator(Models models, Path modelFiles) {
        this(new MigrationXml(modelFiles), (SpiEbeanServer) models.database());
    }

    /**
     * @param xml the migrations of the models
     * @param server Ebean on the models
     */
    StepGenerator(MigrationXml xml, SpiEbeanServer server) {
        this.xml = xml;
        this.read = new EbeanSchema(server.databasePlatform());
        this.models = ModelTables.of(server);
        this.facts = ModelFacts.of(server);
    }

    /** What the models say. */
    Schema modelSchema() {
        if (modelSchema == null) {
            Schema schema = noted().on(read.read(models));
            EbeanSchema.refuseHalfQuoted(schema);
            modelSchema = schema;
        }
        return modelSchema;
    }

    /** The same as Ebean says it. */
    ModelTables tables() {
        return models;
    }

    /** What the migrations say. */
    Schema migratedSchema() {
        return xml.notes().on(read.read(xml.read()));
    }

    ModelFacts facts() {
        return facts;
    }

    /**
     * Whether the migrations' model files are still those that were read.
     *
     * @param more what was written since, by its name
     */
    boolean isStill(Map<String, String> more) {
        return xml.isStill(more);
    }

    /** Whether the migrations note of the models' enums what these are, with one model file more. */
    boolean readsBackNotes(String more) {
        return xml.notes().with(more).columns().equals(noted().columns());
    }

    private EnumNotes noted() {
        return new EnumNotes(facts.constants());
    }

    /**
     * Plans the step.
     *
     * @param rows how many rows are at stake, -1 where no database is there to tell
     * @param handMade what hangs on the tables of the database
     * @throws UnansweredException where a person has to say more
     */
    Step step(Answers answers, ToLongFunction<ObjectName> rows, LiveObjects handMade) {
        Schema before = migratedSchema();
        Schema after = modelSchema();
        Renames renames = new RenameFinder(before, after, answers, rows).find();
        Plan plan = Diff.between(before, after, renames);
        refuseIdle(plan, answers);
        Plan reversed = plan.reversed();
        HandMade extras = handMade.forwards(plan);
        HandMade extrasBack = handMade.back(reversed);
        StepScript up = SqliteStep.up(plan, facts, answers, extras);
        StepScript down = SqliteStep.down(reversed, facts, extrasBack);
        if (plan.isEmpty()) {
            return new Step(plan, up, down, new Migration(), null);
        }
        handMade.refuseLoss(up, before);
        verify(before, up, after, extras);
        verify(after, down, before, extrasBack);
        return new Step(plan, up, down, xml.step(models, renames, read), noted().since(xml.notes()));
    }

    /** An answer that no change asks for is a slip of the pen, and would be lost in silence. */
    static void refuseIdle(Plan plan, Answers answers) {
        List<String> open = new ArrayList<>(answers.defaults().keySet());
        open.addAll(answers.usings().keySet());
        for (Change change : plan.changes()) {
            change.deed().ifPresent(deed -> open.remove(Answers.key(deed.on())));
        }
        for (TableChange change : plan.kept()) {
            if (change.needsRebuild()) {
                // Each column is copied by an expression, so a person's own takes hold, such as for a value that a new
                // check forbids.
                answers.usings().keySet().stream()
                        .filter(key -> isIn(change, key))
                        .forEach(open::remove);
            }
            change.after()
                    .columns()
                    .forEach(column -> open.removeIf(key ->
                            key.equals(Answers.key(new ObjectName(change.after().name(), column.name())))
                                    && change.was(column).filter(column::equals).isEmpty()));
        }
        if (!open.isEmpty()) {
            throw idle(open.get(0), plan.after());
        }
    }

    private static LabException idle(String name, Schema after) {
        LabException idle = LabException.of("migration.answer.idle", name);
        ObjectName typed = ObjectName.parse(name);
        boolean there = after.table(typed.table())
                .flatMap(table -> table.column(typed.column()))
                .isPresent();
        LabException near = there ? idle : Mistyped.column(idle, name, after);
        return near.lines().size() > 1 ? near : idle.and("migration.answer.idle.next");
    }

    private static boolean isIn(TableChange change, String key) {
        return change.after().columns().stream()
                .map(column -> new ObjectName(change.after().name(), column.name()))
                .anyMatch(name -> Answers.key(name).equals(key));
    }

    private static void verify(Schema from, StepScript step, Schema to, HandMade extras) {
        try {
            List<Message> wrong = Simulation.differences(from, step, to, extras);
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
}
