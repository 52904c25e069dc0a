package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import java.sql.SQLException;

/**
 * Rows without a parent at the end of a run. Whether they were there before is asked only now that there are some, since asking
 * takes as long again.
 */
final class OrphansFound extends RuntimeException {

    private final transient Step step;
    private final transient ForeignKeys after;

    OrphansFound(Step step, ForeignKeys after) {
        super(after.text());
        this.step = step;
        this.after = after;
    }

    /**
     * What was there before, with which the run may be tried again; its transaction must have ended.
     *
     * @param tolerated what this try knew to have been there
     * @throws LabException where the run itself would make these rows
     */
    ForeignKeys before(DatabaseAddress address, ForeignKeys tolerated) {
        try (WriteTransaction reading = WriteTransaction.on(address)) {
            ForeignKeys before = ForeignKeys.check(reading.connection());
            if (tolerated.isWhole() && after.isWithin(before)) {
                return before;
            }
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
        throw LabException.of("running.orphans", step.name(), after.text()).and("running.orphans.next", step.name());
    }
}
