package io.ormlab.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The SQLite driver. Its first use takes longer than a small command's own work: it loads a native library and makes itself a table of
 * settings. A thread of its own can do that meanwhile.
 */
final class SqliteDriver {

    private static boolean begun;

    private SqliteDriver() {}

    /** Begins, on a thread of its own, what a first connection needs, and then something more; once in a process. */
    static void ahead(Runnable more) {
        if (begins()) {
            Thread thread = new Thread(() -> ready(more), "ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static synchronized boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    private static void ready(Runnable more) {
        try {
            ready();
            more.run();
        } catch (RuntimeException | LinkageError e) {
            // Whoever connects meets the same, and says it.
            return;
        }
    }

    /** What the first connection takes, but the connection itself. */
    private static void ready() {
        synchronized (SQLiteConfig.class) {
            new SQLiteConfig();
            SqliteLibrary.ready();
        }
    }

    static Connection connect(String url, Properties how) throws SQLException {
        // The other thread may still be about it.
        ready();
        // As org.sqlite.JDBC does, which would start DriverManager first, 7 ms.
        return new JDBC4Connection(url, url.substring(JDBC.PREFIX.length()), how);
    }
}
