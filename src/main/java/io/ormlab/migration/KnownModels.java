package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.migration.sqlite.Drift;
import io.ormlab.migration.sqlite.LiveSchema;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.migration.sqlite.StoredForms;
import io.ormlab.model.ModelState;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Models that said what the migrations say, with what a database is then to be: remembered with the whole of both, so that a check need
 * not start Ebean to compare them again, and can look at a database that it has not seen.
 */
final class KnownModels {

    /** What stands between the parts of the file; no source, no migration and no SQL of ours holds it. */
    private static final String END = "\0";

    private final Workspace workspace;
    private final String state;

    private KnownModels(Workspace workspace, String state) {
        this.workspace = workspace;
        this.state = state;
    }

    /** The models and migrations as they are now; empty where they cannot be read whole: whoever compares them says why. */
    static Optional<KnownModels> now(Workspace workspace, Language language) {
        try {
            List<String> parts = new ArrayList<>();
            parts.add(ModelState.of(workspace, language));
            parts.addAll(files(workspace));
            String state = String.join("\n", parts);
            return state.contains(END) ? Optional.empty() : Optional.of(new KnownModels(workspace, state));
        } catch (LabException | IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Every file of the migrations, their model files and their rollbacks, with what is in it. */
    private static List<String> files(Workspace workspace) throws IOException {
        List<String> parts = new ArrayList<>();
        if (!Files.isDirectory(workspace.migrations())) {
            return parts;
        }
        try (Stream<Path> files = Files.walk(workspace.migrations())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                parts.add(workspace.display(file) + " " + bytes.length);
                parts.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    /** Whether both are there, and nothing was saved between them. */
    static boolean areSame(Optional<KnownModels> before, Optional<KnownModels> now) {
        return before.isPresent() && now.isPresent() && before.get().state.equals(now.get().state);
    }

    /** The whole of them, as a text. */
    String state() {
        return state;
    }

    /**
     * What is remembered of them: the SQL that would make their tables from nothing, then the queries that find values of another form.
     * Empty where nothing is.
     */
    private Optional<List<String>> remembered() {
        try {
            String text = Files.isRegularFile(file()) ? Files.readString(file(), StandardCharsets.UTF_8) : "";
            int last = text.lastIndexOf(END);
            if (!text.startsWith(state + END)
                    || !sum(text.substring(0, last + 1)).equals(text.substring(last + 1))) {
                return Optional.empty();
            }
            return Optional.of(
                    Arrays.asList(text.substring(state.length() + 1, last).split(END, -1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it is known that they say the same. */
    boolean areKnown() {
        return remembered().isPresent();
    }

    /** Whether it is known that they say the same, and the database is just that. */
    boolean areIn(Connection live) throws SQLException {
        Optional<List<String>> parts = remembered();
        if (parts.isEmpty()) {
            return false;
        }
        LiveSchema wanted = Simulation.of(parts.get().subList(0, 1));
        Set<String> hidden = Verification.hidden(workspace);
        if (!Drift.between(wanted, LiveSchema.read(live, hidden)).isEmpty()) {
            return false;
        }
        return areFormsIn(live, parts.get());
    }

    /** Whether it is known in which forms they write values, and the database, which has their tables, holds no other. */
    boolean areFormsIn(Connection live) throws SQLException {
        Optional<List<String>> parts = remembered();
        return parts.isPresent() && areFormsIn(live, parts.get());
    }

    private static boolean areFormsIn(Connection live, List<String> parts) throws SQLException {
        for (String query : parts.subList(1, parts.size())) {
            if (isTrue(live, query)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTrue(Connection live, String query) throws SQLException {
        try (Statement statement = live.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Remembers that they say the same.
     *
     * @param models loaded from the sources of this state
     */
    void remember(Models models) {
        remember(new StepGenerator(models, workspace.migrationModels()));
    }

    private void remember(StepGenerator generator) {
        List<String> parts = new ArrayList<>(List.of(state));
        Schema schema = generator.modelSchema();
        parts.add(SqliteStep.fresh(schema));
        parts.addAll(StoredForms.queries(schema, generator.facts()));
        String text = String.join(END, parts) + END;
        try {
            Files.createDirectories(workspace.cache());
            Files.writeString(file(), text + sum(text), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // A folder without permission to write: the next check compares again.
            return;
        }
    }

    /**
     * Remembers models of which a migration was just written, or for which there was none to write.
     *
     * @param generator what compared them
     * @param written the text of a new model file by its name; it reads back as the models, which was seen before it was written
     */
    static void rememberGenerated(
            Workspace workspace, Models models, StepGenerator generator, Map<String, String> written) {
        Optional<KnownModels> now = now(workspace, Language.EN);
        // What was saved since the models were loaded and the migrations read must not be taken for what was compared.
        if (now.isPresent() && !models.changed() && generator.isStill(written)) {
            now.get().remember(generator);
        }
    }

    private Path file() {
        return workspace.cache().resolve("known-models");
    }

    /** Of a file that was cut short, or that two wrote at once, it is not the sum. */
    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue());
    }
}
