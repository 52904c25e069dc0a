package io.ormlab.command;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A piece of Java in a file of its own, for as long as it is edited. */
final class SnippetFile {

    private SnippetFile() {}

    /** Lets a person edit a text; what they saved. */
    static String edited(Lab lab, String java) {
        try {
            Path folder = Files.createTempDirectory("ormlab");
            Path file = folder.resolve("Snippet.java");
            try {
                Files.writeString(file, java + "\n", StandardCharsets.UTF_8);
                Editor.of(lab, file.getFileName().toString()).open(file);
                return TextFile.read(file, file.getFileName().toString());
            } finally {
                Files.deleteIfExists(file);
                // An editor may have left a copy beside it, which is the person's.
                deleteEmpty(folder);
            }
        } catch (IOException e) {
            throw LabException.of("editing.snippet.file", Failures.reason(e)).because(e);
        }
    }

    private static void deleteEmpty(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }
}
