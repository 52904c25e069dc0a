package io.ormlab.migration;

import io.ormlab.message.Language;
import io.ormlab.message.Message;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /**
     * Compares; changes nothing but the workspace's cache.
     *
     * @param models asked only where something is not as it was when all agreed the last time
     */
    public static Agreement of(Workspace workspace, Language language, Supplier<Models> models) {
        Optional<KnownModels> known = KnownModels.now(workspace, language);
        KnownAgreement before = KnownAgreement.of(workspace, known);
        if (before.isKnown() && known.isPresent() && holdsRows(workspace, known.get())) {
            return of(workspace, Plan.NOTHING, at -> List.of());
        }
        if (known.isPresent() && holdsAsKnown(workspace, known.get())) {
            KnownAgreement.of(workspace, KnownModels.now(workspace, language)).rememberIfStill(before);
            return of(workspace, Plan.NOTHING, at -> List.of());
        }
        Models loaded = models.get();
        Plan difference = new GenerateMigration(workspace, loaded).difference();
        Agreement agreement = of(workspace, difference, at -> Verification.run(at, loaded));
        Optional<KnownModels> now = KnownModels.now(workspace, language);
        if (agreement.modelsHold() && KnownModels.areSame(known, now) && !loaded.changed()) {
            now.orElseThrow().remember(loaded);
            if (agreement.databaseHolds()) {
                KnownAgreement.of(workspace, now).rememberIfStill(before);
            }
        }
        return agreement;
    }

    /** What the definitions do not tell: the form of the values in the rows. */
    private static boolean holdsRows(Workspace workspace, KnownModels known) {
        if (!isComparable(workspace)) {
            return true;
        }
        try (Connection connection = workspace.database().connect()) {
            return known.areFormsIn(connection);
        } catch (SQLException e) {
            // As below.
            return false;
        }
    }

    private static boolean holdsAsKnown(Workspace workspace, KnownModels known) {
        if (!isComparable(workspace)) {
            return known.areKnown();
        }
        try (Connection connection = workspace.database().connect()) {
            return known.areIn(connection);
        } catch (SQLException e) {
            // Whoever compares for good meets the same failure, and says it.
            return false;
        }
    }

    private static Agreement of(Workspace workspace, Plan models, Function<Workspace, List<Message>> drift) {
        MigrationFolder folder = MigrationFolder.withTwins(workspace);
        List<List<MigrationFile>> twins = folder.twins();
        return new Agreement(
                models,
                twins,
                twins.isEmpty() ? Optional.of(Status.read(workspace, folder)) : Optional.empty(),
                isComparable(workspace) ? Optional.of(drift.apply(workspace)) : Optional.empty());
    }

    private static boolean isComparable(Workspace workspace) {
        return workspace.database().isSqlite() && workspace.database().exists();
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
