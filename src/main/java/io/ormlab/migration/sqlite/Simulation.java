package io.ormlab.migration.sqlite;

import io.ebean.ddlrunner.DdlDetect;
import io.ebean.ddlrunner.DdlParser;
import io.ebean.ddlrunner.DdlRunner;
import io.ormlab.message.Message;
import io.ormlab.migration.Names;
import io.ormlab.migration.Schema;
import io.ormlab.workspace.DatabaseAddress;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step tried in memory before it is written: the schema before, the script through Ebean's own script runner, and then what
 * SQLite says of the result against what the schema after would be from nothing. A step that does not keep the law is not
 * written.
 */
public final class Simulation {

    private static final Pattern CULPRIT = Pattern.compile(
            "error in (?:view|trigger|index) (.+?) after"
                    + "|^Error executing \\[create (?:unique )?(?:index|trigger) (?:if not exists )?(\"[^\"]+\"|\\S+)",
            Pattern.CASE_INSENSITIVE);

    private Simulation() {}

    /**
     * How the result differs from what it is to be; empty where the step is right.
     *
     * @throws SQLException where SQLite refuses a statement of it
     */
    public static List<Message> differences(Schema before, StepScript step, Schema after, HandMade extras)
            throws SQLException {
        TouchedTables touched = new TouchedTables(before, step.sql(), after);
        try (Connection migrated = memory();
                Connection fresh = memory()) {
            run(migrated, SqliteStep.fresh(touched.of(before)));
            run(migrated, step.sql());
            run(fresh, SqliteStep.fresh(touched.of(after)));
            for (List<String> statements : extras.statements().values()) {
                for (String sql : statements) {
                    execute(fresh, sql);
                }
            }
            return Drift.between(
                    LiveSchema.read(fresh, Set.of()).counting(extras.autoincrement()),
                    LiveSchema.read(migrated, Set.of()));
        }
    }

    /**
     * Tries a step on a live database's schema.
     *
     * @param live a database that is at the version from which the step starts
     * @param before what the migrations say that it is
     * @throws io.ormlab.message.LabException where a view, a trigger, a column or a constraint that a person made would not come through
     */
    public static void refuseLoss(Connection live, StepScript step, Schema before) throws SQLException {
        List<String> statements = statements(step.sql());
        try (Connection copy = memory()) {
            if (Bystanders.isLocal(live, step.directives(), statements)) {
                HandMadeObjects.copySchema(live, copy, step.sql());
            } else {
                HandMadeObjects.copySchema(live, copy);
            }
            Bystanders bystanders =
                    Bystanders.before(copy, step.directives(), statements, () -> Optional.of(fresh(before)));
            try {
                run(copy, step.sql());
            } catch (SQLException e) {
                throw Bystanders.misfit(e);
            }
            bystanders.restore();
        }
    }

    private static List<String> statements(String sql) {
        return new DdlParser(DdlDetect.NONE).parse(new StringReader(sql));
    }

    /**
     * How a live database would differ from what the models say once a step has run on it; empty where the step is right.
     *
     * @param hidden the folded names of tables that are not the learner's
     * @throws SQLException where SQLite refuses a statement of it
     */
    public static List<Message> differences(Connection live, StepScript up, Schema models, Set<String> hidden)
            throws SQLException {
        try (Connection copy = memory()) {
            HandMadeObjects.copySchema(live, copy);
            run(copy, up.sql());
            return Drift.between(fresh(models), LiveSchema.read(copy, hidden));
        }
    }

    /** Whether the second step makes the live database's schema again what it was before the first one. */
    public static boolean undoes(Connection live, StepScript up, StepScript down, Set<String> hidden) {
        try (Connection copy = memory()) {
            HandMadeObjects.copySchema(live, copy);
            run(copy, up.sql());
            run(copy, down.sql());
            return Drift.between(LiveSchema.read(live, hidden), LiveSchema.read(copy, hidden))
                    .isEmpty();
        } catch (SQLException e) {
            // What SQLite refuses undoes nothing, and the rollback then says so instead.
            return false;
        }
    }

    /** The migrations run one after the other on nothing, as SQLite describes what they make. */
    public static LiveSchema of(List<String> scripts) throws SQLException {
        try (Connection fresh = memory()) {
            for (String script : scripts) {
                run(fresh, script);
            }
            return LiveSchema.read(fresh, Set.of());
        }
    }

    /** The object that no longer fits, where SQLite or the statement that makes it names one. */
    static String culprit(SQLException failure) throws SQLException {
        Matcher named = CULPRIT.matcher(String.valueOf(failure.getMessage()));
        if (!named.find()) {
            throw failure;
        }
        return named.group(1) == null ? named.group(2) : named.group(1);
    }

    /** The views and triggers that do not fit their tables. */
    static List<String> misfits(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        for (String[] view : LiveSchema.rows(connection, "select name from sqlite_master where type = 'view'")) {
            try (Statement statement = connection.createStatement()) {
                statement
                        .executeQuery("select * from " + Names.quoted(view[0]) + " limit 0")
                        .close();
            } catch (SQLException e) {
                names.add(view[0]);
            }
        }
        names.addAll(TriggerTrial.misfits(connection));
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the models would make from nothing, as SQLite describes it. */
    public static LiveSchema fresh(Schema schema) throws SQLException {
        try (Connection fresh = memory()) {
            run(fresh, SqliteStep.fresh(schema));
            return LiveSchema.read(fresh, Set.of());
        }
    }

    private static Connection memory() throws SQLException {
        return DatabaseAddress.memory();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        new DdlRunner(false, "step", DdlDetect.NONE).runAll(sql, connection);
    }
}
