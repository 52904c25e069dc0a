package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.command.Lab;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lessons that there are: those that come with ormlab, in the order in which to take them, and a teacher's own. */
final class Lessons {

    /** In this order; a test finds each in both languages. */
    static final List<String> BUILT_IN =
            List.of("first-migration", "relationships", "changing-columns", "transactions");

    /** A teacher's lessons for the workspace that one is in. */
    private static final String FOLDER = "lessons";

    private final Lab lab;

    Lessons(Lab lab) {
        this.lab = lab;
    }

    Language language() {
        return lab.languageOfNotes();
    }

    List<Lesson> builtIn() {
        return BUILT_IN.stream().map(name -> builtIn(name, language())).toList();
    }

    static Lesson builtIn(String name, Language language) {
        String folder = language == Language.ZH ? "" : language.code() + "/";
        String path = "notes/" + folder + "lessons/" + name + ".md";
        try (InputStream in = Lessons.class.getResourceAsStream("/" + path)) {
            return Lesson.of(name, path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Lesson> builtIn(String name) {
        return BUILT_IN.contains(name) ? Optional.of(builtIn(name, language())) : Optional.empty();
    }

    /** The lesson files of the workspace's own folder; none where it has none. */
    List<Path> own() {
        Path folder = lab.dir().resolve(FOLDER);
        return Files.isDirectory(folder) ? in(folder) : List.of();
    }

    /** The Markdown files of a folder, by name. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ScriptFile.isMarkdown(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw LabException.of("script.unreadable", folder, Failures.reason(e))
                    .because(e);
        }
    }

    /**
     * The file that a person means by a path, or by the name of one in the workspace's folder of lessons.
     *
     * @throws LabException where there is none: it names the nearest lesson
     */
    Path file(String name) {
        Path path = ScriptFile.path(name);
        if (Files.exists(path)) {
            return path;
        }
        return own().stream()
                .filter(file -> called(file).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    static Lesson read(Path file) {
        ScriptFile script = ScriptFile.read(file);
        return Lesson.of(file.toString(), script.name(), script.lines().text());
    }

    /** A file's name without its ending. */
    static String called(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private LabException unknown(String name) {
        List<String> names = new ArrayList<>(BUILT_IN);
        own().forEach(file -> names.add(called(file)));
        List<String> near = Nearest.of(name, names);
        LabException unknown = LabException.of("lesson.unknown", io.ormlab.command.Shown.shortened(name));
        return near.isEmpty() ? unknown.and("lesson.unknown.next") : unknown.and("command.didyoumean", near);
    }
}
