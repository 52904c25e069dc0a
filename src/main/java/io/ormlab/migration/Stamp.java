package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.workspace.DatabaseAddress;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks a database as being at a version, and runs no SQL: every migration up to it counts as run, with its file as it is now, and
 * none above it.
 */
public final class Stamp {

    private static final String BASE = "base";
    private static final String HEAD = "head";

    private final Workspace workspace;
    private final RunOptions options;
    private final EbeanSettings settings;
    private final MigrationFolder folder;
    private final DatabaseAddress address;

    private Stamp(Workspace workspace, RunOptions options) {
        this.workspace = workspace;
        this.options = options;
        this.settings = EbeanSettings.of(workspace);
        this.folder = MigrationFolder.of(workspace);
        this.address = workspace.database();
    }

    public static Stamp of(Workspace workspace, RunOptions options) {
        return new Stamp(workspace, options);
    }

    /**
     * Marks the database.
     *
     * @param target a version or a unique beginning of its name, {@code head} for the newest, {@code base} for none
     * @return the version that it is at now; empty for {@code base}
     * @throws LabException where there is no such version, or no table that it could stand for; then nothing has changed
     */
    public Optional<String> run(String target) {
        List<MigrationFile> upTo = upTo(target);
        if (!address.exists()) {
            throw LabException.of("running.stamp.fresh", name()).and("running.stamp.fresh.next");
        }
        try (WriteTransaction transaction = WriteTransaction.on(address)) {
            transaction.begin(options);
            History history = History.read(transaction.connection(), settings.table());
            if (!history.exists() && transaction.isSqlite() && isFresh(transaction)) {
                throw LabException.of("running.stamp.fresh", name()).and("running.stamp.fresh.next");
            }
            write(transaction, history, upTo);
            transaction.commit();
        } catch (SQLException e) {
            throw SqlFailures.explain(address, e);
        }
        return upTo.isEmpty()
                ? Optional.empty()
                : Optional.of(upTo.get(upTo.size() - 1).key());
    }

    private static boolean isFresh(WriteTransaction transaction) throws SQLException {
        return new TableRows(transaction.connection()).names().isEmpty();
    }

    private String name() {
        return address.sqliteFile().map(workspace::display).orElse(address.url());
    }

    private List<MigrationFile> upTo(String target) {
        if (BASE.equals(target)) {
            return List.of();
        }
        MigrationFile last = HEAD.equals(target) ? folder.latest().orElse(null) : folder.find(target);
        return last == null
                ? List.of()
                : folder.files().subList(0, folder.files().indexOf(last) + 1);
    }

    private void write(WriteTransaction transaction, History history, List<MigrationFile> upTo) throws SQLException {
        Set<String> wanted = new HashSet<>();
        List<Step> fresh = new ArrayList<>();
        for (MigrationFile file : upTo) {
            wanted.add(file.key());
            if (history.of(file.key()).isEmpty()) {
                fresh.add(Step.unread(file, settings));
            }
        }
        delete(transaction.connection(), history, wanted);
        if (!fresh.isEmpty()) {
            EbeanRun.of(settings, fresh).mark(transaction);
        }
        update(transaction.connection(), history, upTo);
    }

    private void delete(Connection connection, History history, Set<String> wanted) throws SQLException {
        String sql = "delete from " + settings.table() + " where mversion = ?";
        List<Applied> above = history.versions().stream()
                .filter(applied -> !wanted.contains(applied.version()))
                .toList();
        for (Applied applied : above) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setString(1, applied.version());
                delete.executeUpdate();
            }
        }
    }

    private void update(Connection connection, History history, List<MigrationFile> upTo) throws SQLException {
        if (upTo.isEmpty()) {
            return;
        }
        boolean early = isEarly(connection);
        String sql = "update " + settings.table() + " set mchecksum = ?, mstatus = ? where mversion = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (MigrationFile file : upTo) {
                Step step = Step.unread(file, settings);
                update.setInt(
                        1,
                        Fingerprint.checksum(
                                early ? step.original() : step.script().text()));
                update.setString(2, Fingerprint.status(step.script().statements()));
                update.setString(3, file.key());
                update.executeUpdate();
            }
        }
    }

    /** Ebean's own line tells whether checksums are over the files as they stand, or with their placeholders filled. */
    private boolean isEarly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select mchecksum from " + settings.table() + " where mversion = '0'")) {
            return row.next() && row.getInt(1) == 1;
        }
    }
}
