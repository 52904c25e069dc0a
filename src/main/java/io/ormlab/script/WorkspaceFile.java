package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes a file that a Markdown fence names; only into the workspace's folder, whatever {@code ..} or link would lead out. */
final class WorkspaceFile {

    private final Path folder;

    WorkspaceFile(Path folder) {
        this.folder = folder;
    }

    /**
     * @param place where the fence stands, for failures
     * @throws LabException where the path leads out of the folder, or the file cannot be written
     */
    void write(String place, String path, String text) {
        Path file = inside(place, path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("script.file.unwritable", place, path, Failures.reason(e))
                    .because(e);
        }
    }

    private Path inside(String place, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            boolean inside = !Path.of(path).isAbsolute()
                    && file.startsWith(folder.normalize())
                    && !file.equals(folder.normalize());
            if (inside && realParent(file).startsWith(folder.toRealPath()) && !Files.isSymbolicLink(file)) {
                return file;
            }
            throw LabException.of("script.file.outside", place, path);
        } catch (InvalidPathException e) {
            throw LabException.of("script.file.outside", place, path).because(e);
        } catch (IOException e) {
            throw LabException.of("script.file.unwritable", place, path, Failures.reason(e))
                    .because(e);
        }
    }

    /** The nearest folder above the file that is there, with every link followed. */
    private static Path realParent(Path file) throws IOException {
        Path parent = file.getParent();
        while (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            parent = parent.getParent();
        }
        return parent.toRealPath();
    }
}
