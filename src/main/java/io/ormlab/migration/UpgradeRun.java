package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One try of an upgrade, in a transaction that has begun. */
final class UpgradeRun {

    private final Workspace workspace;
    private final RunOptions options;
    private final EbeanSettings settings;
    private final WriteTransaction transaction;
    private final List<Step> steps;
    private final History before;
    private final ForeignKeys tolerated;
    private final StepBackups backups;
    private final Walk walk;
    private final List<Message> warnings = new ArrayList<>();

    UpgradeRun(
            Workspace workspace,
            RunOptions options,
            EbeanSettings settings,
            WriteTransaction transaction,
            List<Step> steps,
            History before,
            EarlierFiles files,
            ForeignKeys tolerated) {
        this.workspace = workspace;
        this.options = options;
        this.settings = settings;
        this.transaction = transaction;
        this.steps = steps;
        this.before = before;
        this.tolerated = tolerated;
        this.backups = new StepBackups(workspace, options, settings, transaction, steps);
        this.walk = new Walk(steps, transaction, files, !before.exists(), backups::before);
    }

    Upgraded run() throws SQLException {
        TableRows tables = new TableRows(transaction.connection());
        Set<String> there = transaction.isSqlite() ? tables.names() : Set.of();
        refuseStrangers(there);
        backups.start(!before.exists());
        boolean committed = false;
        Watch watch = Watch.over(transaction, options, () -> walk.running().file());
        try {
            walk.start();
            EbeanRun.of(settings, steps).run(transaction, walk::afterScript);
            finish(tables, there);
            transaction.commit();
            committed = true;
        } catch (SQLException | RuntimeException e) {
            throw StepProblem.of(workspace, walk.running(), e);
        } finally {
            watch.stop();
            if (!committed) {
                backups.discard();
            }
        }
        steps.forEach(this::warn);
        return new Upgraded(
                before.current().map(Applied::version).orElse(null), reached(), walk.done(), backups.made(), warnings);
    }

    private String reached() {
        return steps.stream()
                .map(Step::file)
                .filter(MigrationFile::isVersioned)
                .reduce((first, second) -> second)
                .map(MigrationFile::key)
                .or(() -> before.current().map(Applied::version))
                .orElse(null);
    }

    /** A database with tables that the first migration is about to make is somebody's, and not at the beginning. */
    private void refuseStrangers(Set<String> there) {
        if (before.exists()) {
            return;
        }
        Set<String> collide = new LinkedHashSet<>();
        for (String table : steps.get(0).script().creates()) {
            there.stream().filter(name -> Names.same(name, table)).forEach(collide::add);
        }
        if (!collide.isEmpty()) {
            String name = workspace.display(workspace.database().file());
            throw LabException.of("running.stranger", name, settings.table(), List.copyOf(collide))
                    .and("running.stranger.next", steps.get(0).file().key());
        }
    }

    private void finish(TableRows tables, Set<String> there) throws SQLException {
        if (!transaction.isSqlite()) {
            return;
        }
        tables.refuseLeftovers(there);
        ForeignKeys.refuseNew(transaction.connection(), tolerated, walk.running())
                .ifPresent(warnings::add);
        fingerprint();
    }

    private void fingerprint() throws SQLException {
        String sql = "update " + settings.table() + " set mstatus = ? where mversion = ?";
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            for (Step step : steps) {
                update.setString(1, Fingerprint.status(step.script().statements()));
                update.setString(2, step.file().key());
                update.executeUpdate();
            }
        }
    }

    private void warn(Step step) {
        String name = step.file().sql().getFileName().toString();
        List<String> left = step.script().notSupported();
        if (!left.isEmpty()) {
            warnings.add(Message.of("running.not-supported", name, left.size(), Script.brief(left.get(0))));
        }
        seal(step);
    }

    /** From now on the migration's text is fixed, so the rollback can be given its sum. */
    private void seal(Step step) {
        Path rollback = step.file().rollback();
        if (!step.file().isVersioned() || !Files.isRegularFile(rollback)) {
            return;
        }
        try {
            String text = MigrationFile.read(rollback);
            if (!RollbackSeal.isSealed(text, step.original())) {
                Files.writeString(rollback, RollbackSeal.seal(text, step.original()));
            }
        } catch (IOException | LabException e) {
            warnings.add(Message.of("running.unsealed", workspace.display(rollback)));
        }
    }
}
