package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A walk through the commands, and one through an enum's changes, in each language: {@code run tour-en.md --update} in an empty
 * folder writes what they print anew.
 */
class TourTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({"tour, en", "tour, zh", "enum, en", "enum, zh"})
    void printsWhatItShould(String name, String language) {
        Path tour = Path.of("src/test/resources/io/ormlab/" + name + "-" + language + ".md")
                .toAbsolutePath();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] args = {"--lang", language, "--dir", dir.resolve("w").toString(), "run", tour.toString(), "--check"};

        int status = Ormlab.run(args, InputStream.nullInputStream(), both, both, Map.of());

        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }
}
