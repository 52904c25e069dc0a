package io.ormlab.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random rows for whatever tables a database has, by their declared types; every foreign key holds in the end. */
final class RandomRows {

    private static final int ROWS = 5;

    private final Connection connection;
    private final Random random;

    RandomRows(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    void insert() throws SQLException {
        execute("pragma foreign_keys = off");
        for (String row : Bench.rows(
                connection,
                "select name, replace(sql, char(10), ' ') from sqlite_master where type = 'table' and name <> 'db_migration' and name not like 'sqlite_%'")) {
            int bar = row.indexOf('|');
            for (int i = 0; i < ROWS; i++) {
                insert(row.substring(0, bar), row.substring(bar + 1));
            }
        }
        dropOrphans(connection);
        execute("pragma foreign_keys = on");
    }

    static void dropOrphans(Connection connection) throws SQLException {
        List<String> orphans;
        while (!(orphans = Bench.rows(connection, "select distinct \"table\", rowid from pragma_foreign_key_check"))
                .isEmpty()) {
            for (String orphan : orphans) {
                int bar = orphan.lastIndexOf('|');
                try (Statement statement = connection.createStatement()) {
                    statement.execute("delete from " + quoted(orphan.substring(0, bar)) + " where rowid = "
                            + orphan.substring(bar + 1));
                }
            }
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void insert(String table, String sql) throws SQLException {
        Map<String, Integer> slots = new HashMap<>();
        for (String key : Bench.rows(connection, "select \"from\", id from pragma_foreign_key_list('" + table + "')")) {
            slots.put(key.substring(0, key.indexOf('|')), Integer.parseInt(key.substring(key.indexOf('|') + 1)));
        }
        Map<Integer, Integer> picks = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : Bench.rows(
                connection, "select name, lower(type), \"notnull\", pk from pragma_table_info('" + table + "')")) {
            String[] parts = column.split("\\|");
            Integer slot = slots.get(parts[0]);
            boolean key = !parts[3].equals("0");
            names.add(quoted(parts[0]));
            if (!key && parts[2].equals("0") && random.nextInt(4) == 0) {
                values.add("null");
            } else if (slot != null || key) {
                int pick = slot == null ? random.nextInt(9) : picks.computeIfAbsent(slot, id -> random.nextInt(9));
                values.add(keyValue(parts[1], pick));
            } else {
                values.add(allowed(sql, parts[0], parts[1]));
            }
        }
        execute("insert or ignore into " + quoted(table) + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", values) + ")");
    }

    /** The same few keys for every table, so that rows find each other. */
    static String keyValue(String type, int pick) {
        return type.startsWith("varchar(40)")
                ? "'0000000" + pick + "-1111-4222-8333-444444444444'"
                : type.startsWith("varchar")
                        ? "'" + List.of("1", "k", "键", "04", "b c").get(pick % 5) + "'"
                        : String.valueOf(pick + 1);
    }

    private String allowed(String sql, String column, String type) {
        Matcher check = Pattern.compile("check \\( *[\"`]?" + Pattern.quote(column) + "[\"`]? in \\(([^)]*)\\)")
                .matcher(sql);
        if (check.find()) {
            return any(check.group(1).split(","));
        }
        return value(type, random);
    }

    static String value(String type, Random random) {
        Matcher size = Pattern.compile("varchar\\((\\d+)\\)").matcher(type);
        if (type.startsWith("varchar(40)")) {
            return keyValue(type, random.nextInt(9));
        }
        if (size.find()) {
            String text = any(
                    random,
                    "鲁迅",
                    "",
                    "it''s",
                    "12",
                    "007",
                    "-3",
                    "2003-12-17",
                    "true",
                    "1.5",
                    "{\"a\":1}",
                    "a;\nb",
                    "很长很长很长很长很长很长的文字",
                    "𠮷");
            int most = Integer.parseInt(size.group(1));
            return "'" + (text.codePointCount(0, text.length()) > most ? "s" : text) + "'";
        }
        String base = type.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "");
        return switch (base) {
            case "integer" ->
                type.equals("integer(1)") ? any(random, "0", "1") : any(random, "0", "1", "2", "-7", "2147483647");
            case "smallint" -> any(random, "0", "1", "300");
            case "bigint" -> any(random, "0", "1", "5000000000", "9007199254740993", "-9223372036854775808");
            case "double", "float", "real" -> any(random, "0.1", "1.0", "-2.5", "1e300");
            case "decimal", "numeric" -> any(random, "0", "1", "19.9", "-123.45");
            case "date" -> any(random, "'2003-12-17'", "'1881-09-25'");
            case "timestamp" -> any(random, "1767323045123", "-2785422584877", "0");
            case "time" -> any(random, "27015000", "0");
            case "blob" -> any(random, "x'00ff'", "x''");
            case "clob" -> any(random, "'长文'", "'12'", "'{\"a\": [1]}'", "'2003-12-17T01:02:03'");
            default -> any(random, "'[]'", "'{}'");
        };
    }

    private String any(String... of) {
        return any(random, of);
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)].strip();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
