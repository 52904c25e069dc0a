package io.ormlab.migration;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

/** A folder for one run, among the workspace's caches; in the system's temporary folder where nothing can be written there. */
final class RunFolder {

    private static final String NAME = "run-";

    /** Older than any run: what a killed one left. */
    private static final Duration LEFT = Duration.ofDays(1);

    private RunFolder() {}

    /** @param cache need not be there */
    static Path in(Path cache) throws IOException {
        try {
            // First, so that a failure leaves nothing behind.
            deleteLeft(cache.toFile());
            return fresh(Files.createDirectories(cache));
        } catch (IOException e) {
            return fresh(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** Not {@link Files#createTempDirectory}: its random name starts the security providers, 20 ms that nothing here needs. */
    private static Path fresh(Path parent) throws IOException {
        for (long name = System.nanoTime(); ; name++) {
            try {
                return Files.createDirectory(parent.resolve(NAME + Long.toHexString(name)));
            } catch (FileAlreadyExistsException e) {
                if (parent.toFile().isFile()) {
                    throw e;
                }
            }
        }
    }

    private static void deleteLeft(File cache) throws IOException {
        long before = System.currentTimeMillis() - LEFT.toMillis();
        File[] left = cache.listFiles((folder, name) -> name.startsWith(NAME));
        for (File each : left == null ? new File[0] : left) {
            if (each.lastModified() < before && isFolder(each)) {
                delete(each);
            }
        }
    }

    /** A link to one is none: what it leads to is somebody's. */
    private static boolean isFolder(File file) {
        return Files.isDirectory(file.toPath(), LinkOption.NOFOLLOW_LINKS);
    }

    /** With all that is in it. */
    static void delete(File file) throws IOException {
        File[] within = isFolder(file) ? file.listFiles() : null;
        for (File each : within == null ? new File[0] : within) {
            delete(each);
        }
        Files.delete(file.toPath());
    }
}
