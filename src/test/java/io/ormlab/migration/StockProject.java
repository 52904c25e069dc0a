package io.ormlab.migration;

import io.ebean.annotation.Platform;
import io.ebean.dbmigration.DbMigration;
import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a project does that knows Ebean only: its generator writes the migrations, its runner runs them. */
final class StockProject {

    private final Workspace workspace;

    StockProject(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ebean's own generator writes the next version from the models as they are. */
    StockProject generate(String name) throws IOException {
        try (Models models = Models.load(workspace, Language.EN)) {
            DbMigration migration = DbMigration.create();
            migration.setServer(models.database());
            migration.setPlatform(Platform.SQLITE);
            migration.setPathToResources(workspace.root().toString());
            migration.setMigrationPath("migrations");
            migration.setName(name);
            migration.setStrictMode(false);
            migration.setLogToSystemOut(false);
            migration.generateMigration();
        }
        return this;
    }

    /** Ebean's own runner, on the workspace's database. */
    StockProject run() throws SQLException {
        MigrationConfig config = new MigrationConfig();
        config.setMigrationPath("filesystem:" + workspace.migrations());
        config.setPlatform("sqlite");
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + workspace.database().file())) {
            new MigrationRunner(config).run(connection);
        }
        return this;
    }
}
