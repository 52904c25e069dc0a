package io.ormlab.migration;

import io.ebean.ddlrunner.ScriptTransform;
import io.ebean.migration.MigrationConfig;
import io.ormlab.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/** The workspace's own {@code ebean.migration.*}, as ebean-migration itself reads them. */
final class EbeanSettings {

    private static final String FILES = "filesystem:";

    private final Workspace workspace;
    private final Properties properties = new Properties();
    private final MigrationConfig config;
    private final ScriptTransform placeholders;

    private EbeanSettings(Workspace workspace) {
        this.workspace = workspace;
        properties.putAll(workspace.properties());
        this.config = config();
        this.placeholders = ScriptTransform.build(config.getRunPlaceholders(), config.getRunPlaceholderMap());
    }

    static EbeanSettings of(Workspace workspace) {
        return new EbeanSettings(workspace);
    }

    /** A configuration of the caller's own, which reads no classes and looks at no other database. */
    MigrationConfig config() {
        MigrationConfig config = plain();
        config.setName(workspace.property("datasource.default", "db"));
        if (isSet()) {
            config.load(properties);
        }
        if (workspace.database().isSqlite()) {
            config.setPlatform("sqlite");
        }
        return config;
    }

    /** As it is with no properties. */
    static MigrationConfig plain() {
        MigrationConfig config = new MigrationConfig();
        config.setClassLoader(MigrationConfig.class.getClassLoader());
        config.setJdbcMigrationFactory(null);
        return config;
    }

    /** Whether there is anything for it to read: asking it for all that it knows takes longer than a small step. */
    private boolean isSet() {
        for (String name : workspace.properties().keySet()) {
            if (name.contains("migration.")) {
                return true;
            }
        }
        return false;
    }

    /** Where the workspace keeps what can be made again. */
    Path cache() {
        return workspace.cache();
    }

    /** The name of Ebean's table. */
    String table() {
        return config.getMetaTable();
    }

    boolean skipsChecksums() {
        return config.isSkipChecksum();
    }

    /** Whether the properties take a changed file of this version as it is. */
    boolean resetsChecksum(String key) {
        Set<String> reset = config.getPatchResetChecksumOn();
        return reset != null && (reset.contains(key) || reset.contains("*"));
    }

    String fill(String text) {
        return placeholders.transform(text);
    }

    /** Whether the file has this checksum in either of Ebean's modes: over the text as it stands, or as it runs. */
    boolean matches(String text, int checksum) {
        return Fingerprint.checksum(text) == checksum || Fingerprint.checksum(fill(text)) == checksum;
    }

    /**
     * The folder of dbinit scripts, which start an empty database at a later version: beside the migrations, where Ebean has it
     * on the class path.
     */
    Path initFolder() {
        String path = config.getMigrationInitPath();
        if (path.startsWith(FILES)) {
            return workspace.root().resolve(path.substring(FILES.length())).normalize();
        }
        Path beside = workspace.migrations().resolveSibling(path);
        return Files.isDirectory(beside) ? beside : workspace.root().resolve(path);
    }
}
