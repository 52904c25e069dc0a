package io.ormlab.workspace;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A learner's folder, read once: where its parts lie and what its {@code application.properties} say. Immutable; every file is
 * UTF-8 whatever the platform's encoding.
 */
public final class Workspace {

    /** The file that makes a folder a workspace. */
    public static final String PROPERTIES = "application.properties";

    private final Path root;
    private final Map<String, String> properties;

    private Workspace(Path root, Map<String, String> properties) {
        this.root = root;
        this.properties = properties;
    }

    public static boolean isWorkspace(Path dir) {
        return Files.isRegularFile(dir.resolve(PROPERTIES));
    }

    /**
     * Reads the workspace in a folder.
     *
     * @throws LabException where the folder is no workspace, or its properties cannot be read
     */
    public static Workspace open(Path dir) {
        Path root = dir.toAbsolutePath().normalize();
        if (!isWorkspace(root)) {
            throw LabException.of("workspace.none", dir).and("workspace.none.next");
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(root.resolve(PROPERTIES), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            // IllegalArgumentException is how Properties refuses a malformed \\u escape.
            throw LabException.of("workspace.properties.broken", PROPERTIES).because(e);
        } catch (IOException e) {
            throw LabException.of("workspace.properties.unreadable", PROPERTIES, FileFailures.reason(e))
                    .because(e);
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(name -> properties.put(name, read.getProperty(name).strip()));
        return new Workspace(root, Map.copyOf(properties));
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** The workspace's properties as they stand in the file. */
    public Map<String, String> properties() {
        return properties;
    }

    /** One property, or what holds where it is not set. */
    public String property(String name, String otherwise) {
        return properties.getOrDefault(name, otherwise);
    }

    /** The models' sources. */
    public Path models() {
        return folder("ormlab.models", "models");
    }

    /** The migrations' SQL files. */
    public Path migrations() {
        return folder("ormlab.migrations", "migrations");
    }

    /** The migrations' model files, in Ebean's XML. */
    public Path migrationModels() {
        return migrations().resolve("model");
    }

    /** The SQL files that undo a migration. */
    public Path rollbacks() {
        return migrations().resolve("rollback");
    }

    /** More jars for models and snippets; need not be there. */
    public Path lib() {
        return folder("ormlab.lib", "lib");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    /** The sample rows that {@code seed} runs. */
    public Path sampleRows() {
        return root.resolve("data.sql");
    }

    /** Caches; safe to delete. */
    public Path cache() {
        return root.resolve(".ormlab");
    }

    /** Where the database is. */
    public DatabaseAddress database() {
        return DatabaseAddress.of(this);
    }

    /** A file as a person in this workspace would name it: relative to the folder where it lies inside. */
    public String display(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString().replace('\\', '/') : file.toString();
    }

    private Path folder(String property, String otherwise) {
        String value = property(property, otherwise);
        return root.resolve(value.isEmpty() ? otherwise : value).normalize();
    }
}
