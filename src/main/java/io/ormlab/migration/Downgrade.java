package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Undoes migrations, the newest first, by their rollback files: all in one transaction, so that the database is afterwards where
 * it should be, or as it was. What comes back is filled from the backup that was made before the migration took it away.
 */
public final class Downgrade {

    private static final String BASE = "base";

    private final Workspace workspace;
    private final RunOptions options;
    private final EbeanSettings settings;
    private final MigrationFolder folder;
    private final DatabaseAddress address;

    private Downgrade(Workspace workspace, RunOptions options) {
        this.workspace = workspace;
        this.options = options;
        this.settings = EbeanSettings.of(workspace);
        this.folder = MigrationFolder.of(workspace);
        this.address = workspace.database();
    }

    /**
     * Reads the folder; runs nothing yet.
     *
     * @throws LabException where a file's name has no version, or two files have the same
     */
    public static Downgrade of(Workspace workspace, RunOptions options) {
        return new Downgrade(workspace, options);
    }

    /**
     * Undoes what ran.
     *
     * @param target back to which version, which stays ({@code 1.2}, or a unique beginning of its name), or how many
     *     ({@code -2}), or {@code base} for all; one where null
     * @throws LabException where it cannot run or fails; then nothing has changed
     */
    public Downgraded run(String target) {
        return run(target, ForeignKeys.WHOLE);
    }

    /** The SQL that {@link #run} would run, each rollback under its file's name. */
    public String sql(String target) {
        StringBuilder text = new StringBuilder();
        for (UndoStep undo : steps(Status.read(workspace).history(), target)) {
            text.append("-- ").append(undo.step().name()).append('\n');
            text.append(undo.step().script().text().stripTrailing()).append("\n\n");
        }
        return text.toString();
    }

    private Downgraded run(String target, ForeignKeys tolerated) {
        if (!address.exists()) {
            throw nothingRan();
        }
        boolean again;
        try (WriteTransaction transaction = WriteTransaction.on(address)) {
            History history = History.read(transaction.connection(), settings.table());
            List<UndoStep> steps = steps(history, target);
            if (steps.isEmpty()) {
                String at = history.current().map(Applied::version).orElse(null);
                return new Downgraded(at, at, List.of(), List.of(), Optional.empty(), List.of());
            }
            Restoring restoring = Restoring.from(workspace, transaction, steps, options.defaults());
            transaction.begin(options);
            again = !History.read(transaction.connection(), settings.table()).isSameAs(history);
            if (!again) {
                return new DowngradeRun(context(transaction, tolerated), steps, history, restoring).run();
            }
        } catch (OrphansFound found) {
            // Its transaction is rolled back by now.
            return run(target, found.before(address, tolerated));
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
        // Another process was at it while this one waited.
        return run(target, tolerated);
    }

    private RunContext context(WriteTransaction transaction, ForeignKeys tolerated) {
        EarlierFiles files = new EarlierFiles(folder, settings, true);
        return new RunContext(workspace, options, settings, transaction, files, tolerated);
    }

    private List<UndoStep> steps(History history, String target) {
        List<UndoStep> steps = new ArrayList<>();
        for (Applied applied : undone(history, target)) {
            steps.add(new UndoStep(applied, step(applied)));
        }
        return steps;
    }

    private Step step(Applied applied) {
        if (applied.type().equals("B")) {
            // It stands for many versions, whose rollbacks would each undo a part of it.
            throw LabException.of("running.rollback.init", applied.label()).and("running.rollback.init.next");
        }
        MigrationFile file = folder.byKey(applied.version()).orElseGet(() -> withoutFile(applied));
        if (!Files.isRegularFile(file.rollback())) {
            throw LabException.of("running.rollback.none", file.label(), workspace.display(file.rollback()))
                    .and("running.rollback.none.next");
        }
        Step step = Step.back(file, MigrationFile.read(file.rollback()), settings);
        if (step.script().statements().isEmpty() && changes(file)) {
            throw LabException.of("running.rollback.empty", file.label(), workspace.display(file.rollback()))
                    .and("running.rollback.none.next");
        }
        return step;
    }

    private boolean changes(MigrationFile file) {
        return !Files.isRegularFile(file.sql())
                || !Script.parse(settings.fill(file.text())).statements().isEmpty();
    }

    /** A migration whose file is gone can still be undone, where its rollback is there. */
    private MigrationFile withoutFile(Applied applied) {
        String name = applied.label() + ".sql";
        return new MigrationFile(
                MigrationVersion.parse(applied.label()),
                applied.label(),
                applied.comment(),
                workspace.migrations().resolve(name),
                workspace.migrationModels().resolve(applied.label() + ".model.xml"),
                workspace.rollbacks().resolve(name));
    }

    private List<Applied> undone(History history, String target) {
        List<Applied> newestFirst = new ArrayList<>(history.versions());
        java.util.Collections.reverse(newestFirst);
        if (BASE.equals(target)) {
            return newestFirst;
        }
        if (target == null || target.matches("-[0-9]{1,9}")) {
            int count = target == null ? 1 : Integer.parseInt(target.substring(1));
            if (newestFirst.isEmpty()) {
                throw nothingRan();
            }
            if (count < 1 || count > newestFirst.size()) {
                throw LabException.of("running.downgrade.count", target, newestFirst.size());
            }
            return newestFirst.subList(0, count);
        }
        Applied last = applied(newestFirst, target);
        return newestFirst.subList(0, newestFirst.indexOf(last));
    }

    private Applied applied(List<Applied> newestFirst, String target) {
        Stream<Applied> named =
                newestFirst.stream().filter(one -> target.equals(one.version()) || target.equals(one.label()));
        return named.findFirst().orElseGet(() -> {
            MigrationFile file = folder.find(target);
            return newestFirst.stream()
                    .filter(one -> one.version().equals(file.key()))
                    .findFirst()
                    .orElseThrow(() -> LabException.of("running.downgrade.ahead", file.key())
                            .and("running.downgrade.ahead.next", file.key()));
        });
    }

    private static LabException nothingRan() {
        return LabException.of("running.downgrade.base");
    }

    /** A migration that ran, and the step that undoes it. */
    record UndoStep(Applied applied, Step step) {

        Path rollback() {
            return step.file().rollback();
        }
    }
}
