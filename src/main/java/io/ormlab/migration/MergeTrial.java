package io.ormlab.migration;

import io.ebean.config.PlatformConfig;
import io.ebean.platform.sqlite.SQLitePlatform;
import io.ebeaninternal.dbmigration.migrationreader.MigrationXmlReader;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.sqlite.Drift;
import io.ormlab.migration.sqlite.LiveSchema;
import io.ormlab.migration.sqlite.Simulation;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The migrations in the order that a merge would give them, read and run in memory. A step that builds a table anew was written
 * for the table as its author knew it: after another's step it would drop what that one has added, and nobody would be told.
 */
final class MergeTrial {

    private final Merge merge;
    private final EbeanSettings settings;
    private final List<MigrationFile> others;
    private EnumNotes notes = EnumNotes.NONE;

    private MergeTrial(Merge merge) {
        this.merge = merge;
        this.settings = EbeanSettings.of(merge.workspace());
        List<String> moving =
                merge.moves().stream().map(move -> move.file().label()).toList();
        this.others = MigrationFolder.withTwins(merge.workspace()).files().stream()
                .filter(file -> !moving.contains(file.label()))
                .toList();
    }

    static MergeTrial of(Merge merge) {
        return new MergeTrial(merge);
    }

    /**
     * Tries it.
     *
     * @throws LabException where it does not fit together
     */
    void refuse() {
        ModelContainer model = new ModelContainer();
        others.forEach(file -> apply(model, file));
        Schema before = schema(model);
        List<String> scripts = new ArrayList<>();
        others.forEach(file -> scripts.add(settings.fill(file.text())));
        List<Message> known = difference(before, scripts, null);
        for (Merge.Move move : merge.moves()) {
            refuseMisread(move.file());
            apply(model, move.file());
            scripts.add(settings.fill(move.file().text()));
            refuse(move, known, difference(schema(model), scripts, move));
        }
        for (int i = merge.moves().size() - 1; i >= 0; i--) {
            Merge.Move move = merge.moves().get(i);
            move.file().rollbackText().ifPresent(text -> scripts.add(settings.fill(text)));
        }
        boolean undone = merge.moves().stream()
                .allMatch(move -> Files.isRegularFile(move.file().rollback()));
        if (undone) {
            Merge.Move last = merge.moves().get(merge.moves().size() - 1);
            refuse(last, known, difference(before, scripts, last));
        }
    }

    /** Two steps that each give an enum's constants other values, both from what they were before either. */
    private void refuseMisread(MigrationFile file) {
        if (Files.isRegularFile(file.model())) {
            for (String column : notes.misread(MigrationFile.read(file.model()))) {
                throw LabException.of("versions.merge.constants", file.label(), column)
                        .and("versions.merge.anew.next", file.label());
            }
        }
    }

    private void apply(ModelContainer model, MigrationFile file) {
        if (!Files.isRegularFile(file.model())) {
            return;
        }
        try {
            model.apply(MigrationXmlReader.read(file.model().toFile()), file.version());
            notes = notes.with(MigrationFile.read(file.model()));
        } catch (RuntimeException e) {
            throw LabException.of("versions.merge.models", file.label(), String.valueOf(e.getMessage()))
                    .and("versions.merge.anew.next", file.label())
                    .because(e);
        }
    }

    private static Schema schema(ModelContainer model) {
        SQLitePlatform platform = new SQLitePlatform();
        platform.configure(new PlatformConfig());
        return new EbeanSchema(platform).read(model);
    }

    private List<Message> difference(Schema wanted, List<String> scripts, Merge.Move last) {
        if (!merge.workspace().database().isSqlite()) {
            return List.of();
        }
        try {
            LiveSchema made = Simulation.of(scripts);
            return Drift.between(Simulation.fresh(wanted), made);
        } catch (SQLException e) {
            String label = last == null
                    ? others.get(others.size() - 1).label()
                    : last.file().label();
            throw LabException.of("versions.merge.fails", label, e.getMessage())
                    .and("versions.merge.anew.next", label)
                    .because(e);
        }
    }

    private static void refuse(Merge.Move move, List<Message> known, List<Message> found) {
        // What is more than the models say was written by hand, and Ebean's own gaps are no clash of two people.
        boolean stock = move.file().text().contains("-- not supported:");
        found.stream()
                .filter(difference -> !stock && !known.contains(difference))
                .filter(difference -> !difference.key().startsWith("migration.drift.extra-"))
                .findFirst()
                .ifPresent(difference -> {
                    throw LabException.of("versions.merge.clash", move.file().label(), difference)
                            .and("versions.merge.anew.next", move.file().label());
                });
    }
}
