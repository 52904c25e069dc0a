package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.migration.sqlite.Drift;
import io.ormlab.migration.sqlite.LiveSchema;
import io.ormlab.migration.sqlite.Simulation;
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
    private final String models;
    private final String migrations;

    private KnownModels(Workspace workspace, ModelState models, String migrations) {
        this.workspace = workspace;
        this.models = models.text();
        this.migrations = migrations;
    }

    /**
     * What is remembered, of whatever state it may be.
     *
     * @param models which said the same as the migrations
     */
    record Past(ModelState models, String migrations, KnownTables tables) {

        /** Whether the models are these. */
        boolean areModels(ModelState now) {
            return models.surroundings().equals(now.surroundings())
                    && models.texts().equals(now.texts());
        }

        /** Whether the migrations are these. */
        boolean areMigrations(Workspace workspace) {
            try {
                return migrations.equals(files(workspace));
            } catch (IOException | UncheckedIOException e) {
                // Whoever reads them for good meets the same failure, and says it.
                return false;
            }
        }
    }

    /** The models and migrations as they are now; empty where they cannot be read whole: whoever compares them says why. */
    static Optional<KnownModels> now(Workspace workspace, Language language) {
        try {
            return of(workspace, ModelState.of(workspace, language));
        } catch (LabException e) {
            return Optional.empty();
        }
    }

    /** These models, and the migrations as they are now. */
    private static Optional<KnownModels> of(Workspace workspace, ModelState models) {
        try {
            KnownModels known = new KnownModels(workspace, models, files(workspace));
            return known.state().contains(END) ? Optional.empty() : Optional.of(known);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Every file of the migrations, their model files and their rollbacks, with what is in it. */
    private static String files(Workspace workspace) throws IOException {
        List<String> parts = new ArrayList<>();
        if (!Files.isDirectory(workspace.migrations())) {
            return "";
        }
        try (Stream<Path> files = Files.walk(workspace.migrations())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                parts.add(workspace.display(file) + " " + bytes.length);
                parts.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return String.join("\n", parts);
    }

    /** Whether both are there, and nothing was saved between them. */
    static boolean areSame(Optional<KnownModels> before, Optional<KnownModels> now) {
        return before.isPresent()
                && now.isPresent()
                && before.get().state().equals(now.get().state());
    }

    /** The whole of them, as a text. */
    String state() {
        return models + migrations;
    }

    /** What is remembered of them; empty where nothing is. */
    private Optional<KnownTables> remembered() {
        Optional<String> text = text(workspace);
        return text.isPresent() && text.get().startsWith(models + END + migrations + END)
                ? past(text.get()).map(Past::tables)
                : Optional.empty();
    }

    /** What is remembered of the last models and migrations that said the same; empty where nothing is. */
    static Optional<Past> last(Workspace workspace) {
        return text(workspace).flatMap(KnownModels::past);
    }

    /** The file that remembers, where it is there and whole. */
    private static Optional<String> text(Workspace workspace) {
        try {
            Path file = file(workspace);
            String text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            int last = text.lastIndexOf(END);
            return sum(text.substring(0, last + 1)).equals(text.substring(last + 1))
                    ? Optional.of(text.substring(0, last + 1))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Past> past(String text) {
        List<String> parts = Arrays.asList(text.split(END));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        return ModelState.parse(parts.get(0)).flatMap(models -> KnownTables.read(parts.subList(2, parts.size()))
                .map(tables -> new Past(models, parts.get(1), tables)));
    }

    /** Whether it is known that they say the same. */
    boolean areKnown() {
        return remembered().isPresent();
    }

    /** Whether it is known that they say the same, and the database is just that. */
    boolean areIn(Connection live) throws SQLException {
        Optional<KnownTables> tables = remembered();
        if (tables.isEmpty()) {
            return false;
        }
        LiveSchema wanted = Simulation.of(List.of(tables.get().sql()));
        Set<String> hidden = Verification.hidden(workspace);
        if (!Drift.between(wanted, LiveSchema.read(live, hidden)).isEmpty()) {
            return false;
        }
        return areFormsIn(live, tables.get());
    }

    /** Whether it is known in which forms they write values, and the database, which has their tables, holds no other. */
    boolean areFormsIn(Connection live) throws SQLException {
        Optional<KnownTables> tables = remembered();
        return tables.isPresent() && areFormsIn(live, tables.get());
    }

    private boolean areFormsIn(Connection live, KnownTables tables) throws SQLException {
        List<String> queries = tables.queries();
        SeenRows seen = SeenRows.now(workspace, queries);
        if (seen.areKnown()) {
            return true;
        }
        for (String query : queries) {
            if (isTrue(live, query)) {
                return false;
            }
        }
        seen.remember();
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
        StepGenerator generator = new StepGenerator(models, workspace.migrationModels());
        remember(noted(tables(models, generator), generator, ""));
    }

    private static KnownTables tables(Models models, StepGenerator generator) {
        return KnownTables.of(generator, models.links(models.state().texts().keySet()));
    }

    /** With the links only where the migrations note all enums: the next step notes what is missing, and a part knows not of all. */
    private static KnownTables noted(KnownTables tables, StepGenerator generator, String written) {
        return generator.readsBackNotes(written) ? tables : tables.unlinked();
    }

    private void remember(KnownTables tables) {
        StringBuilder text = new StringBuilder();
        text.append(models).append(END).append(migrations).append(END);
        tables.parts().forEach(part -> text.append(part).append(END));
        try {
            Files.createDirectories(workspace.cache());
            Files.writeString(file(workspace), text + sum(text.toString()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // A folder without permission to write: the next check compares again.
            return;
        }
    }

    /**
     * Remembers models of which a migration was just written, or for which there was none to write.
     *
     * @param generator what compared them
     * @param part the part of them that was compared; empty where that was all
     * @param written the text of a new model file by its name; it reads back as the models, which was seen before it was written
     */
    static void rememberGenerated(
            Workspace workspace,
            Models models,
            StepGenerator generator,
            Optional<ChangedPart> part,
            Map<String, String> written) {
        Optional<KnownModels> now = of(workspace, models.state());
        // Migrations that were saved since they were read must not be taken for those that were compared.
        if (now.isPresent() && generator.isStill(written)) {
            KnownTables tables = part.map(ChangedPart::tables).orElseGet(() -> tables(models, generator));
            now.get().remember(noted(tables, generator, String.join("\n", written.values())));
        }
    }

    private static Path file(Workspace workspace) {
        return workspace.cache().resolve("known-models");
    }

    /** Of a file that was cut short, or that two wrote at once, it is not the sum. */
    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue());
    }
}
