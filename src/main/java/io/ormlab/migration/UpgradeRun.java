package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
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

    private final RunContext context;
    private final List<Step> steps;
    private final History before;
    private final StepBackups backups;
    private final Walk walk;
    private final List<Message> warnings = new ArrayList<>();

    UpgradeRun(RunContext context, List<Step> steps, History before) {
        this.context = context;
        this.steps = steps;
        this.before = before;
        this.backups = new StepBackups(context, steps);
        this.walk = new Walk(steps, context.transaction(), context.files(), !before.exists(), backups::before);
    }

    Upgraded run() throws SQLException {
        TableRows tables = new TableRows(context.transaction().connection());
        Set<String> there = context.transaction().isSqlite() ? tables.names() : Set.of();
        refuseStrangers(there);
        backups.start(!before.exists());
        boolean committed = false;
        Watch watch = Watch.over(
                context.transaction(), context.options(), () -> walk.running().file());
        try {
            walk.start();
            EbeanRun.of(context.settings(), steps).run(context.transaction(), walk::afterScript);
            finish(tables, there);
            context.transaction().commit();
            committed = true;
        } catch (SQLException | RuntimeException e) {
            throw StepProblem.of(context.workspace(), walk.running(), e);
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
            String name =
                    context.workspace().display(context.workspace().database().file());
            throw LabException.of("running.stranger", name, context.settings().table(), List.copyOf(collide))
                    .and("running.stranger.next", steps.get(0).file().key());
        }
    }

    private void finish(TableRows tables, Set<String> there) throws SQLException {
        if (!context.transaction().isSqlite()) {
            return;
        }
        tables.refuseLeftovers(there);
        ForeignKeys.refuseNew(context.transaction().connection(), context.tolerated(), walk.running())
                .ifPresent(warnings::add);
        fingerprint();
    }

    private void fingerprint() throws SQLException {
        String sql = "update " + context.settings().table() + " set mstatus = ? where mversion = ?";
        try (PreparedStatement update = context.transaction().connection().prepareStatement(sql)) {
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
            warnings.add(Message.of("running.unsealed", context.workspace().display(rollback)));
        }
    }
}
