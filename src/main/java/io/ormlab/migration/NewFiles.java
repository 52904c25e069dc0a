package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new migration: all of them are there afterwards, or none. */
final class NewFiles {

    private final Workspace workspace;
    private final String label;
    private final Map<Path, byte[]> contents = new LinkedHashMap<>();

    NewFiles(Workspace workspace, String label) {
        this.workspace = workspace;
        this.label = label;
    }

    NewFiles rollback(String sql, String migration) {
        contents.put(
                workspace.rollbacks().resolve(label + ".sql"),
                RollbackSeal.seal(sql, migration).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    NewFiles model(byte[] xml) {
        contents.put(workspace.migrationModels().resolve(label + ".model.xml"), xml);
        return this;
    }

    /** To be given last: a version is there once its SQL is, and then the rest of it is there too. */
    NewFiles sql(String sql) {
        contents.put(workspace.migrations().resolve(label + ".sql"), sql.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Writes them.
     *
     * @return the files, the SQL first
     * @throws LabException where one is there already or cannot be written
     */
    List<Path> write() {
        List<Path> done = new ArrayList<>();
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                if (Files.exists(file.getKey())) {
                    throw LabException.of("migration.file.exists", workspace.display(file.getKey()));
                }
                Path part = file.getKey().resolveSibling("." + file.getKey().getFileName() + ".part");
                done.add(part);
                Files.write(part, file.getValue());
                Files.move(part, file.getKey(), StandardCopyOption.ATOMIC_MOVE);
                done.set(done.size() - 1, file.getKey());
            }
        } catch (LabException e) {
            remove(done, e);
            throw e;
        } catch (IOException e) {
            remove(done, e);
            throw LabException.of(
                            "migration.file.unwritable", workspace.display(workspace.migrations()), e.getMessage())
                    .because(e);
        }
        List<Path> files = new ArrayList<>(done);
        files.add(0, files.remove(files.size() - 1));
        return List.copyOf(files);
    }

    private static void remove(List<Path> files, Exception why) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }
}
