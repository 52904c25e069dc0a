package io.ormlab.workspace;

import io.ormlab.message.Message;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What Java's refusals of a file mean to a person: many of its exceptions hold no more than the file's name. */
public final class FileFailures {

    private FileFailures() {}

    /** The reason in words, for the place of a message. */
    public static Message reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("workspace.file.denied");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of("workspace.file.missing");
        }
        if (e instanceof NotDirectoryException) {
            return Message.of("workspace.file.notfolder");
        }
        if (e instanceof FileAlreadyExistsException there) {
            return Message.of("workspace.file.inway", there.getFile());
        }
        if (e instanceof FileSystemLoopException loop) {
            return Message.of("workspace.file.loop", loop.getFile());
        }
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
        // What the system calls say (EISDIR of errno(3)) where a folder is opened as a file.
        return reason.equals("Is a directory")
                ? Message.of("workspace.file.folder")
                : Message.of("workspace.file.reason", reason);
    }
}
