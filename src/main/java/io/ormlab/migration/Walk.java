package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.sqlite.Bystanders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Goes along with the steps of a run: looks at the rows before each, and at the tables it rebuilt after each. */
final class Walk {

    private final List<Step> steps;
    private final TableRows tables;
    private final WriteTransaction transaction;
    private final List<AppliedStep> done = new ArrayList<>();
    private final Preparation preparation;
    private final EarlierFiles files;
    private boolean ownTableFirst;
    private Bystanders bystanders;
    private Map<String, Long> before = Map.of();
    private long began;

    /** What a step needs before its rows are looked at. */
    interface Preparation {
        void prepare(Step step) throws SQLException;
    }

    /**
     * @param files what the migrations say that the database is before a step
     * @param ownTableFirst whether Ebean's table is still to be made, with a first line of its own
     */
    Walk(
            List<Step> steps,
            WriteTransaction transaction,
            EarlierFiles files,
            boolean ownTableFirst,
            Preparation preparation) {
        this.preparation = preparation;
        this.files = files;
        this.steps = steps;
        this.transaction = transaction;
        this.tables = new TableRows(transaction.connection());
        this.ownTableFirst = ownTableFirst;
    }

    /** Before the first step. */
    void start() throws SQLException {
        if (!steps.isEmpty()) {
            enter(steps.get(0));
        }
    }

    /** When a script is through. */
    void afterScript() {
        if (ownTableFirst) {
            ownTableFirst = false;
            return;
        }
        try {
            leave();
        } catch (SQLException e) {
            throw new StepFailure(e);
        }
    }

    void leave() throws SQLException {
        Step step = running();
        Map<String, Long> kept = rowsAfter(step);
        if (bystanders != null) {
            said(step, bystanders::restore);
        }
        done.add(new AppliedStep(step.file(), step.what(), kept, millis(began)));
        if (done.size() < steps.size()) {
            enter(running());
        }
    }

    /** A look for what was made by hand, or its return. */
    private interface Look {
        void look() throws SQLException;
    }

    private static void said(Step step, Look look) throws SQLException {
        try {
            look.look();
        } catch (LabException e) {
            List<Message> lines = new ArrayList<>();
            lines.add(Message.of("running.handmade", step.file().label()));
            lines.addAll(e.lines());
            throw new LabException(lines, LabException.FAILED, e);
        }
    }

    /** The step that runs; the last one where all are through. */
    Step running() {
        return steps.get(Math.min(done.size(), steps.size() - 1));
    }

    List<AppliedStep> done() {
        return List.copyOf(done);
    }

    private void enter(Step step) throws SQLException {
        preparation.prepare(step);
        List<RowsInTheWay> found = RowsInTheWay.find(step.what().checks(), transaction.connection());
        if (!found.isEmpty()) {
            Message next = comeBack(step, found) ? null : Message.of("running.rows.next");
            LabException rows = RowsInTheWay.refusal(found, next);
            List<Message> lines = new ArrayList<>();
            lines.add(Message.of("running.rows", step.file().label()));
            lines.addAll(rows.lines());
            throw new LabException(lines, LabException.FAILED, null);
        }
        boolean takes =
                !step.what().rebuilds().isEmpty() || !step.what().drops().isEmpty();
        bystanders = null;
        if (takes && step.isGenerated() && transaction.isSqlite()) {
            said(
                    step,
                    () -> bystanders = Bystanders.before(
                            transaction.connection(),
                            step.what(),
                            step.script().statements(),
                            () -> files.before(step)));
        }
        before = new LinkedHashMap<>();
        for (String table : step.what().rebuilds()) {
            if (tables.isThere(table)) {
                before.put(table, tables.count(table));
            }
        }
        began = System.nanoTime();
    }

    /** Whether all that is missing are values of columns that come back: a person can give those. */
    private static boolean comeBack(Step step, List<RowsInTheWay> found) {
        return found.stream()
                .map(RowsInTheWay::check)
                .allMatch(check -> check.kind() == RowCheck.Kind.NOT_NULL
                        && step.what().restores().stream()
                                .anyMatch(restore -> Names.same(restore.table(), check.table())
                                        && restore.columns().containsAll(check.columns())));
    }

    private Map<String, Long> rowsAfter(Step step) throws SQLException {
        Map<String, Long> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Long> table : before.entrySet()) {
            String name = nameAfter(step, table.getKey());
            if (!tables.isThere(name)) {
                continue;
            }
            long rows = tables.count(name);
            boolean meant =
                    step.script().writesRows(table.getKey()) || step.script().writesRows(name);
            if (rows != table.getValue() && !meant) {
                throw LabException.of(
                                "running.rows.lost", step.file().label(), Names.quoted(name), table.getValue(), rows)
                        .and("running.rows.lost.next");
            }
            tables.refuseDamage(name, rows);
            kept.put(name, rows);
        }
        return kept;
    }

    private static String nameAfter(Step step, String table) {
        return step.what().deeds().stream()
                .filter(deed -> deed.kind() == Directives.Kind.RENAMES)
                .filter(deed ->
                        deed.on().column() == null && Names.same(deed.on().table(), table))
                .map(deed -> deed.becomes().table())
                .findFirst()
                .orElse(table);
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    /** Carries an SQL failure through ebean-migration's runner. */
    static final class StepFailure extends RuntimeException {

        StepFailure(SQLException cause) {
            super(cause);
        }

        SQLException sql() {
            return (SQLException) getCause();
        }
    }
}
