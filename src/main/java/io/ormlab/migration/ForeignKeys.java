package io.ormlab.migration;

import io.ormlab.message.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows that have no parent, counted by the tables concerned. Looked at over the whole database, since a migration written by
 * hand may delete anywhere while enforcement is off; 1,000,000 rows take about 0.1 s.
 *
 * @param orphans rows without a parent, by {@code child -> parent}
 * @param broken what SQLite says where a foreign key itself is wrong, and nothing can be counted; else null
 */
record ForeignKeys(Map<String, Long> orphans, String broken) {

    /** No row without its parent. */
    static final ForeignKeys WHOLE = new ForeignKeys(Map.of(), null);

    /** https://www.sqlite.org/pragma.html#pragma_foreign_key_check */
    static ForeignKeys check(Connection connection) throws SQLException {
        Map<String, Long> orphans = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma foreign_key_check")) {
            while (rows.next()) {
                String who = Names.quoted(rows.getString(1)) + " -> " + Names.quoted(rows.getString(3));
                orphans.merge(who, 1L, Long::sum);
            }
            return new ForeignKeys(orphans, null);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("foreign key mismatch")) {
                return new ForeignKeys(Map.of(), io.ormlab.workspace.SqlFailures.reason(e));
            }
            throw e;
        }
    }

    /**
     * Refuses what is worse than before.
     *
     * @return what to say of rows that had no parent before either
     * @throws OrphansFound where there is more
     */
    static Optional<Message> refuseNew(Connection connection, ForeignKeys tolerated, Step step) throws SQLException {
        ForeignKeys after = check(connection);
        if (!after.isWithin(tolerated)) {
            throw new OrphansFound(step, after);
        }
        return after.isWhole() ? Optional.empty() : Optional.of(Message.of("running.orphans.before", after.text()));
    }

    boolean isWhole() {
        return orphans.isEmpty() && broken == null;
    }

    /** Whether nothing here is worse than there. */
    boolean isWithin(ForeignKeys before) {
        if (broken != null) {
            return broken.equals(before.broken);
        }
        return orphans.entrySet().stream()
                .allMatch(one -> one.getValue() <= before.orphans.getOrDefault(one.getKey(), 0L));
    }

    /** The tables and their numbers, {@code book -> author: 3}. */
    String text() {
        return broken != null
                ? broken
                : orphans.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "));
    }
}
