package io.ormlab.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Puts a new text in a file's place: the old one or the new one is there at any moment, never a part. */
final class Replacement {

    private Replacement() {}

    static void of(Path file, String text) throws IOException {
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path written = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            permit(file, written);
            move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A temporary file is its owner's alone; the file may be everybody's. */
    private static void permit(Path file, Path written) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (from != null && to != null) {
            to.setPermissions(from.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Within one folder only an odd file system refuses; there, replacing is the best it can do.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
