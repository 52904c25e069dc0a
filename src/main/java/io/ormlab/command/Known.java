package io.ormlab.command;

import io.ormlab.help.Notes;
import io.ormlab.message.LabException;
import io.ormlab.migration.Backup;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.model.Models;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.FileMark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names that a person may type after a command, for completion. Nothing is compiled for them: the models are those that were
 * loaded last, or else the names of their files. Where something cannot be read, it offers no names: the command itself says why.
 */
public final class Known {

    private static final String JAVA = ".java";

    private final Lab lab;
    private FileMark databaseMark;
    private Map<String, List<String>> columns = Map.of();

    public Known(Lab lab) {
        this.lab = lab;
    }

    /** The simple names of the models. */
    public List<String> models() {
        Optional<Models> loaded = lab.lastModels();
        if (loaded.isPresent()) {
            return loaded.get().entities().stream().map(Class::getSimpleName).toList();
        }
        if (!lab.hasWorkspace()) {
            return List.of();
        }
        return offered(() -> SourceMark.in(lab.workspace().models()).files().keySet().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(JAVA))
                .map(name -> name.substring(0, name.length() - JAVA.length()))
                .toList());
    }

    /** The tables and views of the database as it stands. */
    public List<String> tables() {
        return List.copyOf(columnsOfTables().keySet());
    }

    /** The columns of the database, by table. */
    public Map<String, List<String>> columnsOfTables() {
        if (!lab.hasWorkspace()) {
            return Map.of();
        }
        try {
            DatabaseAddress address = lab.workspace().database();
            Path file = address.sqliteFile().orElse(null);
            if (file == null || !address.exists()) {
                return Map.of();
            }
            FileMark now = FileMark.ofDatabase(file);
            if (!now.equals(databaseMark)) {
                columns = readColumns();
                databaseMark = now;
            }
            return columns;
        } catch (LabException | IOException e) {
            // Completion is no place to say it.
            return Map.of();
        }
    }

    private Map<String, List<String>> readColumns() {
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            Map<String, List<String>> read = new TreeMap<>();
            for (String table : Schema.of(database).names()) {
                read.put(table, TablesCommand.columns(database, table));
            }
            return read;
        }
    }

    /** The names of Java that was typed. */
    public List<String> snippets() {
        return lab.snippets().names();
    }

    /** The versions of the migrations, the lowest first; where two files have the same, the files' names. */
    public List<String> versions() {
        if (!lab.hasWorkspace()) {
            return List.of();
        }
        return offered(() -> {
            MigrationFolder folder = MigrationFolder.withTwins(lab.workspace());
            return folder.files().stream()
                    .map(file ->
                            folder.twins().stream().anyMatch(twins -> twins.contains(file)) ? file.label() : file.key())
                    .toList();
        });
    }

    /** The backups that are there, the newest first. */
    public List<String> backups() {
        return lab.hasWorkspace() ? offered(() -> Backup.names(lab.workspace())) : List.of();
    }

    /** The samples that a new workspace may begin with. */
    public List<String> samples() {
        return List.of(InitCommand.LIBRARY);
    }

    /** What {@code help} takes: topics, rows and commands. */
    public List<String> topics() {
        return Stream.concat(Notes.of(lab.languageOfNotes()).names().stream(), lab.registry().words().stream())
                .distinct()
                .toList();
    }

    private static List<String> offered(java.util.function.Supplier<List<String>> names) {
        try {
            return names.get();
        } catch (LabException e) {
            // Completion is no place to say it.
            return List.of();
        }
    }
}
