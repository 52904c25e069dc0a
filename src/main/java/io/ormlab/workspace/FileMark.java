package io.ormlab.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * How a file stood at one moment: enough to see that it was written since.
 *
 * @param size in bytes; with its log, for a database
 * @param modifiedNanos since 1970
 */
public record FileMark(long size, long modifiedNanos) {

    /** A file system's clock may stand still this long (two seconds on FAT). */
    private static final long COARSEST_CLOCK_MILLIS = 2_000;

    /** @throws IOException where there is no such file, or it cannot be looked at */
    public static FileMark of(Path file) throws IOException {
        return new FileMark(Files.size(file), Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
    }

    /** Of a file of which the system has said these. */
    public static FileMark of(BasicFileAttributes attributes) {
        return new FileMark(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** Of a SQLite file and its write-ahead log, which holds what the file does not yet. */
    public static FileMark ofDatabase(Path file) throws IOException {
        FileMark main = of(file);
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (!Files.isRegularFile(log)) {
            return main;
        }
        FileMark more = of(log);
        return new FileMark(main.size + more.size, Math.max(main.modifiedNanos, more.modifiedNanos));
    }

    /** Whether a later write must show in the time: one of a moment ago may be followed by another that does not. */
    public boolean isSettled() {
        return modifiedMillis() < System.currentTimeMillis() - COARSEST_CLOCK_MILLIS;
    }

    public long modifiedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(modifiedNanos);
    }

    // Java makes a record's own three from method handles at their first call, which takes as long as a whole look at a
    // workspace.

    @Override
    public boolean equals(Object other) {
        return other instanceof FileMark mark && size == mark.size && modifiedNanos == mark.modifiedNanos;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Long.hashCode(modifiedNanos);
    }

    @Override
    public String toString() {
        return "FileMark[size=" + size + ", modifiedNanos=" + modifiedNanos + "]";
    }
}
