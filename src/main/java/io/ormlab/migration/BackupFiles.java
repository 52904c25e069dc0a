package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The backups of a workspace's database that were made before a version ran. */
final class BackupFiles {

    /** A migration's time is taken when its run begins, the backup's name when the copy does, and names hold whole seconds. */
    private static final long SLACK_SECONDS = 2;

    private final List<Candidate> candidates;

    /** @param number which of those of one second it is */
    private record Candidate(Path file, Instant made, int number, MigrationVersion before) {}

    private BackupFiles(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    static BackupFiles of(Workspace workspace) {
        if (!Files.isDirectory(workspace.backups())) {
            return new BackupFiles(List.of());
        }
        Pattern name = Pattern.compile(Pattern.quote(Backup.stem(workspace.database()))
                + "-(\\d{8}-\\d{6})(?:\\.(\\d{1,9}))?-before-(.+)" + Pattern.quote(Backup.SUFFIX));
        try (Stream<Path> files = Files.list(workspace.backups())) {
            List<Candidate> found = new ArrayList<>();
            for (Path file : files.toList()) {
                Matcher matcher = name.matcher(file.getFileName().toString());
                if (matcher.matches() && isTime(matcher.group(1))) {
                    int number = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
                    MigrationVersion before = MigrationVersion.parse(matcher.group(3));
                    found.add(new Candidate(file, made(matcher.group(1)), number, before));
                }
            }
            found.sort(Comparator.comparing(Candidate::made)
                    .thenComparing(Candidate::number)
                    .reversed());
            return new BackupFiles(found);
        } catch (IOException e) {
            throw LabException.of("running.file.unreadable", workspace.backups().getFileName(), FileFailures.reason(e))
                    .because(e);
        }
    }

    /** A person may have given a file such a name. */
    private static boolean isTime(String stamp) {
        try {
            made(stamp);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant made(String stamp) {
        return LocalDateTime.parse(stamp, Backup.STAMP)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    /**
     * The newest backup from before a migration ran that has these columns.
     *
     * @param applied the migration
     * @param restore the table and the columns
     */
    Optional<Path> newest(Applied applied, Directives.Restore restore) {
        MigrationVersion version = MigrationVersion.parse(applied.version());
        return candidates.stream()
                .filter(one -> one.before().compareTo(version) <= 0)
                .filter(one -> applied.runOn() == null
                        || !one.made().isAfter(applied.runOn().plusSeconds(SLACK_SECONDS)))
                .map(Candidate::file)
                .filter(file -> has(file, restore))
                .findFirst();
    }

    private static boolean has(Path file, Directives.Restore restore) {
        List<String> columns = new ArrayList<>();
        String sql = "select name from pragma_table_info(" + Names.literal(restore.table()) + ")";
        try (Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                columns.add(Names.fold(rows.getString(1)));
            }
        } catch (SQLException e) {
            throw LabException.of("running.backup.unreadable", file.getFileName(), SqlFailures.reason(e))
                    .and("running.backup.unreadable.next")
                    .because(e);
        }
        return restore.columns().stream().map(Names::fold).allMatch(columns::contains);
    }
}
