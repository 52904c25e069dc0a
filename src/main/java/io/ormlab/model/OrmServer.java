package io.ormlab.model;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.config.ClassLoadConfig;
import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import io.ormlab.model.storage.Storage;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** Ebean, running on one state of the models as the process's default server. */
final class OrmServer implements AutoCloseable {

    private final Workspace workspace;
    private final WorkspaceDataSource dataSource;
    private final SpiEbeanServer database;

    private OrmServer(Workspace workspace, WorkspaceDataSource dataSource, SpiEbeanServer database) {
        this.workspace = workspace;
        this.dataSource = dataSource;
        this.database = database;
    }

    /**
     * Starts Ebean; from then on {@code DB.getDefault()} is this one. Where it does not start, the one before stays.
     *
     * @param listener who is told what Ebean sends; gives null where nobody listens
     * @param json whether a property may be kept as JSON text, or anybody may ask for some: for it Ebean starts Jackson
     * @throws ModelException where Ebean does not take the models
     */
    static OrmServer start(
            Workspace workspace,
            ModelLoader loader,
            List<Class<?>> classes,
            Places places,
            Messages messages,
            Supplier<SqlListener> listener,
            boolean json) {
        Storage storage = new Storage();
        WorkspaceDataSource dataSource = new WorkspaceDataSource(workspace.database(), storage, listener);
        try {
            WorkspaceConfig config = WorkspaceConfig.of(workspace, dataSource, storage, loading(loader, json), classes);
            Database database = StartCheck.during(
                    () -> DatabaseFactory.createWithContextClassLoader(config, loader),
                    server -> new EntityRules(server, places, messages).check(classes));
            storage.started((SpiEbeanServer) database);
            return new OrmServer(workspace, dataSource, (SpiEbeanServer) database);
        } catch (LabException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refused) {
                    throw SqlFailures.explain(workspace.database(), refused);
                }
            }
            throw new EbeanRefusal(places, messages).of(e, classes);
        }
    }

    private static ClassLoadConfig loading(ModelLoader loader, boolean json) {
        return json
                ? new ClassLoadConfig(loader)
                : new ClassLoadConfig(loader) {
                    @Override
                    public boolean isJacksonObjectMapperPresent() {
                        return false;
                    }

                    @Override
                    public boolean isJacksonCorePresent() {
                        return false;
                    }
                };
    }

    /**
     * Starts Ebean on another platform, beside the default server. It is for its metadata alone: it must send nothing.
     *
     * @throws ModelException where Ebean does not take the models on this platform
     */
    static OrmServer aside(
            Workspace workspace,
            ModelLoader loader,
            List<Class<?>> classes,
            Places places,
            Messages messages,
            DatabasePlatform platform) {
        WorkspaceDataSource dataSource = new WorkspaceDataSource(workspace.database(), null, () -> null);
        try {
            WorkspaceConfig config = WorkspaceConfig.aside(workspace, dataSource, loader, classes, platform);
            Database database = DatabaseFactory.createWithContextClassLoader(config, loader);
            return new OrmServer(workspace, dataSource, (SpiEbeanServer) database);
        } catch (RuntimeException | LinkageError e) {
            throw new EbeanRefusal(places, messages).of(e, classes);
        }
    }

    SpiEbeanServer database() {
        return database;
    }

    /** Stops Ebean. {@code DB.getDefault()} stays with it until another is started. */
    @Override
    public void close() {
        database.shutdown(false, false);
        try {
            dataSource.close();
        } catch (SQLException e) {
            throw SqlFailures.explain(workspace.database(), e);
        }
    }
}
