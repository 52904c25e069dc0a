package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A copy of a workspace to play in: its database, models and migrations. Nothing of the workspace changes until {@link #keep}, and
 * nothing of it ever does after {@link #discard}.
 */
public final class Sandbox {

    /** Where the copy keeps what lies outside the workspace's folder. */
    private static final String OUTSIDE = "outside";

    /** The mark of the models that the last migration was generated from. */
    private static final Path GENERATED = Path.of(".ormlab", "generated");

    private final Workspace real;
    private final Workspace copy;
    private final Map<Path, Path> folders;
    private final Map<Path, FolderState> before = new LinkedHashMap<>();
    private final String database;
    private final String copiedDatabase;

    private Sandbox(Workspace real, Workspace copy, Map<Path, Path> folders) throws IOException {
        this.real = real;
        this.copy = copy;
        this.folders = folders;
        for (Path folder : folders.keySet()) {
            before.put(folder, FolderState.of(folder));
        }
        database = state(real.database());
        copiedDatabase = state(copy.database());
    }

    /**
     * What was brought back to the workspace.
     *
     * @param files that were written or removed, as a person in the workspace names them
     * @param database whether the database is the sandbox's now
     * @param backup what the database was before; empty where there was none
     */
    public record Kept(List<String> files, boolean database, Optional<Path> backup) {}

    /**
     * Copies a workspace.
     *
     * @throws LabException where its database is no SQLite file, or it cannot be copied
     */
    public static Sandbox open(Workspace real) {
        if (real.database().file() == null) {
            throw LabException.of("sandbox.nofile");
        }
        try {
            Path root = Files.createTempDirectory("ormlab-sandbox").resolve(name(real));
            Files.createDirectory(root);
            return copied(real, root);
        } catch (IOException e) {
            throw LabException.of("sandbox.failed", FileFailures.reason(e)).because(e);
        } catch (SQLException e) {
            throw SqlFailures.explain(real.database(), e);
        }
    }

    private static Path name(Workspace real) {
        Path name = real.root().getFileName();
        return name == null ? Path.of("workspace") : name;
    }

    private static Sandbox copied(Workspace real, Path root) throws IOException, SQLException {
        List<String> moved = new ArrayList<>();
        Map<Path, Path> folders = new LinkedHashMap<>();
        folders.put(real.models(), folder(real, root, real.models(), "ormlab.models", moved));
        folders.put(real.migrations(), folder(real, root, real.migrations(), "ormlab.migrations", moved));
        Path lib = folder(real, root, real.lib(), "ormlab.lib", moved);
        copyTree(real.lib(), lib);
        // A downgrade takes back from them what an upgrade dropped.
        copyTree(real.backups(), root.resolve("backups"));
        for (Map.Entry<Path, Path> folder : folders.entrySet()) {
            copyTree(folder.getKey(), folder.getValue());
        }
        for (Path file : List.of(real.root().relativize(real.sampleRows()), Path.of(Workspace.PROPERTIES), GENERATED)) {
            copyFile(real.root().resolve(file), root.resolve(file));
        }
        Path database = root.resolve(placeOfDatabase(real, moved)).normalize();
        if (real.database().exists()) {
            Files.createDirectories(database.getParent());
            Backup.copy(real.database(), database);
        }
        // The last line of a property counts.
        Files.writeString(
                root.resolve(Workspace.PROPERTIES),
                "\n" + String.join("\n", moved) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        return new Sandbox(real, Workspace.open(root), folders);
    }

    /** Where a folder is in the copy: at the same place, or set apart where it lies outside the workspace. */
    private static Path folder(Workspace real, Path root, Path folder, String property, List<String> moved) {
        if (folder.startsWith(real.root())) {
            return root.resolve(real.root().relativize(folder));
        }
        String apart = OUTSIDE + "/" + property;
        moved.add(property + "=" + apart);
        return root.resolve(apart);
    }

    private static String placeOfDatabase(Workspace real, List<String> moved) {
        DatabaseAddress address = real.database();
        boolean inside = address.file().startsWith(real.root());
        String place = inside
                ? real.root().relativize(address.file()).toString().replace('\\', '/')
                : OUTSIDE + "/" + address.file().getFileName();
        int query = address.url().indexOf('?');
        String parameters = query < 0 ? "" : address.url().substring(query);
        moved.add("datasource." + real.property("datasource.default", "db") + ".url=jdbc:sqlite:" + place + parameters);
        return place;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    copyFile(file, target);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.createDirectories(to.getParent());
            // The times, too: they tell whether a model has changed since a migration.
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Enough to see that somebody wrote to the database. */
    private static String state(DatabaseAddress address) throws IOException {
        StringBuilder state = new StringBuilder();
        for (String suffix : List.of("", "-wal")) {
            Path file = address.file().resolveSibling(address.file().getFileName() + suffix);
            if (Files.isRegularFile(file) && Files.size(file) > 0) {
                state.append(Files.size(file)).append('@').append(Files.getLastModifiedTime(file));
            }
        }
        return state.toString();
    }

    /** The workspace that was copied. */
    public Workspace real() {
        return real;
    }

    /** The copy. */
    public Workspace workspace() {
        return copy;
    }

    /**
     * Brings what was changed here back to the workspace; the database that was there stays in {@code backups/}. The copy is gone
     * then.
     *
     * @throws LabException where the workspace has changed since, or cannot be written; then it is as it was, and so is the copy
     */
    public Kept keep(RunOptions options) {
        try {
            refuseChanged();
            boolean changed = !state(copy.database()).equals(copiedDatabase);
            Optional<Path> backup = changed
                    ? Restoration.run(real, copy.database().file().toString(), options)
                            .kept()
                    : Optional.empty();
            List<String> files = putFiles(backup, options);
            copyFile(copy.root().resolve(GENERATED), real.root().resolve(GENERATED));
            bringBackups();
            discard();
            return new Kept(files, changed, backup);
        } catch (IOException e) {
            throw LabException.of("sandbox.keep.failed", FileFailures.reason(e)).because(e);
        }
    }

    private void refuseChanged() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Path folder : folders.keySet()) {
            FolderState.of(folder).differingFrom(before.get(folder)).stream()
                    .map(file -> real.display(folder.resolve(file)))
                    .forEach(changed::add);
        }
        if (!state(real.database()).equals(database)) {
            changed.add(real.display(real.database().file()));
        }
        if (!changed.isEmpty()) {
            throw LabException.of("sandbox.keep.changed", changed)
                    .and("sandbox.keep.changed.next", copy.root().toString());
        }
    }

    private List<String> putFiles(Optional<Path> backup, RunOptions options) throws IOException {
        List<String> put = new ArrayList<>();
        try {
            for (Map.Entry<Path, Path> folder : folders.entrySet()) {
                FolderState now = FolderState.of(folder.getValue());
                TreeSet<Path> differing = now.differingFrom(before.get(folder.getKey()));
                now.put(folder.getKey(), differing);
                differing.forEach(file -> put.add(real.display(folder.getKey().resolve(file))));
            }
            return put;
        } catch (IOException e) {
            putBack(backup, options);
            throw e;
        }
    }

    /** Those that were made here: the ones of before are there. */
    private void bringBackups() throws IOException {
        String[] names = copy.backups().toFile().list();
        for (String name : names == null ? new String[0] : names) {
            Path target = real.backups().resolve(name);
            if (!Files.exists(target)) {
                copyFile(copy.backups().resolve(name), target);
            }
        }
    }

    private void putBack(Optional<Path> backup, RunOptions options) throws IOException {
        for (Path folder : folders.keySet()) {
            FolderState was = before.get(folder);
            was.put(folder, FolderState.of(folder).differingFrom(was));
        }
        backup.ifPresent(file -> Restoration.run(real, file.toString(), options.withBackup(false)));
    }

    /** Throws the copy away. */
    public void discard() {
        Path root = copy.root().getParent();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw LabException.of("sandbox.discard.failed", root).because(e);
        }
    }
}
