package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page of the notes that has a session prints what it says. {@code mvn -B test -Dtest=NotePagesTest -Dormlab.rewrite=true}
 * writes the outputs anew; {@code -Dormlab.page=types/Numeric} takes the pages whose path has this in it.
 */
class NotePagesTest {

    private static final Path NOTES = Path.of("notes");

    @TempDir
    private Path dir;

    static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(NOTES)) {
            return all.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> page.toString().replace('\\', '/').contains(System.getProperty("ormlab.page", "")))
                    // A lesson waits for its learner: LessonTest plays one.
                    .filter(page -> !page.toString().contains("lessons"))
                    .filter(NotePagesTest::hasSession)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void printsWhatItSays(Path page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        String language = page.startsWith(NOTES.resolve("en")) ? "en" : "zh";
        String way = Boolean.getBoolean("ormlab.rewrite") ? "--update" : "--check";
        String[] args = {
            "--lang",
            language,
            "--dir",
            dir.toString(),
            "run",
            page.toAbsolutePath().toString(),
            way
        };

        int status = Ormlab.run(args, InputStream.nullInputStream(), both, both, Map.of());

        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static boolean hasSession(Path page) {
        try {
            return Files.readString(page).contains("```ormlab\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
