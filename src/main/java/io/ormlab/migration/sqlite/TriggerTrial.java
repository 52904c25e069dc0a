package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tries each trigger of a database by itself. SQLite takes any body when a trigger is made, and looks at it when a statement fires
 * it; {@code EXPLAIN} compiles that statement, trigger and all, and runs nothing.
 */
final class TriggerTrial {

    private static final Set<String> EVENTS = Set.of("insert", "update", "delete");

    private TriggerTrial() {}

    /** The triggers that do not fit their tables. */
    static List<String> misfits(Connection connection) throws SQLException {
        List<String[]> triggers =
                LiveSchema.rows(connection, "select name, tbl_name, sql from sqlite_master where type = 'trigger'");
        List<String> misfits = new ArrayList<>();
        if (triggers.isEmpty()) {
            return misfits;
        }
        execute(connection, "savepoint ormlab_trial");
        try {
            for (String[] trigger : triggers) {
                execute(connection, "drop trigger " + Names.quoted(trigger[0]));
            }
            for (String[] trigger : triggers) {
                execute(connection, trigger[2]);
                if (!fits(connection, trigger[1], trigger[2])) {
                    misfits.add(trigger[0]);
                }
                execute(connection, "drop trigger " + Names.quoted(trigger[0]));
            }
        } finally {
            execute(connection, "rollback to ormlab_trial");
            execute(connection, "release ormlab_trial");
        }
        return misfits;
    }

    private static boolean fits(Connection connection, String table, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("explain " + firing(connection, table, event(sql)))
                    .close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String firing(Connection connection, String table, String event) throws SQLException {
        String name = Names.quoted(table);
        if (!event.equals("update")) {
            return event.equals("insert") ? "insert into " + name + " default values" : "delete from " + name;
        }
        List<String> sets = new ArrayList<>();
        // A generated column cannot be set, and then no trigger is fired by it.
        for (String[] column :
                LiveSchema.rows(connection, "select name from pragma_table_xinfo(?) where hidden < 2", table)) {
            sets.add(Names.quoted(column[0]) + " = " + Names.quoted(column[0]));
        }
        return "update " + name + " set " + String.join(", ", sets);
    }

    /** What fires it: the first such word with {@code ON} or {@code OF} behind it. */
    private static String event(String sql) {
        List<String> tokens = SqlText.tokens(sql);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean named = tokens.get(i + 1).equals("on") || tokens.get(i + 1).equals("of");
            if (named && EVENTS.contains(tokens.get(i))) {
                return tokens.get(i);
            }
        }
        return "delete";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
