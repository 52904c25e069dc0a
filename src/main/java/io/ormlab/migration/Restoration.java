package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * The database put back, whole, from a backup; what it was before is itself kept in {@code backups/}.
 *
 * @param from the backup
 * @param kept where the replaced database is now; empty where there was none, or nobody wanted it
 * @param version the version that the database is at now; null where its backup has no migrations
 */
public record Restoration(Path from, Optional<Path> kept, String version) {

    /** https://www.sqlite.org/fileformat.html#magic_header_string */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int RETRY_MILLIS = 100;
    private static final int ALL_PAGES = -1;

    /** Not SQLite, or damaged: nothing can be read from it or written to it, only the file can be put aside. */
    private static final List<Integer> BEYOND_HELP = List.of(11, 26);

    private static final int PRIMARY = 0xff;

    /**
     * Replaces the database by a backup.
     *
     * @param name the file: a path, from the working directory or from the workspace, or a name in {@code backups/}
     * @throws LabException where it is no whole SQLite database, or the database cannot be written; then nothing has changed
     */
    public static Restoration run(Workspace workspace, String name, RunOptions options) {
        Path from = look(workspace, name);
        Optional<Path> kept;
        try {
            kept = replace(workspace, from, options);
        } catch (IOException e) {
            throw LabException.of("running.restore.failed", from.getFileName(), FileFailures.reason(e))
                    .because(e);
        }
        String version = History.of(workspace).current().map(Applied::version).orElse(null);
        return new Restoration(from, kept, version);
    }

    /**
     * Looks a backup through, and changes nothing.
     *
     * @return the file that the name means
     * @throws LabException as {@link #run} would refuse it
     */
    public static Path look(Workspace workspace, String name) {
        DatabaseAddress address = workspace.database();
        if (address.file() == null) {
            throw LabException.of("running.backup.none").and("running.backup.none.next");
        }
        Path from = find(workspace, name);
        refuseBroken(from);
        try {
            if (Files.exists(address.file()) && Files.isSameFile(from, address.file())) {
                throw LabException.of("running.restore.same", from.getFileName());
            }
        } catch (IOException e) {
            throw LabException.of("running.restore.failed", from.getFileName(), FileFailures.reason(e))
                    .because(e);
        }
        return from;
    }

    private static Path find(Workspace workspace, String name) {
        Path path = Path.of(name);
        return Stream.of(
                        path.toAbsolutePath(),
                        workspace.root().resolve(path),
                        workspace.backups().resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> none(workspace, name));
    }

    private static LabException none(Workspace workspace, String name) {
        LabException none = LabException.of("running.restore.none", name);
        return Nearest.of(name, Backup.names(workspace)).stream()
                .findFirst()
                .map(near -> none.and("running.version.near", near))
                .orElseGet(() -> none.and("running.restore.none.next", workspace.display(workspace.backups()) + "/"));
    }

    private static void refuseBroken(Path from) {
        String name = from.getFileName().toString();
        try (InputStream in = Files.newInputStream(from)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw LabException.of("running.restore.other", name);
            }
            Optional<String> damage = Backup.damage(from);
            if (damage.isPresent()) {
                throw LabException.of("running.restore.damaged", name, damage.get());
            }
        } catch (IOException e) {
            throw LabException.of("running.file.unreadable", name, FileFailures.reason(e))
                    .because(e);
        } catch (SQLException e) {
            throw LabException.of("running.restore.damaged", name, SqlFailures.reason(e))
                    .because(e);
        }
    }

    private static Optional<Path> replace(Workspace workspace, Path from, RunOptions options) throws IOException {
        DatabaseAddress address = workspace.database();
        if (!address.exists()) {
            put(from, address.file());
            return Optional.empty();
        }
        if (isBeyondHelp(address)) {
            Path aside = Backup.free(workspace, Backup.stem(address), "-damaged");
            Files.move(address.file(), aside);
            put(from, address.file());
            return Optional.of(aside);
        }
        Optional<Path> kept = options.backup() ? Optional.of(Backup.make(workspace, "-replaced")) : Optional.empty();
        boolean done = false;
        try {
            done = overwrite(address, from, options);
        } catch (SQLException e) {
            throw LabException.of("running.restore.failed", from.getFileName(), SqlFailures.reason(e))
                    .because(e);
        } finally {
            if (!done) {
                kept.ifPresent(Backup::discard);
            }
        }
        if (!done) {
            throw LabException.of("workspace.db.busy", address.file().getFileName())
                    .and("workspace.db.busy.next");
        }
        return kept;
    }

    /**
     * Writes the backup over the database in one transaction of SQLite's.
     *
     * @return whether it did; the driver says so also where another process held the lock all the time
     */
    private static boolean overwrite(DatabaseAddress address, Path from, RunOptions options) throws SQLException {
        try (Connection witness = address.connect();
                Connection connection = address.connectForMigration()) {
            long before = dataVersion(witness);
            int retries = (int) Math.max(1, options.patience().toMillis() / RETRY_MILLIS);
            int code = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .restore("main", from.toString(), null, RETRY_MILLIS, retries, ALL_PAGES);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
            }
            return dataVersion(witness) != before;
        }
    }

    /** https://www.sqlite.org/pragma.html#pragma_data_version */
    private static long dataVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean isBeyondHelp(DatabaseAddress address) throws IOException {
        try {
            return Backup.damage(address.file()).isPresent();
        } catch (SQLException e) {
            if (BEYOND_HELP.contains(e.getErrorCode() & PRIMARY)) {
                return true;
            }
            throw SqlFailures.explain(address, e);
        }
    }

    /** A whole file or none: a reader never sees half a copy. */
    private static void put(Path from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + Backup.PART);
        try {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
