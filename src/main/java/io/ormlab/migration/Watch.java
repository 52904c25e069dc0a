package io.ormlab.migration;

import io.ormlab.message.Message;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sqlite.ProgressHandler;

/**
 * Tells how long a step has been running, once a second, and stops it when its thread is interrupted
 * (https://www.sqlite.org/c3ref/progress_handler.html).
 */
final class Watch extends ProgressHandler {

    /** A callback some ten times a second while a table is copied. */
    private static final int INSTRUCTIONS = 2_000_000;

    private final WriteTransaction transaction;
    private final RunOptions options;
    private final Supplier<MigrationFile> running;
    private final long began = System.nanoTime();
    private long told;

    private Watch(WriteTransaction transaction, RunOptions options, Supplier<MigrationFile> running) {
        this.transaction = transaction;
        this.options = options;
        this.running = running;
    }

    static Watch over(WriteTransaction transaction, RunOptions options, Supplier<MigrationFile> running)
            throws SQLException {
        Watch watch = new Watch(transaction, options, running);
        if (transaction.isSqlite()) {
            setHandler(transaction.connection(), INSTRUCTIONS, watch);
        }
        return watch;
    }

    @Override
    protected int progress() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        if (seconds > told) {
            told = seconds;
            options.progress()
                    .accept(Message.of("running.progress", running.get().label(), Long.toString(seconds)));
        }
        return Thread.currentThread().isInterrupted() ? 1 : 0;
    }

    void stop() throws SQLException {
        if (transaction.isSqlite()) {
            clearHandler(transaction.connection());
        }
    }
}
