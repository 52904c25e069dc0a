package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The migrations of a workspace, read once: what ebean-migration would find there, in its order, and beside each its model file
 * and its rollback.
 */
public final class MigrationFolder {

    private static final String SQL = ".sql";
    private static final String MODEL = ".model.xml";
    private final Workspace workspace;
    private final List<MigrationFile> all;
    private final List<MigrationFile> files;

    private MigrationFolder(Workspace workspace, List<MigrationFile> all) {
        this.workspace = workspace;
        this.all = List.copyOf(all);
        List<MigrationFile> versioned = new ArrayList<>(all);
        versioned.removeIf(file -> !file.isVersioned());
        this.files = Collections.unmodifiableList(versioned);
    }

    /**
     * Reads the folder; one that is not there is empty.
     *
     * @throws LabException where a file's name has no version, or two files have the same
     */
    public static MigrationFolder of(Workspace workspace) {
        MigrationFolder folder = withTwins(workspace);
        folder.refuseTwins();
        return folder;
    }

    /**
     * As {@link #of}, also where two files have the same version, as after two people's work was put together.
     *
     * @throws LabException where a file's name has no version
     */
    public static MigrationFolder withTwins(Workspace workspace) {
        Renaming.resume(workspace);
        Path root = workspace.migrations();
        // ebean-migration takes a platform's own folder, where there is one, and then nothing else.
        List<Path> found = workspace.database().isSqlite() ? sqlFiles(root.resolve("sqlite"), null) : List.of();
        if (found.isEmpty()) {
            found = sqlFiles(root, workspace.rollbacks());
        }
        List<MigrationFile> all = new ArrayList<>();
        for (Path sql : found) {
            all.add(file(workspace, sql));
        }
        all.sort((one, other) -> one.version().compareTo(other.version()));
        return new MigrationFolder(workspace, all);
    }

    private static List<Path> sqlFiles(Path root, Path without) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean isSql = file.getFileName().toString().endsWith(SQL);
                    if (isSql && (without == null || !file.startsWith(without)) && Files.isRegularFile(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw LabException.of("running.file.unreadable", root.getFileName(), FileFailures.reason(e))
                    .because(e);
        }
        found.sort(null);
        return found;
    }

    private static MigrationFile file(Workspace workspace, Path sql) {
        String name = sql.getFileName().toString();
        String label = name.substring(0, name.length() - SQL.length());
        if (!Label.isVersioned(label) && !Label.isRepeatable(label)) {
            throw LabException.of("running.file.name", workspace.display(sql)).and("running.file.name.next");
        }
        MigrationVersion version = MigrationVersion.parse(label);
        // Ebean's generator puts its prefix before the SQL file's name only.
        String bare = label.startsWith("V") || label.startsWith("v") ? label.substring(1) : label;
        return new MigrationFile(
                version,
                label,
                version.comment(),
                sql,
                workspace.migrationModels().resolve(bare + MODEL),
                workspace.rollbacks().resolve(name));
    }

    private void refuseTwins() {
        Map<String, MigrationFile> seen = new HashMap<>();
        for (MigrationFile file : all) {
            MigrationFile twin = seen.put(file.version().type() + file.key(), file);
            if (twin != null) {
                throw LabException.of(
                                "running.twins",
                                file.key(),
                                workspace.display(twin.sql()),
                                workspace.display(file.sql()))
                        .and("running.twins.next");
            }
        }
    }

    /** The migrations that have a version, the lowest first. */
    public List<MigrationFile> files() {
        return files;
    }

    /** The migrations that share their version with another, by version; a label's order within one. */
    public List<List<MigrationFile>> twins() {
        Map<String, List<MigrationFile>> byKey = new LinkedHashMap<>();
        files.forEach(file ->
                byKey.computeIfAbsent(file.key(), key -> new ArrayList<>()).add(file));
        return byKey.values().stream().filter(files -> files.size() > 1).toList();
    }

    /** As {@link #files}, with the scripts that are run again when they change: I__ before, R__ after. */
    public List<MigrationFile> all() {
        return all;
    }

    /** The migration with the highest version. */
    public Optional<MigrationFile> latest() {
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
    }

    /** The dbinit script with the highest version: it makes at once what the versions up to its own make one by one. */
    Optional<MigrationFile> init(EbeanSettings settings) {
        return sqlFiles(settings.initFolder(), null).stream()
                .map(sql -> file(workspace, sql))
                .max(Comparator.comparing(MigrationFile::version));
    }

    /** The migration that {@code db_migration} calls so. */
    Optional<MigrationFile> byKey(String key) {
        for (MigrationFile file : all) {
            if (file.key().equals(key)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * The version that the next migration gets: Ebean's own scheme, the last number one higher (1.0, 1.1 … 1.9, 1.10), over the
     * SQL files and the model files.
     */
    public MigrationVersion nextVersion() {
        List<MigrationVersion> versions = new ArrayList<>(modelVersions());
        latest().ifPresent(file -> versions.add(file.version()));
        return MigrationVersion.parse(versions.stream()
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::nextVersion)
                .orElse("1.0"));
    }

    private List<MigrationVersion> modelVersions() {
        String[] names = workspace.migrationModels().toFile().list((dir, name) -> name.endsWith(MODEL));
        return names == null
                ? List.of()
                : Stream.of(names)
                        .map(name -> name.substring(0, name.length() - MODEL.length()))
                        .filter(Label::isVersioned)
                        .map(MigrationVersion::parse)
                        .toList();
    }

    /**
     * The migration that a person means: a version, or the beginning of a version, a file's name or its comment, where only one
     * begins so.
     *
     * @throws LabException where none or several do
     */
    public MigrationFile find(String prefix) {
        String text = prefix.endsWith(SQL) ? prefix.substring(0, prefix.length() - SQL.length()) : prefix;
        List<MigrationFile> begin = matching(file -> text.equals(file.label()));
        if (begin.isEmpty()) {
            begin = matching(file ->
                    text.equals(file.key()) || text.equals(file.version().asString()));
        }
        if (begin.isEmpty() && !text.isEmpty()) {
            begin = matching(file -> file.key().startsWith(text)
                    || file.label().startsWith(text)
                    || file.comment().startsWith(text));
        }
        if (begin.size() == 1) {
            return begin.get(0);
        }
        List<String> labels = begin.stream().map(MigrationFile::label).toList();
        throw begin.isEmpty()
                ? none(prefix)
                : LabException.of("running.version.several", prefix, labels).and("running.version.several.next");
    }

    private List<MigrationFile> matching(Predicate<MigrationFile> what) {
        return files.stream().filter(what).toList();
    }

    private LabException none(String prefix) {
        LabException none = LabException.of("running.version.none", prefix);
        return files.stream()
                .min(Comparator.comparingInt(file -> distance(prefix, file)))
                .map(file -> none.and("running.version.near", file.label()))
                .orElseGet(() -> none.and("running.version.empty"));
    }

    private static int distance(String text, MigrationFile file) {
        return Math.min(
                distance(text, file.key()), Math.min(distance(text, file.label()), distance(text, file.comment())));
    }

    /** The edit distance of Levenshtein: insertions, deletions and replacements of one letter. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(corner + cost, Math.min(row[j], row[j - 1]) + 1);
                corner = row[j];
                row[j] = best;
            }
        }
        return row[row.length - 1];
    }
}
