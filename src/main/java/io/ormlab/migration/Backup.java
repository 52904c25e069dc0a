package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * A copy of the whole database in {@code backups/}, taken by SQLite's online backup
 * (https://www.sqlite.org/backup.html): one moment's state, also while others write.
 */
public final class Backup {

    static final String SUFFIX = ".sqlite";
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    static final String PART = ".part";
    private static final int ALL_PAGES = -1;
    private static final int RETRY_MILLIS = 100;
    private static final int RETRIES = 50;

    private Backup() {}

    /**
     * Copies the database to {@code backups/NAME-yyyyMMdd-HHmmss.sqlite} and looks the copy through.
     *
     * @return the file, which was not there before
     * @throws LabException where there is no SQLite file to copy, or no copy can be made; then there is no new file
     */
    public static Path make(Workspace workspace) {
        return make(workspace, "");
    }

    /** As {@link #make(Workspace)}, before a version's step runs. */
    static Path makeBefore(Workspace workspace, String version) {
        return makeFirst(workspace, "-before-" + version);
    }

    /** As {@link #make(Workspace)}, before a version is undone. */
    static Path makeBeforeUndo(Workspace workspace, String version) {
        return makeFirst(workspace, "-undo-" + version);
    }

    /** One that comes before something else, which could do without. */
    private static Path makeFirst(Workspace workspace, String tag) {
        try {
            return make(workspace, tag);
        } catch (LabException e) {
            throw e.and("running.backup.without");
        }
    }

    /** Makes a copy at a place. */
    interface Copying {
        void copy(Path to) throws SQLException, IOException;
    }

    /**
     * A backup from before a step that runs in the middle of a run.
     *
     * @param from an older backup of the same run; null where the database had no tables
     * @param run makes of it what the steps between have made of the database
     */
    static Path makeFrom(Workspace workspace, Path from, String version, Copying run) {
        return make(workspace, "-before-" + version, part -> {
            if (from != null) {
                Files.copy(from, part);
            }
            run.copy(part);
        });
    }

    static Path make(Workspace workspace, String tag) {
        DatabaseAddress address = workspace.database();
        if (address.file() == null || !address.exists()) {
            throw LabException.of("running.backup.none").and("running.backup.none.next");
        }
        return make(workspace, tag, part -> copy(address, part));
    }

    private static Path make(Workspace workspace, String tag, Copying copying) {
        String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
        Path target = free(workspace, stem(workspace.database()) + "-" + stamp, tag);
        Path part = target.resolveSibling(target.getFileName() + PART);
        try {
            copying.copy(part);
            // A name that ends in .sqlite is a whole backup: it gets it only now.
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw failed(target, FileFailures.reason(e)).because(e);
        } catch (SQLException e) {
            boolean denied = !Files.isWritable(target.getParent());
            Object reason = denied ? Message.of("workspace.file.denied") : SqlFailures.reason(e);
            throw failed(target, reason).because(e);
        } finally {
            deleteLeft(part);
        }
    }

    /** The names of the files in {@code backups/}, the newest first, as far as their names tell. */
    public static List<String> names(Workspace workspace) {
        String[] names = workspace.backups().toFile().list((folder, name) -> name.endsWith(SUFFIX));
        return names == null
                ? List.of()
                : Stream.of(names).sorted(Comparator.reverseOrder()).toList();
    }

    /** What the backups of this database begin with. */
    static String stem(DatabaseAddress address) {
        String name = address.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A name that is not taken; of one second the number tells which is the later. */
    static Path free(Workspace workspace, String name, String tag) {
        Pattern same = Pattern.compile(Pattern.quote(name) + "(?:\\.(\\d{1,9}))?(?:-.*)?" + Pattern.quote(SUFFIX));
        int last = 0;
        try {
            Files.createDirectories(workspace.backups());
            try (Stream<Path> files = Files.list(workspace.backups())) {
                for (Path file : files.toList()) {
                    Matcher matcher = same.matcher(file.getFileName().toString());
                    if (matcher.matches()) {
                        last = Math.max(last, matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
                    }
                }
            }
        } catch (IOException e) {
            throw failed(workspace.backups(), FileFailures.reason(e)).because(e);
        }
        return workspace.backups().resolve(name + (last == 0 ? "" : "." + (last + 1)) + tag + SUFFIX);
    }

    static void copy(DatabaseAddress address, Path to) throws SQLException {
        try (Connection from = address.connect()) {
            int code = from.unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", to.toString(), null, RETRY_MILLIS, RETRIES, ALL_PAGES);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
            }
        }
        if (to.toFile().length() == 0) {
            // The driver says OK also where it gave up waiting for another process's lock.
            throw new SQLException(SQLiteErrorCode.SQLITE_BUSY.message, null, SQLiteErrorCode.SQLITE_BUSY.code);
        }
        Optional<String> damage = damage(to);
        if (damage.isPresent()) {
            throw new SQLException(damage.get());
        }
    }

    /** What SQLite finds wrong in a database file; empty where it is whole. */
    static Optional<String> damage(Path file) throws SQLException {
        try (Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, new java.util.Properties());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma quick_check")) {
            found.next();
            String first = found.getString(1);
            return first.equals("ok") ? Optional.empty() : Optional.of(first);
        }
    }

    /** Takes back a backup whose step then did not run. */
    static void discard(Path backup) {
        deleteLeft(backup);
    }

    private static void deleteLeft(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(file, FileFailures.reason(e)).because(e);
        }
    }

    private static LabException failed(Path file, Object reason) {
        return LabException.of("running.backup.failed", file.getFileName(), reason)
                .and("running.backup.failed.next");
    }
}
