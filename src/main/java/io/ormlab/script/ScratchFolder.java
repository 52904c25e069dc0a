package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.message.LabException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder to play in, gone when it is closed. */
final class ScratchFolder implements AutoCloseable {

    private final Path parent;
    private final Path folder;

    /**
     * Makes one.
     *
     * @param name of the folder, which the prompt shows
     * @throws LabException where none can be made
     */
    ScratchFolder(String name) {
        try {
            parent = Files.createTempDirectory("ormlab-try");
            folder = Files.createDirectory(parent.resolve(name));
        } catch (IOException e) {
            throw LabException.of("script.try.scratch", Failures.reason(e)).because(e);
        }
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(parent)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // Windows keeps what somebody has open; the system's own cleaning takes what is left in its temporary
            // folder.
            parent.toFile().deleteOnExit();
        }
    }
}
