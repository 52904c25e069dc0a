package io.ormlab.migration;

import io.ebean.ddlrunner.DdlRunner;
import io.ormlab.message.Message;
import io.ormlab.migration.Downgrade.UndoStep;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One try of a downgrade, in a transaction that has begun. */
final class DowngradeRun {

    private final RunContext context;
    private final List<UndoStep> steps;
    private final History before;
    private final Restoring restoring;
    private final Walk walk;

    DowngradeRun(RunContext context, List<UndoStep> steps, History before, Restoring restoring) {
        this.context = context;
        this.steps = steps;
        this.before = before;
        this.restoring = restoring;
        this.walk = new Walk(
                steps.stream().map(UndoStep::step).toList(),
                context.transaction(),
                context.files(),
                false,
                restoring::prepare);
    }

    Downgraded run() throws SQLException {
        Set<String> there = context.transaction().isSqlite()
                ? new TableRows(context.transaction().connection()).names()
                : Set.of();
        Optional<Path> backup = backup();
        List<Message> warnings = new ArrayList<>();
        boolean committed = false;
        Watch watch = Watch.over(
                context.transaction(), context.options(), () -> walk.running().file());
        try {
            walk.start();
            for (UndoStep undo : steps) {
                undo(undo);
            }
            finish(there).ifPresent(warnings::add);
            context.transaction().commit();
            committed = true;
        } catch (SQLException | RuntimeException e) {
            throw StepProblem.of(context.workspace(), walk.running(), e);
        } finally {
            watch.stop();
            if (!committed) {
                backup.ifPresent(Backup::discard);
            }
        }
        List<Applied> left = before.versions();
        String to = left.size() == steps.size()
                ? null
                : left.get(left.size() - steps.size() - 1).version();
        return new Downgraded(steps.get(0).applied().version(), to, walk.done(), restoring.done(), backup, warnings);
    }

    private Optional<Path> backup() {
        boolean drops = steps.stream().anyMatch(undo -> !undo.step().drops().isEmpty());
        return drops && context.options().backup() && context.transaction().isSqlite()
                ? Optional.of(Backup.makeBeforeUndo(
                        context.workspace(), steps.get(0).applied().version()))
                : Optional.empty();
    }

    private void undo(UndoStep undo) throws SQLException {
        String platform = context.transaction().isSqlite() ? "sqlite" : "postgres";
        DdlRunner runner = new DdlRunner(false, undo.step().name(), platform);
        runner.runAll(undo.step().script().text(), context.transaction().connection());
        restoring.forget(undo.step());
        String sql = "delete from " + context.settings().table() + " where mversion = ?";
        try (PreparedStatement delete = context.transaction().connection().prepareStatement(sql)) {
            delete.setString(1, undo.applied().version());
            delete.executeUpdate();
        }
        walk.leave();
    }

    private Optional<Message> finish(Set<String> there) throws SQLException {
        if (!context.transaction().isSqlite()) {
            return Optional.empty();
        }
        new TableRows(context.transaction().connection()).refuseLeftovers(there);
        return ForeignKeys.refuseNew(context.transaction().connection(), context.tolerated(), walk.running());
    }
}
