package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.migration.Applied;
import io.ormlab.migration.History;
import io.ormlab.model.ModelFiles;
import io.ormlab.model.Models;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.FileMark;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Sees where a workspace stands, often and cheaply: the database is asked only where its file changed since the last look, and
 * the models' sources are read only where one of them did. What it saw is kept in {@code .ormlab/}, for the next session.
 *
 * <p>Whether the models have changed is told by their sources alone: {@code generate-migration} leaves a mark of those that it
 * compared. Where a migration came from elsewhere since, or there is no mark, the times of the files tell.
 */
public final class Lookout {

    private static final String MARK = "compared";
    private static final String SEEN = "version";

    /** Files that a clone writes at once differ by no more, whatever was written first. */
    private static final long SAME_MOMENT_MILLIS = 2_000;

    private final Lab lab;
    private Path seen;
    private FileMark databaseMark;
    private String version = "";
    private SourceMark sources;
    private String digest;

    public Lookout(Lab lab) {
        this.lab = lab;
    }

    /** How things are; empty where there is no workspace. What cannot be read just now stays as it was. */
    public synchronized Optional<Standing> look() {
        if (!lab.hasWorkspace()) {
            return Optional.empty();
        }
        Workspace workspace = lab.workspace();
        if (!workspace.root().equals(seen)) {
            // A sandbox, or the end of one.
            seen = workspace.root();
            databaseMark = null;
            version = "";
            sources = null;
        }
        Path name = workspace.root().getFileName();
        return Optional.of(new Standing(name == null ? "/" : name.toString(), version(workspace), changed(workspace)));
    }

    private String version(Workspace workspace) {
        DatabaseAddress address = workspace.database();
        Path file = address.sqliteFile().orElse(null);
        if (file == null || !address.exists()) {
            return "";
        }
        try {
            FileMark now = FileMark.ofDatabase(file);
            if (!now.equals(databaseMark)) {
                version = Seen.read(workspace, now).orElseGet(() -> ask(workspace, now));
                databaseMark = now;
            }
        } catch (IOException e) {
            // It went away between two looks: the next look says the same.
            return version;
        }
        return version;
    }

    private String ask(Workspace workspace, FileMark now) {
        String table = workspace.property("ebean.migration.metaTable", History.TABLE);
        try (Connection connection = workspace.database().connect()) {
            String asked = History.read(connection, table)
                    .current()
                    .map(Applied::version)
                    .orElse("");
            Seen.write(workspace, now, asked);
            return asked;
        } catch (SQLException | LabException e) {
            // A prompt is no place for it: the next command on the database says what is wrong.
            return version;
        }
    }

    private boolean changed(Workspace workspace) {
        try {
            SourceMark now = SourceMark.of(workspace);
            if (now.files().isEmpty()) {
                return false;
            }
            if (!now.equals(sources)) {
                digest = ModelFiles.digest(workspace);
                sources = now;
            }
            long migrated = newest(SourceMark.in(workspace.migrations()));
            Path mark = workspace.cache().resolve(MARK);
            if (Files.isRegularFile(mark) && FileMark.of(mark).modifiedMillis() + SAME_MOMENT_MILLIS >= migrated) {
                return !Files.readString(mark, StandardCharsets.UTF_8).equals(digest);
            }
            return migrated == 0 || newest(now) > migrated + SAME_MOMENT_MILLIS;
        } catch (IOException | LabException e) {
            // As above: loading the models says which file cannot be read.
            return false;
        }
    }

    /** These models have been compared with the migrations: their sources as they were then count as unchanged. */
    static void generated(Workspace workspace, Models compared) {
        try {
            write(workspace, MARK, compared.digest());
        } catch (IOException e) {
            // Without the mark, the times of the files tell.
            return;
        }
    }

    private static long newest(SourceMark mark) {
        long newest = 0;
        for (FileMark file : mark.files().values()) {
            newest = Math.max(newest, file.modifiedMillis());
        }
        return newest;
    }

    private static void write(Workspace workspace, String name, String text) throws IOException {
        Files.createDirectories(workspace.cache());
        Files.writeString(workspace.cache().resolve(name), text, StandardCharsets.UTF_8);
    }

    /** The version that an earlier session read: SQLite's library need not be loaded before the first prompt. */
    private static final class Seen {

        private static Optional<String> read(Workspace workspace, FileMark database) {
            Path file = workspace.cache().resolve(SEEN);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n", 2);
                return parts.length == 2 && parts[0].equals(database.toString())
                        ? Optional.of(parts[1])
                        : Optional.empty();
            } catch (IOException e) {
                // A cache that cannot be read is none.
                return Optional.empty();
            }
        }

        private static void write(Workspace workspace, FileMark database, String version) {
            try {
                Lookout.write(workspace, SEEN, database + "\n" + version);
            } catch (IOException e) {
                // A folder without permission to write: the next session asks the database again.
                return;
            }
        }
    }
}
