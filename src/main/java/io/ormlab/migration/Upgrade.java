package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs the migrations that wait, through ebean-migration: on SQLite all of them in one transaction, so that the database is
 * afterwards where it should be, or as it was. Needs no models and no Ebean server.
 */
public final class Upgrade {

    private final Workspace workspace;
    private final RunOptions options;
    private final EbeanSettings settings;
    private final MigrationFolder folder;
    private final DatabaseAddress address;

    private Upgrade(Workspace workspace, RunOptions options) {
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
    public static Upgrade of(Workspace workspace, RunOptions options) {
        return new Upgrade(workspace, options);
    }

    /**
     * Runs what waits.
     *
     * @param target up to which version ({@code 1.2}, or a unique beginning of its name), or how many ({@code +2}); all where null
     * @throws LabException where it cannot run or fails; then nothing has changed
     */
    public Upgraded run(String target) {
        return run(target, ForeignKeys.WHOLE);
    }

    /** The SQL that {@link #run} would run, each migration under its file's name. */
    public String sql(String target) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps(Status.read(workspace), target)) {
            text.append("-- ").append(step.file().sql().getFileName()).append('\n');
            text.append(step.script().text().stripTrailing()).append("\n\n");
        }
        return text.toString();
    }

    private Upgraded run(String target, ForeignKeys tolerated) {
        if (!address.exists()
                && steps(Status.of(folder, History.NONE, settings), target).isEmpty()) {
            // Found out before connecting, which would make the file.
            return nothing(History.NONE);
        }
        try (WriteTransaction transaction = WriteTransaction.on(address)) {
            History history = History.read(transaction.connection(), settings.table());
            List<Step> steps = steps(Status.of(folder, history, settings), target);
            if (steps.isEmpty()) {
                return nothing(history);
            }
            transaction.begin(options);
            History locked = History.read(transaction.connection(), settings.table());
            if (!locked.isSameAs(history)) {
                // Another process was at it while this one waited.
                steps = steps(Status.of(folder, locked, settings), target);
            }
            return steps.isEmpty()
                    ? nothing(locked)
                    : new UpgradeRun(context(transaction, tolerated), steps, locked).run();
        } catch (OrphansFound found) {
            // Its transaction is rolled back by now.
            return run(target, found.before(address, tolerated));
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
    }

    private RunContext context(WriteTransaction transaction, ForeignKeys tolerated) {
        EarlierFiles files = new EarlierFiles(folder, settings, false);
        return new RunContext(workspace, options, settings, transaction, files, tolerated);
    }

    private static Upgraded nothing(History history) {
        String at = history.current().map(Applied::version).orElse(null);
        return new Upgraded(at, at, List.of(), List.of(), List.of());
    }

    private List<Step> steps(Status status, String target) {
        status.refuse();
        return new Waiting(folder, settings, status)
                .upTo(target).stream()
                        .map(file -> Step.forwards(file, settings))
                        .toList();
    }
}
