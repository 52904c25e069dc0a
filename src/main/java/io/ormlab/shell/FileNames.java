package io.ormlab.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a half-typed path may go on to. */
final class FileNames {

    private FileNames() {}

    /** Paths written as the typed one is, a folder with a slash at its end; hidden ones only where a dot was typed. */
    static Stream<String> of(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String head = typed.substring(0, slash);
        boolean hidden = typed.startsWith(".", slash);
        try {
            Path folder = Path.of(head.isEmpty() ? "." : head);
            List<String> names = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> names.add(file.getFileName() + (Files.isDirectory(file) ? "/" : "")));
            }
            return names.stream()
                    .filter(name -> hidden || !name.startsWith("."))
                    .map(name -> head + name)
                    .sorted();
        } catch (IOException | InvalidPathException e) {
            // No such folder offers no names.
            return Stream.empty();
        }
    }
}
