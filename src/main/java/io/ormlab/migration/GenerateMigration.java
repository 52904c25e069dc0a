package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.migration.sqlite.StepScript;
import io.ormlab.model.Models;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Compares the models with the migrations and writes the next version: the SQL, Ebean's model file and the rollback. Where the
 * workspace's database is at the newest version it looks at the rows too, and refuses what they forbid before it writes.
 */
public final class GenerateMigration {

    private static final ToLongFunction<ObjectName> UNKNOWN = on -> -1;

    private final Workspace workspace;
    private final Models models;

    public GenerateMigration(Workspace workspace, Models models) {
        this.workspace = workspace;
        this.models = models;
    }

    /**
     * Plans and writes the next migration.
     *
     * @param message what it is about, for the file's name
     * @param dryRun whether to write nothing
     * @throws UnansweredException where a person has to say more
     * @throws LabException where the rows or the files stand in the way; nothing is written
     */
    public Generation run(String message, Answers answers, boolean dryRun) {
        Turn turn = Turn.in(workspace);
        try {
            return planned(message, answers, dryRun);
        } finally {
            turn.end();
        }
    }

    private Generation planned(String message, Answers answers, boolean dryRun) {
        MigrationFolder folder = MigrationFolder.of(workspace);
        Optional<KnownModels.Past> past = models.mayBePart() ? KnownModels.last(workspace) : Optional.empty();
        if (answers.isNone() && past.isPresent() && isStill(past.get())) {
            StepScript none = new StepScript("", new Directives(List.of(), List.of(), List.of()));
            return new Generation(Optional.empty(), Plan.NOTHING, none, none, List.of());
        }
        try (Rows rows = Rows.open(workspace, folder)) {
            Planned planned = planned(answers, rows, past);
            if (planned.step.plan().isEmpty()) {
                planned.remember(workspace, models, Map.of());
                return planned.generation(Optional.empty(), List.of());
            }
            String label = folder.nextVersion().asString() + "__" + Label.of(message);
            byte[] xml = xml(planned.step);
            List<Path> files = dryRun ? List.of() : write(label, planned.step, xml);
            String text = new String(xml, StandardCharsets.UTF_8);
            if (!dryRun && planned.generator.readsBackNotes(text)) {
                planned.remember(workspace, models, Map.of(label + MigrationXml.SUFFIX, text));
            }
            return planned.generation(Optional.of(label), files);
        } catch (SQLException e) {
            throw SqlFailures.explain(workspace.database(), e);
        }
    }

    /**
     * A step that nothing stands in the way of.
     *
     * @param part the models that it was planned from; empty where those are all
     */
    private record Planned(StepGenerator.Step step, StepGenerator generator, Optional<ChangedPart> part) {

        void remember(Workspace workspace, Models models, Map<String, String> written) {
            KnownModels.rememberGenerated(workspace, models, generator, part, written);
        }

        Generation generation(Optional<String> label, List<Path> files) {
            return new Generation(label, step.plan(), step.up(), step.down(), files);
        }
    }

    private boolean isStill(KnownModels.Past past) {
        return past.areModels(models.state()) && past.areMigrations(workspace);
    }

    private Planned planned(Answers answers, Rows rows, Optional<KnownModels.Past> past) throws SQLException {
        Optional<Planned> part = past.isPresent() ? plannedFromPart(answers, rows, past.get()) : Optional.empty();
        if (part.isPresent()) {
            return part.get();
        }
        StepGenerator whole = new StepGenerator(models, workspace.migrationModels());
        return new Planned(checked(whole, answers, rows), whole, Optional.empty());
    }

    private Optional<Planned> plannedFromPart(Answers answers, Rows rows, KnownModels.Past past) throws SQLException {
        try {
            Optional<ChangedPart> part = ChangedPart.of(workspace, models, past);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            StepGenerator generator = part.get().generator();
            return Optional.of(new Planned(checked(generator, answers, rows), generator, part));
        } catch (LabException e) {
            // Whoever asks all models is refused again, in words that know of all.
            return Optional.empty();
        }
    }

    private static StepGenerator.Step checked(StepGenerator generator, Answers answers, Rows rows) throws SQLException {
        StepGenerator.Step step = generator.step(answers, rows.counts(), new LiveObjects(rows.connection()));
        rows.check(step.up().directives().checks());
        return step;
    }

    /**
     * Plans and writes the step that makes the live database what the models say, whatever the migrations believe of it.
     *
     * @param message what it is about, for the file's name
     * @param dryRun whether to write nothing
     * @throws UnansweredException where a person has to say more
     * @throws LabException where migrations wait, or the rows or the files stand in the way; nothing is written
     */
    public Generation repair(String message, Answers answers, boolean dryRun) {
        Turn turn = Turn.in(workspace);
        try {
            return repaired(message, answers, dryRun);
        } finally {
            turn.end();
        }
    }

    private Generation repaired(String message, Answers answers, boolean dryRun) {
        MigrationFolder folder = MigrationFolder.of(workspace);
        Repair repair = Repair.of(workspace, models, folder);
        try (Rows rows = Rows.open(workspace, folder)) {
            StepGenerator.Step step = repair.step(answers, rows.counts(), rows.connection());
            if (step.up().sql().isBlank()) {
                return new Generation(Optional.empty(), step.plan(), step.up(), step.down(), List.of());
            }
            rows.check(step.up().directives().checks());
            String label = folder.nextVersion().asString() + "__" + Label.of(message);
            List<Path> files = dryRun ? List.of() : write(label, step, xml(step));
            return new Generation(Optional.of(label), step.plan(), step.up(), step.down(), files);
        } catch (SQLException e) {
            throw SqlFailures.explain(workspace.database(), e);
        }
    }

    /** How models and migrations differ, with nothing asked and no rows looked at: for {@code check}. */
    public Plan difference() {
        StepGenerator generator = new StepGenerator(models, workspace.migrationModels());
        Schema before = generator.migratedSchema();
        return Diff.between(before, generator.modelSchema(), Renames.NONE);
    }

    /** The SQL that makes an entity's table from nothing, with its indexes; empty where it has no table of its own. */
    public String tableSql(String table) {
        StepGenerator generator = new StepGenerator(models, workspace.migrationModels());
        return generator
                .modelSchema()
                .table(table)
                .map(found -> SqliteStep.fresh(Schema.of(List.of(found))))
                .orElse("");
    }

    private List<Path> write(String label, StepGenerator.Step step, byte[] xml) {
        return new NewFiles(workspace, label)
                .rollback(step.down().sql(), step.up().sql())
                .model(xml)
                .sql(step.up().sql())
                .write();
    }

    private static byte[] xml(StepGenerator.Step step) {
        try {
            return MigrationXml.written(step.model(), step.notes());
        } catch (IOException e) {
            throw LabException.of("migration.file.unwritable", "model.xml", FileFailures.reason(e))
                    .because(e);
        }
    }

    /** The rows of the workspace's database, where it is there and at the newest version; else nothing is known of rows. */
    private record Rows(Connection connection) implements AutoCloseable {

        static Rows open(Workspace workspace, MigrationFolder folder) throws SQLException {
            if (!workspace.database().exists() || folder.files().isEmpty()) {
                return new Rows(null);
            }
            Connection connection = workspace.database().connect();
            String table = workspace.property("ebean.migration.metaTable", History.TABLE);
            Optional<String> current = History.read(connection, table).current().map(Applied::version);
            if (current.equals(folder.latest().map(MigrationFile::key))) {
                return new Rows(connection);
            }
            connection.close();
            return new Rows(null);
        }

        ToLongFunction<ObjectName> counts() {
            return connection == null ? UNKNOWN : this::count;
        }

        private long count(ObjectName on) {
            String what = on.column() == null ? "*" : Names.quoted(on.column());
            String sql = "select count(" + what + ") from " + Names.quoted(on.table());
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                return result.next() ? result.getLong(1) : -1;
            } catch (SQLException e) {
                // The table or the column is not there: the database differs from its migrations, which verify tells.
                return -1;
            }
        }

        void check(List<RowCheck> checks) throws SQLException {
            if (connection != null) {
                List<RowsInTheWay> found = RowsInTheWay.find(checks, connection);
                if (!found.isEmpty()) {
                    throw RowsInTheWay.refusal(found, null);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
