package io.ormlab.model;

import io.ebean.config.ClassLoadConfig;
import io.ebean.config.DatabaseConfig;
import io.ebean.config.PropertiesWrapper;
import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebean.platform.postgres.PostgresPlatform;
import io.ormlab.model.storage.Storage;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.Workspace;
import java.util.Collection;
import java.util.Properties;
import javax.sql.DataSource;

/** Ebean's settings for a workspace: its own {@code ebean.*} properties, and what must be so for ormlab to work. */
final class WorkspaceConfig extends DatabaseConfig {

    /** DB's default; Ebean allows one name for it in a process, whatever the workspace calls its data source. */
    private static final String NAME = "db";

    private WorkspaceConfig() {}

    /**
     * @param storage how values are kept where the database is SQLite; null where none is kept
     * @param loading finds the models' classes, and what Ebean looks for
     */
    static WorkspaceConfig of(
            Workspace workspace,
            DataSource dataSource,
            Storage storage,
            ClassLoadConfig loading,
            Collection<Class<?>> classes) {
        WorkspaceConfig config = new WorkspaceConfig();
        config.setClassLoadConfig(loading);
        config.loadFrom(workspace);
        config.neverTouchTheDatabase();
        config.setName(NAME);
        config.setRegister(true);
        config.setDefaultServer(true);
        config.setDataSource(dataSource);
        config.platform(workspace.database(), storage);
        // The default one needs SLF4J, which is left out.
        config.setBackgroundExecutorWrapper(null);
        config.setLoadModuleInfo(false);
        config.setDisableClasspathSearch(true);
        classes.forEach(config::addClass);
        return config;
    }

    /** Beside the process's default server, for what another database would make of the models. */
    static WorkspaceConfig aside(
            Workspace workspace,
            DataSource dataSource,
            ClassLoader loader,
            Collection<Class<?>> classes,
            DatabasePlatform platform) {
        WorkspaceConfig config = of(workspace, dataSource, null, new ClassLoadConfig(loader), classes);
        config.setName(platform.name());
        config.setRegister(false);
        config.setDefaultServer(false);
        config.setDatabasePlatform(platform);
        return config;
    }

    /**
     * Not through {@code loadFromProperties}: that would also read the application.properties of whatever folder this process
     * was started in.
     */
    private void loadFrom(Workspace workspace) {
        Properties properties = new Properties();
        properties.putAll(workspace.properties());
        // Names classes before they are there; all of the models' are given below.
        properties.remove("ebean.classes");
        loadSettings(new PropertiesWrapper(
                "ebean", workspace.property("datasource.default", NAME), properties, getClassLoadConfig()));
    }

    /** A project's own settings may create tables or migrate at the start; here that is for the learner to type. */
    private void neverTouchTheDatabase() {
        setDdlGenerate(false);
        setDdlRun(false);
        setRunMigration(false);
        setSkipDataSourceCheck(true);
        setReadOnlyDataSourceConfig(null);
        setAutoReadOnlyDataSource(false);
        setDumpMetricsOnShutdown(false);
        shutdownHook(false);
    }

    /** Named, so that Ebean need not ask a connection. */
    private void platform(DatabaseAddress address, Storage storage) {
        if (address.isSqlite() && storage != null) {
            storage.install(this);
        } else if (address.url().startsWith("jdbc:postgresql:")) {
            setDatabasePlatform(new PostgresPlatform());
        }
    }
}
