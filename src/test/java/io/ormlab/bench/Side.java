package io.ormlab.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One side of a comparison. */
@FunctionalInterface
interface Side {

    /**
     * Does it once.
     *
     * @param here an empty folder of this run's own
     * @return what it took: seconds, or megabytes
     */
    double take(Path here) throws IOException, InterruptedException;

    /** A side that is prepared without the clock, and then is one process. */
    static Side process(Path template, Command command) {
        return here -> {
            Folders.copy(template, here);
            // What the copy has still to write to the disk is no part of either side; no such program, no such order.
            Command.of("sync").works();
            return command.seconds(here);
        };
    }
}
