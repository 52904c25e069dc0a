package io.ormlab.workspace;

import io.ormlab.message.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a workspace's database is, and how to connect to it. A relative SQLite file lies in the workspace, whatever the
 * working directory.
 *
 * @param url the JDBC URL, its SQLite file made absolute
 * @param file the SQLite file, or null where the database is in memory or elsewhere
 * @param username may be null
 * @param password may be null; never shown
 */
public record DatabaseAddress(String url, Path file, String username, String password) {

    /** How long a statement waits for another process's lock before it gives up, in milliseconds. */
    public static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private static final String SQLITE = "jdbc:sqlite:";

    static DatabaseAddress of(Workspace workspace) {
        String source = workspace.property("datasource.default", "db");
        String prefix = "datasource." + source + ".";
        String url = workspace.property(prefix + "url", SQLITE + "data.sqlite");
        Path file = null;
        if (url.startsWith(SQLITE)) {
            String rest = url.substring(SQLITE.length());
            int query = rest.indexOf('?');
            String name = query < 0 ? rest : rest.substring(0, query);
            String parameters = query < 0 ? "" : rest.substring(query);
            if (name.startsWith("file:")) {
                name = name.substring("file:".length());
            }
            if (!name.isEmpty() && !name.equals(":memory:") && !name.startsWith(":resource:")) {
                file = workspace.root().resolve(name).normalize();
                url = SQLITE + file + parameters;
            }
        } else if (!url.startsWith("jdbc:")) {
            throw LabException.of("workspace.url.broken", prefix + "url");
        }
        return new DatabaseAddress(
                url,
                file,
                workspace.property(prefix + "username", null),
                workspace.property(prefix + "password", null));
    }

    /** A SQLite database in memory, which ends with its connection. */
    public static Connection memory() throws SQLException {
        return SqliteDriver.connect(SQLITE + ":memory:", new Properties());
    }

    /** The same settings for another SQLite file, such as a copy. */
    public DatabaseAddress in(Path copy) {
        int query = url.indexOf('?');
        return new DatabaseAddress(SQLITE + copy + (query < 0 ? "" : url.substring(query)), copy, username, password);
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /**
     * Sees that there is a driver for it, and connects to nothing.
     *
     * @throws LabException where there is none
     */
    public void requireDriver() {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw SqlFailures.explain(this, e);
        }
    }

    /** Whether there is something to look at: a SQLite file that is not empty, or what only connecting can tell of. */
    public boolean exists() {
        return file == null
                || Files.isDirectory(file)
                || Files.isRegularFile(file) && file.toFile().length() > 0;
    }

    /** The SQLite file. */
    public Optional<Path> sqliteFile() {
        return Optional.ofNullable(file);
    }

    /**
     * Begins, on a thread of its own, what the driver's first connection takes; once in a process. Fails in nothing: whoever
     * connects meets the same, and says it.
     */
    public void ahead() {
        ahead(() -> {});
    }

    /**
     * The same, with more on that thread behind it.
     *
     * @param more what else a first use takes; what it throws is lost, so it must be met again where it counts
     */
    public void ahead(Runnable more) {
        if (isSqlite()) {
            SqliteDriver.ahead(more);
        }
    }

    /** A connection with foreign keys enforced, as every connection that a person's work runs on has. */
    public Connection connect() {
        return connect(true);
    }

    /**
     * A connection for a migration. A rebuild drops a table, which with foreign keys on would take the children's rows with it
     * (https://www.sqlite.org/lang_altertable.html#otheralter); the switch does nothing inside a transaction.
     */
    public Connection connectForMigration() {
        return connect(false);
    }

    private Connection connect(boolean foreignKeys) {
        if (file != null && Files.isDirectory(file)) {
            throw LabException.of("workspace.db.folder", file.getFileName()).and("workspace.db.folder.next");
        }
        Properties how = new Properties();
        if (username != null) {
            how.setProperty("user", username);
        }
        if (password != null) {
            how.setProperty("password", password);
        }
        try {
            if (!isSqlite()) {
                return DriverManager.getConnection(url, how);
            }
            how.setProperty("foreign_keys", Boolean.toString(foreignKeys));
            how.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
            // By name rather than through DriverManager, which would load every driver there is.
            Connection connection = SqliteDriver.connect(url, how);
            try (var statement = connection.createStatement()) {
                // SQLite opens any file; only a first read tells that it is none of its own.
                statement.executeQuery("select count(*) from sqlite_master").close();
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFailures.explain(this, e);
        }
    }
}
