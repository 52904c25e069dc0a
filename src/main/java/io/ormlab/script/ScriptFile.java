package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A file of sessions, read: a script, a transcript, or Markdown with fences of them.
 *
 * <p>Names in failures are as the person gave them, with the line after a colon: {@code lesson.ormlab:3}.
 */
public final class ScriptFile {

    /** More than anybody writes, and less than what fills the memory. */
    private static final int LARGEST = 100 << 20;

    private final String name;
    private final String place;
    private final SourceLines lines;
    private final List<Part> parts;

    private ScriptFile(String name, String place, SourceLines lines, List<Part> parts) {
        this.name = name;
        this.place = place;
        this.lines = lines;
        this.parts = parts;
    }

    /**
     * Reads a file.
     *
     * @throws LabException where there is no such file, it is a folder, or it is no UTF-8 text
     */
    public static ScriptFile read(Path file) {
        String place = file.toAbsolutePath().normalize().toString();
        return of(file.toString(), place, SourceLines.decode(file.toString(), 1, bytes(file)));
    }

    /** A text that is in no file, under the name that failures are to give it; {@code .md} at its end makes it Markdown. */
    public static ScriptFile of(String name, String text) {
        return of(name, name, SourceLines.of(text));
    }

    private static ScriptFile of(String name, String place, SourceLines lines) {
        List<Part> parts = isMarkdown(name)
                ? MarkdownReader.read(lines.texts())
                : List.of(TranscriptReader.read(1, lines.texts(), ""));
        return new ScriptFile(name, place, lines, parts);
    }

    /** The path that a person named; a relative one is from where the program was started. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw LabException.of("script.missing", name).because(e);
        }
    }

    public String name() {
        return name;
    }

    /** Where the file is, whatever it was called by. */
    String place() {
        return place;
    }

    /**
     * Writes another text in the file's place, whole or not at all.
     *
     * @throws LabException where the file is no longer what was read, or cannot be written
     */
    void replace(String text) {
        Path file = Path.of(name);
        if (!Arrays.equals(bytes(file), lines.text().getBytes(StandardCharsets.UTF_8))) {
            throw LabException.of("script.changed", name);
        }
        try {
            Replacement.of(file.toRealPath(), text);
        } catch (IOException e) {
            throw LabException.of("script.unwritable", name, Failures.reason(e)).because(e);
        }
    }

    SourceLines lines() {
        return lines;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether the first thing typed makes a workspace, so that the file needs none before it. */
    boolean beginsWithInit() {
        return parts.stream()
                .flatMap(part -> part.inputs().stream())
                .map(String::strip)
                .filter(input -> !input.isEmpty() && !input.startsWith("#"))
                .findFirst()
                .filter(input -> input.split("\\s+")[0].equals("init"))
                .isPresent();
    }

    static boolean isMarkdown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw LabException.of("script.folder", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            // A pipe has no size before it is read.
            byte[] bytes = Files.size(file) > LARGEST ? null : in.readNBytes(LARGEST + 1);
            if (bytes == null || bytes.length > LARGEST) {
                throw LabException.of("script.large", file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw missing(file).because(e);
        } catch (IOException e) {
            throw LabException.of("script.unreadable", file, Failures.reason(e)).because(e);
        }
    }

    private static LabException missing(Path file) {
        List<String> near = Nearest.of(String.valueOf(file.getFileName()), neighbours(file));
        LabException missing = LabException.of("script.missing", file);
        return near.isEmpty() ? missing : missing.and("script.missing.near", file.resolveSibling(near.get(0)));
    }

    private static List<String> neighbours(Path file) {
        File[] files = file.toAbsolutePath().getParent().toFile().listFiles(File::isFile);
        return files == null
                ? List.of()
                : Arrays.stream(files).map(File::getName).sorted().toList();
    }
}
