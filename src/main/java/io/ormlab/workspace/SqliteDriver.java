package io.ormlab.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite driver. Its first use takes longer than a small command's own work: it looks for a logger in every jar, loads a native
 * library and makes itself a format of dates. A thread of its own can do the first meanwhile.
 */
final class SqliteDriver {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private static final Object FORMAT = new Object();

    private SqliteDriver() {}

    /** Begins, on a thread of its own, what a first connection needs, and then something more; once in a process. */
    static void ahead(Runnable more) {
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> ready(more), "ahead");
            thread.setDaemon(true);
            thread.start();
        }
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

    /**
     * The driver's class and its logger. The native library waits until this is through: while it is loaded it asks for classes under
     * Java's lock on libraries, for which a thread may wait that is just opening the jars.
     */
    private static synchronized void ready() {
        new JDBC();
    }

    /** The format of dates, which the driver keeps. */
    static void format() {
        synchronized (FORMAT) {
            new SQLiteConfig();
        }
    }

    static Connection connect(String url, Properties how) throws SQLException {
        // The other thread may still be about the rest.
        format();
        ready();
        SqliteLibrary.ready();
        return new JDBC().connect(url, how);
    }
}
