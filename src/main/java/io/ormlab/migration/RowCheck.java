package io.ormlab.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a step demands of the rows that are there before it changes anything.
 *
 * @param kind what is demanded
 * @param table the table as it is called before the step
 * @param columns the columns as they are called before the step
 * @param detail what a person needs beside it: the table referred to, the new type, the values allowed; may be empty
 * @param sql a query, on one line, for the rows that stand in the way: a text that names the row by its primary key, and the
 *     value that is in the way
 */
public record RowCheck(Kind kind, String table, List<String> columns, String detail, String sql) {

    /** What a step can demand. */
    public enum Kind {
        /** No NULL in a column that becomes NOT NULL. */
        NOT_NULL("not-null"),
        /** No value twice under a new unique. */
        UNIQUE("unique"),
        /** No row without its parent under a new foreign key. */
        REFERENCES("references"),
        /** No value that the new check does not allow. */
        ALLOWED("allowed"),
        /** No value of a constant that the enum has no longer. */
        CONSTANT("constant"),
        /** No value that the new type cannot hold. */
        FITS("fits"),
        /** No row at all in a column whose values cannot be carried over. */
        CONVERTS("converts");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the migration's file and in the messages' keys. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /** How many rows are named; the rest are counted. */
    private static final int NAMED = 5;

    /** Looks at the rows; empty where nothing stands in the way. */
    public Optional<RowsInTheWay> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long count = 0;
            List<RowsInTheWay.Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    if (++count <= NAMED) {
                        rows.add(new RowsInTheWay.Row(result.getString(1), result.getObject(2)));
                    }
                }
            }
            return count == 0 ? Optional.empty() : Optional.of(new RowsInTheWay(this, count, rows));
        }
    }
}
