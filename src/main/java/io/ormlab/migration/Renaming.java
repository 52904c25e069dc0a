package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files of migrations that get their names together. What is to be renamed is written down before the first one is; whoever reads the
 * folder after a kill between two of them does the rest, as with a hot journal of SQLite's, but forwards.
 */
final class Renaming {

    /** No SQL file by its name, so ebean-migration passes over it. */
    static final String JOURNAL = ".ormlab-renames";

    private static final String TO = "\t";

    private final Path folder;
    private final Path journal;
    private final Map<Path, Path> renames;

    private Renaming(Workspace workspace, Map<Path, Path> renames) {
        this.folder = workspace.migrations();
        this.journal = folder.resolve(JOURNAL);
        this.renames = renames;
    }

    /**
     * Renames files, which lie in the migrations folder.
     *
     * @param renames the old name to the new one; the files are there, and none has a new one yet
     * @throws IOException where one cannot be renamed; then all have their old names
     */
    static void run(Workspace workspace, Map<Path, Path> renames) throws IOException {
        for (Path to : renames.values()) {
            if (Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
        }
        Renaming renaming = note(workspace, renames);
        try {
            renaming.finish();
        } catch (IOException e) {
            renaming.undo(e);
            throw e;
        }
    }

    /**
     * Does the rest of what was interrupted; mostly there is nothing.
     *
     * @throws LabException where that cannot be done
     */
    static void resume(Workspace workspace) {
        Path journal = workspace.migrations().resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return;
        }
        try {
            new Renaming(workspace, read(workspace.migrations(), journal)).finish();
        } catch (NoSuchFileException e) {
            // Another ormlab was at it, and has done it.
            if (Files.exists(journal)) {
                throw refused(workspace, journal, e);
            }
        } catch (IOException e) {
            throw refused(workspace, journal, e);
        }
    }

    private static LabException refused(Workspace workspace, Path journal, IOException why) {
        return LabException.of("versions.renames.broken", FileFailures.reason(why))
                .and("versions.renames.broken.next", workspace.display(journal))
                .because(why);
    }

    private static Map<Path, Path> read(Path folder, Path journal) throws IOException {
        Map<Path, Path> renames = new LinkedHashMap<>();
        for (String line : Files.readAllLines(journal, StandardCharsets.UTF_8)) {
            String[] names = line.split(TO, 2);
            if (names.length < 2) {
                throw new IOException(line);
            }
            renames.put(folder.resolve(names[0]), folder.resolve(names[1]));
        }
        return renames;
    }

    /** Writes down what is to be done; from here on it will be. */
    static Renaming note(Workspace workspace, Map<Path, Path> renames) throws IOException {
        Renaming renaming = new Renaming(workspace, renames);
        StringBuilder text = new StringBuilder();
        renames.forEach((from, to) -> text.append(renaming.folder.relativize(from))
                .append(TO)
                .append(renaming.folder.relativize(to))
                .append('\n'));
        Path part = renaming.folder.resolve(JOURNAL + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, renaming.journal, StandardCopyOption.ATOMIC_MOVE);
        return renaming;
    }

    private void finish() throws IOException {
        for (Map.Entry<Path, Path> rename : renames.entrySet()) {
            boolean done = !Files.exists(rename.getKey()) && Files.exists(rename.getValue());
            if (!done) {
                // Without REPLACE_EXISTING: a file that is there already is not ours.
                Files.move(rename.getKey(), rename.getValue());
            }
        }
        Files.deleteIfExists(journal);
    }

    private void undo(IOException why) {
        renames.forEach((from, to) -> {
            try {
                if (!Files.exists(from) && Files.exists(to)) {
                    Files.move(to, from);
                }
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        });
        try {
            Files.deleteIfExists(journal);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
