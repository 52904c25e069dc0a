package io.ormlab.command;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a person names; a relative name is from where the program was started. */
final class TextFile {

    private TextFile() {}

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw LabException.of("command.file.missing", Shown.shortened(name)).because(e);
        }
    }

    /**
     * @throws LabException where it cannot be read as text
     */
    static String read(String name) {
        return read(path(name), name);
    }

    /** @param name what the person called it */
    static String read(Path path, String name) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw LabException.of("command.file.notutf8", name).because(e);
        } catch (IOException e) {
            throw LabException.of("command.file.unreadable", name, Failures.reason(e))
                    .because(e);
        }
    }
}
