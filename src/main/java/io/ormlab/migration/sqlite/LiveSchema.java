package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.sqlite.LiveTable.LiveColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a SQLite database says of itself, through {@code sqlite_master} and the pragmas (https://www.sqlite.org/pragma.html),
 * not through what we believe to have written.
 *
 * @param tables by folded name, without SQLite's own and Ebean's table of migrations
 * @param views by folded name, the statement that makes it
 * @param triggers by folded name, the statement that makes it
 */
public record LiveSchema(Map<String, LiveTable> tables, Map<String, String> views, Map<String, String> triggers) {

    /**
     * Reads a database.
     *
     * @param hidden the folded names of tables that are not the learner's, such as Ebean's table of migrations
     */
    public static LiveSchema read(Connection connection, Set<String> hidden) throws SQLException {
        Map<String, LiveTable> tables = new TreeMap<>();
        Map<String, String> views = new TreeMap<>();
        Map<String, String> triggers = new TreeMap<>();
        for (String[] row : rows(
                connection, "select type, name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\'")) {
            String folded = Names.fold(row[1]);
            switch (row[0]) {
                case "table" -> {
                    if (!hidden.contains(folded) && isOfAKnownModule(connection, row[1], row[2])) {
                        tables.put(folded, table(connection, row[1], row[2]));
                    }
                }
                case "view" -> views.put(folded, row[2]);
                case "trigger" -> triggers.put(folded, row[2]);
                default -> {
                    // An index is read with its table.
                }
            }
        }
        return new LiveSchema(tables, views, triggers);
    }

    /** The same, but that the keys of these tables never come back. */
    LiveSchema counting(Set<String> autoincrement) {
        Map<String, LiveTable> counting = new TreeMap<>(tables);
        for (String name : autoincrement) {
            counting.computeIfPresent(name, (key, table) -> table.counting());
        }
        return new LiveSchema(counting, views, triggers);
    }

    /** A virtual table of another program's module can be neither read nor changed here. */
    private static boolean isOfAKnownModule(Connection connection, String name, String sql) {
        if (!sql.toLowerCase(java.util.Locale.ROOT).startsWith("create virtual table")) {
            return true;
        }
        try {
            return !rows(connection, "select name from pragma_table_xinfo(?)", name).isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    private static LiveTable table(Connection connection, String name, String sql) throws SQLException {
        Map<String, LiveColumn> columns = new LinkedHashMap<>();
        Map<Integer, String> key = new TreeMap<>();
        for (String[] row : rows(
                connection,
                "select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo(?)",
                name)) {
            boolean isKey = Integer.parseInt(row[4]) > 0;
            boolean notNull = "1".equals(row[2]);
            columns.put(Names.fold(row[0]), new LiveColumn(row[0], row[1], notNull, row[3], !"0".equals(row[5])));
            if (isKey) {
                key.put(Integer.parseInt(row[4]), Names.fold(row[0]));
            }
        }
        Set<List<String>> uniques = new LinkedHashSet<>();
        Map<String, String> indexes = new TreeMap<>();
        Map<String, String> definitions = new TreeMap<>();
        for (String[] row : rows(connection, "select name, origin from pragma_index_list(?)", name)) {
            if (row[1].equals("u")) {
                List<String> unique = new ArrayList<>();
                rows(connection, "select name from pragma_index_info(?) order by seqno", row[0])
                        .forEach(column -> unique.add(Names.fold(column[0])));
                uniques.add(unique);
            } else if (row[1].equals("c")) {
                String made = rows(
                                connection, "select sql from sqlite_master where type = 'index' and name = ?", row[0])
                        .get(0)[0];
                indexes.put(Names.fold(row[0]), SqlText.folded(made));
                definitions.put(Names.fold(row[0]), made);
            }
        }
        return new LiveTable(
                name,
                columns,
                List.copyOf(key.values()),
                uniques,
                new TreeSet<>(SqlText.checks(sql)),
                foreignKeys(connection, name),
                indexes,
                definitions,
                traits(sql));
    }

    private static Set<String> foreignKeys(Connection connection, String table) throws SQLException {
        Map<String, List<String[]>> byId = new TreeMap<>();
        for (String[] row : rows(
                connection,
                "select id, \"from\", \"table\", \"to\", on_delete, on_update from pragma_foreign_key_list(?) order by id, seq",
                table)) {
            byId.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row);
        }
        Set<String> keys = new TreeSet<>();
        for (List<String[]> parts : byId.values()) {
            List<String> from = parts.stream().map(row -> Names.fold(row[1])).toList();
            List<String> to = parts.stream()
                    .map(row -> row[3] == null ? "" : Names.fold(row[3]))
                    .toList();
            String[] any = parts.get(0);
            keys.add(Names.fold("(" + String.join(", ", from) + ") references " + any[2] + " (" + String.join(", ", to)
                    + ") on delete " + any[4] + " on update " + any[5]));
        }
        return keys;
    }

    private static Set<String> traits(String sql) {
        List<String> tokens = SqlText.tokens(sql);
        Set<String> traits = new TreeSet<>();
        if (tokens.contains("autoincrement")) {
            traits.add("autoincrement");
        }
        List<String> tail = tokens.subList(tokens.lastIndexOf(")") + 1, tokens.size());
        if (tail.contains("without")) {
            traits.add("without rowid");
        }
        if (tail.contains("strict")) {
            traits.add("strict");
        }
        return traits;
    }

    static List<String[]> rows(Connection connection, String sql, String... args) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setString(i + 1, args[i]);
            }
            List<String[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
