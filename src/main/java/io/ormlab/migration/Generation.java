package io.ormlab.migration;

import io.ormlab.migration.sqlite.StepScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of generating a migration.
 *
 * @param label its name, {@code 1.1__add_email}; empty where nothing changed
 * @param plan what it does
 * @param up the SQL that does it
 * @param down the SQL that undoes it
 * @param files what was written: the SQL, the model file, the rollback; none where nothing changed or on a dry run
 */
public record Generation(Optional<String> label, Plan plan, StepScript up, StepScript down, List<Path> files) {

    public boolean isNothing() {
        return label.isEmpty();
    }
}
