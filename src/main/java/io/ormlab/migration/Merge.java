package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two people's migrations put in a row: of two files of one version, the one that has not run here gets the next version, and so
 * does one that has not run and has a version below the database's. Its SQL, its model file and its rollback are renamed, and not
 * a byte in them is changed.
 *
 * @param moves what gets another version, the lowest first
 */
public record Merge(Workspace workspace, List<Move> moves) {

    /** A migration and the name that it gets. */
    public record Move(MigrationFile file, String label) {

        MigrationFile moved(Workspace workspace) {
            MigrationVersion version = MigrationVersion.parse(label);
            // Ebean's generator puts its prefix before the SQL file's name only.
            String bare = label.replaceFirst("^[vV]", "");
            return new MigrationFile(
                    version,
                    label,
                    version.comment(),
                    file.sql().resolveSibling(label + ".sql"),
                    workspace.migrationModels().resolve(bare + ".model.xml"),
                    workspace.rollbacks().resolve(label + ".sql"));
        }
    }

    public Merge {
        moves = List.copyOf(moves);
    }

    /**
     * Finds what has to move. Changes nothing.
     *
     * @param chosen the names of those that shall move where none of two has run; may be empty: then the later one by name does
     * @throws LabException where a chosen one has run, or does not share its version; or where both of two have
     */
    public static Merge plan(Workspace workspace, List<String> chosen) {
        MigrationFolder folder = MigrationFolder.withTwins(workspace);
        History history = History.of(workspace);
        Set<MigrationFile> named = new LinkedHashSet<>();
        chosen.forEach(name -> named.add(folder.find(name)));
        Set<MigrationFile> moving = new LinkedHashSet<>();
        for (List<MigrationFile> twins : folder.twins()) {
            Optional<MigrationFile> stays = ran(workspace, twins, history);
            stays.filter(named::contains).ifPresent(file -> refuse("versions.merge.ran", file));
            MigrationFile keeps = stays.orElseGet(() -> twins.stream()
                    .filter(file -> !named.contains(file))
                    .findFirst()
                    .orElse(twins.get(0)));
            twins.stream().filter(file -> file != keeps).forEach(moving::add);
        }
        moving.addAll(late(folder, history));
        named.stream()
                .filter(file -> !moving.contains(file))
                .findFirst()
                .ifPresent(file -> refuse("versions.merge.alone", file));
        return new Merge(workspace, moves(folder, history, moving));
    }

    private static void refuse(String key, MigrationFile file) {
        throw LabException.of(key, file.label());
    }

    /** Which of the files of one version has run here. */
    private static Optional<MigrationFile> ran(Workspace workspace, List<MigrationFile> twins, History history) {
        Optional<Applied> applied = history.of(twins.get(0).key());
        if (applied.isEmpty()) {
            return Optional.empty();
        }
        EbeanSettings settings = EbeanSettings.of(workspace);
        Optional<MigrationFile> same = twins.stream()
                .filter(file -> settings.matches(file.text(), applied.get().checksum()))
                .findFirst()
                .or(() -> twins.stream()
                        .filter(file -> file.isThatOf(applied.get()))
                        .findFirst());
        if (same.isEmpty()) {
            throw LabException.of(
                            "versions.merge.neither",
                            applied.get().label(),
                            twins.stream().map(MigrationFile::label).toList())
                    .and("versions.merge.neither.next");
        }
        return same;
    }

    private static List<MigrationFile> late(MigrationFolder folder, History history) {
        Optional<MigrationVersion> top = history.current().map(applied -> MigrationVersion.parse(applied.version()));
        Optional<MigrationVersion> start = history.startedAt();
        return folder.files().stream()
                .filter(file -> history.of(file.key()).isEmpty())
                .filter(file -> top.isPresent() && file.version().compareTo(top.get()) < 0)
                .filter(file -> start.isEmpty() || file.version().compareTo(start.get()) > 0)
                .toList();
    }

    private static List<Move> moves(MigrationFolder folder, History history, Set<MigrationFile> moving) {
        List<MigrationFile> ordered = moving.stream()
                .sorted(Comparator.comparing(MigrationFile::version).thenComparing(MigrationFile::label))
                .toList();
        List<Move> moves = new ArrayList<>();
        String version = free(folder, history).asString();
        for (MigrationFile file : ordered) {
            String prefix = file.label().matches("[vV].*") ? file.label().substring(0, 1) : "";
            moves.add(new Move(file, prefix + version + (file.comment().isEmpty() ? "" : "__" + file.comment())));
            version = MigrationVersion.parse(version).nextVersion();
        }
        return moves;
    }

    /** Above every file, and above what the database has run, so that nothing is taken for run that is not. */
    private static MigrationVersion free(MigrationFolder folder, History history) {
        MigrationVersion next = folder.nextVersion();
        return history.current()
                .map(applied -> MigrationVersion.parse(
                        MigrationVersion.parse(applied.version()).nextVersion()))
                .filter(above -> above.compareTo(next) > 0)
                .orElse(next);
    }

    /**
     * Renames the files, once it is sure that the migrations fit together in the new order.
     *
     * @throws LabException where they do not fit, or a file cannot be renamed; then all have their old names
     */
    public void run() {
        MergeTrial.of(this).refuse();
        try {
            Renaming.run(workspace, renames());
        } catch (IOException e) {
            throw LabException.of(
                            "migration.file.unwritable",
                            workspace.display(workspace.migrations()),
                            FileFailures.reason(e))
                    .and("migration.file.unwritable.next")
                    .because(e);
        }
    }

    private Map<Path, Path> renames() {
        Map<Path, Path> renames = new LinkedHashMap<>();
        for (Move move : moves) {
            MigrationFile from = move.file();
            MigrationFile to = move.moved(workspace);
            renames.put(from.model(), to.model());
            renames.put(from.rollback(), to.rollback());
            renames.put(from.sql(), to.sql());
        }
        renames.keySet().removeIf(Files::notExists);
        return renames;
    }
}
