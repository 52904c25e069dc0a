package io.ormlab.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a folder with all that they hold, at one moment.
 *
 * @param files by their path in the folder; none where it is not there
 */
record FolderState(Map<Path, ByteBuffer> files) {

    static FolderState of(Path folder) throws IOException {
        Map<Path, ByteBuffer> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file), ByteBuffer.wrap(Files.readAllBytes(file)));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return new FolderState(files);
    }

    /** The files that came, went, or hold something else than in another state. */
    TreeSet<Path> differingFrom(FolderState other) {
        TreeSet<Path> differing = new TreeSet<>();
        for (Map<Path, ByteBuffer> side : java.util.List.of(files, other.files)) {
            side.keySet().stream()
                    .filter(file -> !java.util.Objects.equals(files.get(file), other.files.get(file)))
                    .forEach(differing::add);
        }
        return differing;
    }

    /** Makes these files of a folder what they are here: written, or gone. */
    void put(Path folder, Iterable<Path> which) throws IOException {
        for (Path file : which) {
            Path target = folder.resolve(file);
            ByteBuffer held = files.get(file);
            if (held == null) {
                Files.deleteIfExists(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.write(target, held.array());
            }
        }
    }
}
