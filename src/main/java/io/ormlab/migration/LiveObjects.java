package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.sqlite.HandMade;
import io.ormlab.migration.sqlite.HandMadeObjects;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.StepScript;
import io.ormlab.workspace.SqlFailures;
import java.sql.Connection;
import java.sql.SQLException;

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

    /**
     * Refuses a step that would lose something made by hand.
     *
     * @param before what the migrations say that the database is
     */
    void refuseLoss(StepScript step, Schema before) {
        if (connection != null) {
            asked(() -> {
                Simulation.refuseLoss(connection, step, before);
                return null;
            });
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
