package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the last state of models, migrations and database in which all agreed, whole, so that the same state need not be
 * compared again. The database's part is its definitions as they are now, for a file's time and size do not tell enough.
 */
final class KnownAgreement {

    private static final String DEFINITIONS =
            "select type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') from sqlite_master order by type, name";

    private final Workspace workspace;
    private final String state;

    private KnownAgreement(Workspace workspace, String state) {
        this.workspace = workspace;
        this.state = state;
    }

    /** The state as it is now; one that cannot be read whole agrees with none. */
    static KnownAgreement of(Workspace workspace, Optional<KnownModels> models) {
        if (models.isEmpty()) {
            return new KnownAgreement(workspace, "");
        }
        try {
            List<String> parts = new ArrayList<>();
            parts.add(models.get().state());
            parts.addAll(definitions(workspace.database()));
            return new KnownAgreement(workspace, String.join("\n", parts));
        } catch (LabException | SQLException e) {
            // Whoever compares meets the same failure, and says it.
            return new KnownAgreement(workspace, "");
        }
    }

    /** Whether this is the state that is remembered. */
    boolean isKnown() {
        try {
            return !state.isEmpty()
                    && Files.isRegularFile(file())
                    && Files.readString(file(), StandardCharsets.UTF_8).equals(state);
        } catch (IOException e) {
            return false;
        }
    }

    /** Remembers this state, where it is the one that it was before the comparison: a file may have been saved meanwhile. */
    void rememberIfStill(KnownAgreement before) {
        if (state.isEmpty() || !state.equals(before.state)) {
            return;
        }
        try {
            Files.createDirectories(workspace.cache());
            Files.writeString(file(), state, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // A folder without permission to write: the next check compares again.
            return;
        }
    }

    private Path file() {
        return workspace.cache().resolve("agreed");
    }

    private static List<String> definitions(DatabaseAddress address) throws SQLException {
        if (!address.isSqlite() || !address.exists()) {
            return List.of("no database");
        }
        List<String> definitions = new ArrayList<>(List.of("database"));
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DEFINITIONS)) {
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
        }
        return definitions;
    }
}
