package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that forbid a step: how many, and the first of them by primary key.
 *
 * @param check what they fail
 * @param count how many there are
 * @param rows the first few
 */
public record RowsInTheWay(RowCheck check, long count, List<Row> rows) {

    /**
     * One of the rows.
     *
     * @param key its primary key in words, {@code id 3}
     * @param value what is in the way
     */
    public record Row(String key, Object value) {

        String text() {
            if (value == null) {
                return key;
            }
            String shown =
                    value instanceof byte[] bytes ? "x'" + bytes.length + " bytes'" : shortened(value.toString());
            return key + " (" + (value instanceof String ? "'" + shown + "'" : shown) + ")";
        }

        private static String shortened(String text) {
            String line = text.replaceAll("\\s+", " ");
            return line.length() <= 40 ? line : line.substring(0, 39) + "…";
        }
    }

    /** Runs every check. */
    public static List<RowsInTheWay> find(List<RowCheck> checks, Connection connection) throws SQLException {
        List<RowsInTheWay> found = new ArrayList<>();
        for (RowCheck check : checks) {
            check.find(connection).ifPresent(found::add);
        }
        return found;
    }

    /** What is said of them. */
    public Message message() {
        String named = rows.stream().map(Row::text).collect(Collectors.joining(", "));
        return Message.of(
                "migration.check." + check.kind().word(),
                Names.quoted(check.table()),
                Names.quoted(check.columns()),
                count,
                count > rows.size() ? named + ", …" : named,
                check.detail());
    }

    private Message help() {
        return Message.of(
                "migration.check." + check.kind().word() + ".next",
                Names.quoted(check.table()),
                Names.quoted(check.columns()));
    }

    /**
     * The refusal that names all of them.
     *
     * @param next what to type next after the rows themselves; null where the options of {@code generate-migration} help
     */
    public static LabException refusal(List<RowsInTheWay> found, Message next) {
        List<Message> lines = new ArrayList<>();
        for (RowsInTheWay rows : found) {
            lines.add(rows.message());
            if (next == null) {
                lines.add(rows.help());
            }
        }
        if (next != null) {
            lines.add(next);
        }
        return new LabException(lines, LabException.FAILED, null);
    }
}
