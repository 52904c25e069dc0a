package io.ormlab.migration.sqlite;

import io.ebean.ddlrunner.DdlDetect;
import io.ebean.ddlrunner.DdlRunner;
import io.ormlab.message.Message;
import io.ormlab.migration.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * A step tried in memory before it is written: the schema before, the script through Ebean's own script runner, and then what
 * SQLite says of the result against what the schema after would be from nothing. A step that does not keep the law is not
 * written.
 */
public final class Simulation {

    private Simulation() {}

    /**
     * How the result differs from what it is to be; empty where the step is right.
     *
     * @throws SQLException where SQLite refuses a statement of it
     */
    public static List<Message> differences(Schema before, StepScript step, Schema after) throws SQLException {
        try (Connection migrated = memory();
                Connection fresh = memory()) {
            run(migrated, SqliteStep.fresh(before));
            run(migrated, step.sql());
            run(fresh, SqliteStep.fresh(after));
            return Drift.between(LiveSchema.read(fresh, Set.of()), LiveSchema.read(migrated, Set.of()));
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
        return new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        new DdlRunner(false, "step", DdlDetect.NONE).runAll(sql, connection);
    }
}
