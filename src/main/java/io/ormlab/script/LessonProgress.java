package io.ormlab.script;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** How far a learner is in each lesson: kept in the home folder, since each playing of a lesson has a workspace of its own. */
final class LessonProgress {

    private static final String HOME = "ORMLAB_HOME";
    private static final String FILE = "lessons.properties";

    private final Path file;

    /** @param environment may name another folder than {@code .ormlab} in the home folder, as {@code ORMLAB_HOME} */
    LessonProgress(Map<String, String> environment) {
        String home = environment.getOrDefault(HOME, "");
        Path folder = home.isEmpty() ? Path.of(System.getProperty("user.home"), ".ormlab") : Path.of(home);
        this.file = folder.resolve(FILE);
    }

    /** The steps done of a lesson. */
    int of(String lesson) {
        try {
            return Math.max(0, Integer.parseInt(read().getProperty(lesson, "0")));
        } catch (NumberFormatException e) {
            // Somebody edited the file: then the lesson begins anew.
            return 0;
        }
    }

    /** Where it cannot be kept the lesson goes on all the same: the next time it begins anew. */
    void set(String lesson, int steps) {
        Properties all = read();
        all.setProperty(lesson, String.valueOf(steps));
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                all.store(writer, null);
            }
        } catch (IOException e) {
            // As said above.
            return;
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // A broken file holds no progress.
                all.clear();
            }
        }
        return all;
    }
}
