package io.ormlab.migration;

import io.ebean.ddlrunner.DdlRunner;
import io.ormlab.message.Message;
import io.ormlab.migration.Downgrade.UndoStep;
import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One try of a downgrade, in a transaction that has begun. */
final class DowngradeRun {

    private final Workspace workspace;
    private final RunOptions options;
    private final EbeanSettings settings;
    private final WriteTransaction transaction;
    private final List<UndoStep> steps;
    private final History before;
    private final ForeignKeys tolerated;
    private final Restoring restoring;
    private final Walk walk;

    DowngradeRun(
            Workspace workspace,
            RunOptions options,
            EbeanSettings settings,
            WriteTransaction transaction,
            List<UndoStep> steps,
            History before,
            EarlierFiles files,
            ForeignKeys tolerated,
            Restoring restoring) {
        this.workspace = workspace;
        this.options = options;
        this.settings = settings;
        this.transaction = transaction;
        this.steps = steps;
        this.before = before;
        this.tolerated = tolerated;
        this.restoring = restoring;
        this.walk =
                new Walk(steps.stream().map(UndoStep::step).toList(), transaction, files, false, restoring::prepare);
    }

    Downgraded run() throws SQLException {
        Set<String> there = transaction.isSqlite() ? new TableRows(transaction.connection()).names() : Set.of();
        Optional<Path> backup = backup();
        List<Message> warnings = new ArrayList<>();
        boolean committed = false;
        Watch watch = Watch.over(transaction, options, () -> walk.running().file());
        try {
            walk.start();
            for (UndoStep undo : steps) {
                undo(undo);
            }
            finish(there).ifPresent(warnings::add);
            transaction.commit();
            committed = true;
        } catch (SQLException | RuntimeException e) {
            throw StepProblem.of(workspace, walk.running(), e);
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
        return drops && options.backup() && transaction.isSqlite()
                ? Optional.of(
                        Backup.makeBeforeUndo(workspace, steps.get(0).applied().version()))
                : Optional.empty();
    }

    private void undo(UndoStep undo) throws SQLException {
        String platform = transaction.isSqlite() ? "sqlite" : "postgres";
        DdlRunner runner = new DdlRunner(false, undo.step().name(), platform);
        runner.runAll(undo.step().script().text(), transaction.connection());
        restoring.forget(undo.step());
        String sql = "delete from " + settings.table() + " where mversion = ?";
        try (PreparedStatement delete = transaction.connection().prepareStatement(sql)) {
            delete.setString(1, undo.applied().version());
            delete.executeUpdate();
        }
        walk.leave();
    }

    private Optional<Message> finish(Set<String> there) throws SQLException {
        if (!transaction.isSqlite()) {
            return Optional.empty();
        }
        new TableRows(transaction.connection()).refuseLeftovers(there);
        return ForeignKeys.refuseNew(transaction.connection(), tolerated, walk.running());
    }
}
