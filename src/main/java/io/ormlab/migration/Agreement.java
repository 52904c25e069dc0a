package io.ormlab.migration;

import io.ormlab.message.Message;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Whether models, migrations and database agree: three answers, each for itself.
 *
 * @param models what the models say beyond the migrations; empty where they say the same
 * @param twins the migrations that share their version with another, for each such version; empty where there are none
 * @param files where the database stands among the migrations; empty where there are twins, for then nobody knows
 * @param drift a sentence for each difference of the live database from the models; empty without a value where there is no
 *     database to look at
 */
public record Agreement(
        Plan models, List<List<MigrationFile>> twins, Optional<Status> files, Optional<List<Message>> drift) {

    /** Compares; changes nothing. */
    public static Agreement of(Workspace workspace, Models models) {
        List<List<MigrationFile>> twins = MigrationFolder.withTwins(workspace).twins();
        boolean comparable =
                workspace.database().isSqlite() && workspace.database().exists();
        return new Agreement(
                new GenerateMigration(workspace, models).difference(),
                twins,
                twins.isEmpty() ? Optional.of(Status.read(workspace)) : Optional.empty(),
                comparable ? Optional.of(Verification.run(workspace, models)) : Optional.empty());
    }

    /** Whether the migrations say what the models say. */
    public boolean modelsHold() {
        return models.isEmpty();
    }

    /** Whether all migrations have run on the database, as they stand, and no others. */
    public boolean filesHold() {
        return files.map(status -> status.isSound() && status.pending().isEmpty())
                .orElse(false);
    }

    /** Whether the database is what the models say. */
    public boolean databaseHolds() {
        return drift.map(List::isEmpty).orElse(true);
    }

    /** Whether all three hold. */
    public boolean holds() {
        return modelsHold() && filesHold() && databaseHolds();
    }
}
