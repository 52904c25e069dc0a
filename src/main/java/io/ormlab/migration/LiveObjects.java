package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.sqlite.HandMade;
import io.ormlab.migration.sqlite.HandMadeObjects;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.StepScript;
import io.ormlab.workspace.SqlFailures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What hangs on the tables of the database for which a step is generated, and has to come through it.
 *
 * @param connection to a database at the version from which the step starts; null where there is none
 */
record LiveObjects(Connection connection) {

    static final LiveObjects NONE = new LiveObjects(null);

    HandMade forwards(Plan plan) {
        return connection == null ? HandMade.NONE : asked(() -> HandMadeObjects.of(connection, plan));
    }

    HandMade back(Plan reversed) {
        return connection == null ? HandMade.NONE : asked(() -> HandMadeObjects.ofWayBack(connection, reversed));
    }

    /** Refuses a step after which a view or a trigger would no longer fit. */
    void refuseBroken(StepScript step) {
        if (connection != null) {
            List<String> broken = asked(() -> Simulation.broken(connection, step));
            if (!broken.isEmpty()) {
                throw LabException.of("migration.handmade.broken", broken).and("migration.handmade.broken.next");
            }
        }
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw LabException.of("migration.simulation.refused", SqlFailures.reason(e))
                    .and("migration.simulation.next")
                    .because(e);
        }
    }
}
