package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the database stands among the files.
 *
 * @param history what ran on the database
 * @param pending the migrations that wait, in the order in which they would run
 * @param edited the migrations whose file is another than the one that ran
 * @param missing what ran and has no file, though there are files of later versions
 * @param ahead what ran and has a version above every file
 * @param late the pending migrations with a version below the database's
 * @param moved of the edited ones those whose version another migration had when it ran
 */
public record Status(
        History history,
        List<MigrationFile> pending,
        List<MigrationFile> edited,
        List<Applied> missing,
        List<Applied> ahead,
        List<MigrationFile> late,
        List<Moved> moved) {

    /**
     * A migration that ran here under a version which another file has now: somebody else merged two files of one version.
     *
     * @param ran its line in the database
     * @param now its file, under another version
     * @param instead the file that has its version, and has not run
     */
    public record Moved(Applied ran, MigrationFile now, MigrationFile instead) {

        static Optional<Moved> of(MigrationFile edited, Applied ran, MigrationFolder folder, EbeanSettings settings) {
            return folder.files().stream()
                    .filter(file -> file != edited && file.comment().equals(ran.comment()))
                    .filter(file -> settings.matches(file.text(), ran.checksum()))
                    .findFirst()
                    .map(now -> new Moved(ran, now, edited));
        }
    }

    /** Reads the workspace's files and its database; a database that is not there is not made. */
    public static Status read(Workspace workspace) {
        return read(workspace, MigrationFolder.of(workspace));
    }

    /** @param folder the workspace's, where no two files have the same version */
    static Status read(Workspace workspace, MigrationFolder folder) {
        DatabaseAddress address = workspace.database();
        if (!address.exists()) {
            return of(folder, History.NONE, EbeanSettings.of(workspace));
        }
        try (Connection connection = address.connect()) {
            EbeanSettings settings = EbeanSettings.of(workspace);
            return of(folder, History.read(connection, settings.table()), settings);
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
    }

    static Status of(MigrationFolder folder, History history, EbeanSettings settings) {
        Optional<MigrationVersion> start = history.startedAt();
        List<MigrationFile> pending = new ArrayList<>();
        List<MigrationFile> edited = new ArrayList<>();
        for (MigrationFile file : folder.all()) {
            Optional<Applied> applied = history.of(file.key());
            boolean before =
                    file.isVersioned() && start.isPresent() && start.get().compareTo(file.version()) >= 0;
            if (before) {
                continue;
            }
            if (applied.isEmpty()) {
                pending.add(file);
            } else if (isOther(file, applied.get(), settings)) {
                (file.isVersioned() ? edited : pending).add(file);
            }
        }
        Optional<MigrationVersion> top = history.current().map(one -> MigrationVersion.parse(one.version()));
        List<MigrationFile> late = pending.stream()
                .filter(MigrationFile::isVersioned)
                .filter(file -> top.isPresent() && file.version().compareTo(top.get()) < 0)
                .toList();
        List<Applied> without = history.versions().stream()
                .filter(one ->
                        one.type().equals("V") && folder.byKey(one.version()).isEmpty())
                .toList();
        List<Moved> moved = edited.stream()
                .flatMap(file -> history.of(file.key()).flatMap(ran -> Moved.of(file, ran, folder, settings)).stream())
                .toList();
        return new Status(
                history,
                List.copyOf(pending),
                List.copyOf(edited),
                without.stream().filter(one -> !isAhead(one, folder)).toList(),
                without.stream().filter(one -> isAhead(one, folder)).toList(),
                late,
                moved);
    }

    private static boolean isAhead(Applied applied, MigrationFolder folder) {
        MigrationVersion version = MigrationVersion.parse(applied.version());
        return folder.latest()
                .map(file -> version.compareTo(file.version()) > 0)
                .orElse(true);
    }

    private static boolean isOther(MigrationFile file, Applied applied, EbeanSettings settings) {
        if (file.isVersioned() && (settings.skipsChecksums() || settings.resetsChecksum(file.key()))) {
            return false;
        }
        String text = file.text();
        if (!settings.matches(text, applied.checksum())) {
            return true;
        }
        return Fingerprint.isIn(applied.status())
                && !applied.status()
                        .equals(Fingerprint.status(
                                Script.parse(settings.fill(text)).statements()));
    }

    /** The version that the database is at, as {@code 1.1__add_email}; empty where nothing has run. */
    public Optional<Applied> current() {
        return history.current();
    }

    /** Whether database and files agree, but for what waits. */
    public boolean isSound() {
        return edited.isEmpty() && missing.isEmpty() && ahead.isEmpty() && late.isEmpty();
    }

    /** The version of the database, or null. */
    String version() {
        return history.current().map(Applied::version).orElse(null);
    }

    /**
     * Refuses to run on where database and files disagree.
     *
     * @throws LabException that names the first disagreement and what to do about it
     */
    void refuse() {
        if (!ahead.isEmpty()) {
            throw LabException.of("running.ahead", labels(ahead)).and("running.ahead.next");
        }
        if (!missing.isEmpty()) {
            throw LabException.of("running.missing", labels(missing)).and("running.missing.next", version());
        }
        if (!moved.isEmpty()) {
            Moved first = moved.get(0);
            throw LabException.of(
                            "running.moved",
                            first.ran().label(),
                            first.now().label(),
                            first.instead().label())
                    .and(
                            "running.moved.next",
                            first.instead().sql().getFileName(),
                            first.now().key());
        }
        if (!edited.isEmpty()) {
            MigrationFile file = edited.get(0);
            throw LabException.of("running.edited", file.sql().getFileName(), file.key())
                    .and("running.edited.next", file.key());
        }
        if (!late.isEmpty()) {
            throw LabException.of(
                            "running.late",
                            late.stream()
                                    .map(file -> file.sql().getFileName().toString())
                                    .toList(),
                            version())
                    .and("running.late.next", version());
        }
    }

    private static List<String> labels(List<Applied> applied) {
        return applied.stream()
                .sorted(Comparator.comparing(one -> MigrationVersion.parse(one.version())))
                .map(Applied::label)
                .toList();
    }
}
