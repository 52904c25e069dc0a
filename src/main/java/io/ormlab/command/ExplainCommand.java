package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.model.SentStatement;
import io.ormlab.query.PlanStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** {@code explain}: how SQLite finds the rows of a statement. */
final class ExplainCommand extends LabCommand {

    @Parameters(paramLabel = "SQL", arity = "0..*")
    private List<String> words = new ArrayList<>();

    @Override
    protected boolean takesText() {
        return true;
    }

    @Override
    protected void run(Lab lab) {
        if (!lab.workspace().database().isSqlite()) {
            throw LabException.of("ormsql.explain.elsewhere");
        }
        if (!words.isEmpty()) {
            explain(lab, String.join(" ", words), List.of());
            return;
        }
        SentStatement last = lab.traffic().lastQuery().orElseThrow(() -> LabException.of("ormsql.explain.none")
                .and("ormsql.explain.none.next"));
        new SqlShown(lab).all(last.sql());
        explain(lab, last.sql(), last.values().get(0));
    }

    private static void explain(Lab lab, String sql, List<Object> values) {
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            for (PlanStep step : plan(database, sql, values)) {
                lab.say("ormsql.plan." + step.kind().key(), step.table(), step.index(), step.columns());
            }
        }
    }

    private static List<PlanStep> plan(OpenDatabase database, String sql, List<Object> values) {
        try {
            return PlanStep.of(database.connection(), sql, values);
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }
}
