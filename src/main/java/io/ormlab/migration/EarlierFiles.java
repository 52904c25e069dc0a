package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.migration.sqlite.LiveSchema;
import io.ormlab.migration.sqlite.Simulation;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the files up to a step make of nothing: the schema that a database has before the step, where nobody changed it by hand.
 *
 * @param back whether steps are undone, so that a step's own file comes before it
 */
record EarlierFiles(MigrationFolder folder, EbeanSettings settings, boolean back) {

    /** Empty where the files do not run on an empty database, and so do not tell. */
    Optional<LiveSchema> before(Step step) {
        try {
            return Optional.of(Simulation.of(folder.files().stream()
                    .filter(file -> isBefore(file, step.file()))
                    .map(file -> settings.fill(file.text()))
                    .toList()));
        } catch (SQLException | LabException e) {
            return Optional.empty();
        }
    }

    private boolean isBefore(MigrationFile file, MigrationFile step) {
        int order = file.version().compareTo(step.version());
        return file.isVersioned() && (order < 0 || back && order == 0);
    }
}
