package io.ormlab.migration;

import io.ormlab.workspace.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The backups of one upgrade: one of the database before its first step, where any step drops something, and one before each later
 * step that drops what an earlier one of the same run has put there. The database itself stays in one transaction, in which
 * SQLite copies nothing (https://www.sqlite.org/c3ref/backup_finish.html); so the later copies are made of the first, on which
 * the steps between are run too.
 */
final class StepBackups {

    private static final int PRIMARY = 0xff;

    private final RunContext context;
    private final List<Step> steps;
    private final boolean wanted;
    private final List<Path> made = new ArrayList<>();
    /** How many steps the newest copy has behind it. */
    private int copied;

    private Step last;

    StepBackups(RunContext context, List<Step> steps) {
        this.context = context;
        this.steps = steps;
        boolean drops = steps.stream().anyMatch(step -> !step.drops().isEmpty());
        this.wanted = drops
                && context.options().backup()
                && context.transaction().isSqlite()
                && context.workspace().database().file() != null;
    }

    /**
     * The lock is held and nothing is written yet: the copy is the very state that the steps start from.
     *
     * @param empty whether the database has no tables, and so nothing to lose
     */
    void start(boolean empty) {
        if (wanted && !empty) {
            made.add(Backup.makeBefore(context.workspace(), steps.get(0).file().key()));
        }
    }

    /** Makes the one that a step needs which is about to run. */
    void before(Step step) throws SQLException {
        int at = steps.indexOf(step);
        boolean written =
                steps.subList(copied, at).stream().anyMatch(one -> one.script().writes());
        if (!wanted || !written || !holdsValues(step.drops())) {
            return;
        }
        Path from = made.isEmpty() ? null : made.get(made.size() - 1);
        List<Step> between = steps.subList(copied, at);
        made.add(Backup.makeFrom(context.workspace(), from, step.file().key(), copy -> run(between, copy)));
        copied = at;
    }

    private void run(List<Step> between, Path copy) throws SQLException, IOException {
        DatabaseAddress address = context.workspace().database().in(copy);
        try (WriteTransaction aside = WriteTransaction.on(address)) {
            aside.begin(context.options());
            Watch watch = Watch.over(aside, context.options(), () -> last.file());
            int[] next = {0};
            last = between.get(0);
            try {
                EbeanRun.of(context.settings(), between)
                        .run(aside, () -> last = between.get(Math.min(next[0]++, between.size() - 1)));
                aside.commit();
            } finally {
                watch.stop();
            }
        }
    }

    private boolean holdsValues(List<ObjectName> drops) throws SQLException {
        for (ObjectName drop : drops) {
            String some = drop.column() == null ? "" : " where " + Names.quoted(drop.column()) + " is not null";
            if (isAny("select exists (select 1 from " + Names.quoted(drop.table()) + some + ")")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAny(String sql) throws SQLException {
        Connection connection = context.transaction().connection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            if ((e.getErrorCode() & PRIMARY) == 1) {
                // A step written by hand may make what it drops: nobody can tell what that will hold.
                return true;
            }
            throw e;
        }
    }

    List<Path> made() {
        return List.copyOf(made);
    }

    /** Takes them back, for a run that did not do anything. */
    void discard() {
        made.forEach(Backup::discard);
    }
}
