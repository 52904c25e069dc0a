package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.SQLException;
import java.util.Set;

/** What a failure in the middle of a step means to a person. */
final class StepProblem {

    private static final int PRIMARY = 0xff;
    private static final int INTERRUPT = 9;

    /** Busy, locked, read-only, damaged, full, cannot open, no database: the file's fault, not the step's. */
    private static final Set<Integer> FILE = Set.of(5, 6, 8, 11, 13, 14, 26);

    /** As io.ebean.ddlrunner.DdlRunner says which statement failed. */
    private static final String STATEMENT = "Error executing [";

    private static final String REASON = "] error[";

    private StepProblem() {}

    /** The failure to throw on: what was meant for the person as it is, everything else explained. */
    static RuntimeException of(Workspace workspace, Step step, Exception failure) {
        String statement = null;
        SQLException sql = null;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof LabException || at instanceof OrphansFound) {
                return (RuntimeException) at;
            }
            if (at instanceof SQLException found) {
                sql = found;
                statement = statement == null ? statement(found) : statement;
            }
        }
        if (sql == null) {
            return LabException.of("running.failed", step.file().label(), String.valueOf(failure.getMessage()))
                    .because(failure);
        }
        return explain(workspace, step, statement, sql);
    }

    private static LabException explain(Workspace workspace, Step step, String statement, SQLException sql) {
        int code = sql.getErrorCode() & PRIMARY;
        if (code == INTERRUPT) {
            return LabException.of("running.interrupted", step.file().label()).because(sql);
        }
        if (FILE.contains(code)) {
            return SqlFailures.explain(workspace.database(), sql);
        }
        LabException failed = LabException.of("running.failed", step.file().label(), SqlFailures.reason(sql))
                .because(sql);
        return (statement == null ? failed : failed.and("running.failed.at", Script.brief(statement)))
                .and("running.failed.next", step.name());
    }

    private static String statement(SQLException failure) {
        String text = String.valueOf(failure.getMessage());
        int end = text.lastIndexOf(REASON);
        return text.startsWith(STATEMENT) && end > 0 ? text.substring(STATEMENT.length(), end) : null;
    }
}
