package io.ormlab.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What the classes of a source depend on besides the sources: the JDK, this program and its libraries, and the jars of lib/. */
final class Toolchain {

    private Toolchain() {}

    /** A text that is another where any of it is. */
    static String of(Sources sources) {
        StringJoiner all = new StringJoiner("\n");
        all.add(System.getProperty("java.runtime.version") + " " + System.getProperty("java.vm.vendor"));
        try {
            for (Path entry : Javac.classPath(List.of())) {
                all.add(mark(entry));
            }
        } catch (IOException e) {
            // A library that cannot be looked at: this is like no other.
            return Long.toString(System.nanoTime());
        }
        sources.jarDigests().forEach((jar, digest) -> all.add(jar + " " + digest));
        return all.toString();
    }

    private static String mark(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return entry + " none";
        }
        BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            return entry.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime();
        }
        // Classes outside a jar: somebody works on this program.
        try (Stream<Path> files = Files.walk(entry)) {
            List<Path> all = files.toList();
            long newest = all.stream()
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
            return entry + " " + all.size() + " " + newest;
        }
    }
}
