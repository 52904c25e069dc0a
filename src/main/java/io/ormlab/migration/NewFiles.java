package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                if (Files.exists(file.getKey())) {
                    throw LabException.of("migration.file.exists", workspace.display(file.getKey()));
                }
                Path part = file.getKey().resolveSibling("." + file.getKey().getFileName() + ".part");
                parts.put(part, file.getKey());
                Files.write(part, file.getValue());
            }
            Renaming.run(workspace, parts);
        } catch (LabException e) {
            remove(parts.keySet(), e);
            throw e;
        } catch (IOException e) {
            remove(parts.keySet(), e);
            throw LabException.of(
                            "migration.file.unwritable",
                            workspace.display(workspace.migrations()),
                            FileFailures.reason(e))
                    .and("migration.file.unwritable.next")
                    .because(e);
        }
        List<Path> files = new ArrayList<>(parts.values());
        files.add(0, files.remove(files.size() - 1));
        return List.copyOf(files);
    }

    private static void remove(Collection<Path> files, Exception why) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }
}
