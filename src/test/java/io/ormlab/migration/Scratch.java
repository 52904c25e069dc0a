package io.ormlab.migration;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A workspace to run migrations in, and a look at its database that goes round ormlab. */
final class Scratch {

    private final Path root;

    Scratch(Path root) {
        this.root = root;
        file("application.properties", "datasource.db.url=jdbc:sqlite:data.sqlite\n");
    }

    Workspace workspace() {
        return Workspace.open(root);
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path database() {
        return path("data.sqlite");
    }

    /** Writes a file, its lines given. */
    Scratch file(String name, String... lines) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            return Files.exists(database()) ? Files.readAllBytes(database()) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names(String folder) {
        String[] names = path(folder).toFile().list();
        return names == null ? List.of() : List.of(names).stream().sorted().toList();
    }

    Scratch migration(String label, String... lines) {
        return file("migrations/" + label + ".sql", lines);
    }

    Scratch rollback(String label, String... lines) {
        return file("migrations/rollback/" + label + ".sql", lines);
    }

    Upgraded upgrade() {
        return upgrade(null);
    }

    Upgraded upgrade(String target) {
        return Upgrade.of(workspace(), RunOptions.PLAIN).run(target);
    }

    /** Connects as any program would, foreign keys on. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database() + "?foreign_keys=true");
    }

    Scratch sql(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, the columns of each joined by a bar. */
    List<String> rows(String query) {
        return rows(database(), query);
    }

    static List<String> rows(Path database, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> tables() {
        return rows("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name");
    }

    /** Every object of a database but Ebean's table, as SQLite keeps it, but for the quotes that a rename puts. */
    static List<String> schema(Path database) {
        return rows(
                database,
                "select type, name, tbl_name, replace(sql, char(34), '') from sqlite_master where tbl_name <> 'db_migration' order by 1, 2");
    }

    /** What stock ebean-migration makes of the folder on an empty database. */
    Path stock() {
        Path fresh = path("stock-" + System.nanoTime() + ".sqlite");
        runStock(fresh);
        return fresh;
    }

    /** Runs stock ebean-migration over the folder as it stands. */
    void runStock(Path database) {
        MigrationConfig config = new MigrationConfig();
        config.setMigrationPath("filesystem:" + path("migrations"));
        config.setPlatform("sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            new MigrationRunner(config).run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole text of a refusal. */
    static String refusal(Language language, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        if (thrown instanceof LabException failure) {
            return new Messages(language).text(failure);
        }
        throw new AssertionError("no refusal", thrown);
    }
}
