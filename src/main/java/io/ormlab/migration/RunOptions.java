package io.ormlab.migration;

import io.ormlab.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How an upgrade or a downgrade is to run.
 *
 * @param backup whether a backup is made before a step that drops
 * @param patience how long it waits for another process that is writing to the database
 * @param progress told, while it runs, what it waits for or how far it is; called on the running thread
 * @param defaults values for columns that come back NOT NULL in a downgrade and have none: {@code TABLE.COLUMN=VALUE}
 */
public record RunOptions(boolean backup, Duration patience, Consumer<Message> progress, List<String> defaults) {

    /** With a backup, a minute's patience, and silent. */
    public static final RunOptions PLAIN = new RunOptions(true, Duration.ofSeconds(60), message -> {}, List.of());

    public RunOptions {
        defaults = List.copyOf(defaults);
    }

    public RunOptions withBackup(boolean wanted) {
        return new RunOptions(wanted, patience, progress, defaults);
    }

    public RunOptions withPatience(Duration limit) {
        return new RunOptions(backup, limit, progress, defaults);
    }

    public RunOptions withProgress(Consumer<Message> listener) {
        return new RunOptions(backup, patience, listener, defaults);
    }

    public RunOptions withDefaults(List<String> values) {
        return new RunOptions(backup, patience, progress, values);
    }
}
