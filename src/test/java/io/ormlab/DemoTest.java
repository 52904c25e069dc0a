package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo says what it should, line by line; {@code mvn -B test -Dtest=DemoTest -Dormlab.rewrite=true} writes it anew. */
class DemoTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void playsTheMainJob(String language) throws Exception {
        Path library = dir.resolve("library");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = run(out, "--lang", language, "demo", library.toString());

        Path expected = Path.of("src/test/resources/io/ormlab/demo-" + language + ".txt");
        String said = out.toString(StandardCharsets.UTF_8)
                .replace(library.toString(), "DIR")
                .replaceAll("[0-9.]+( ms| 毫秒)", "N$1");
        if (Boolean.getBoolean("ormlab.rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(status).isZero();
    }

    @Test
    void refusesAFolderThatIsAWorkspaceAlready() throws Exception {
        Files.writeString(dir.resolve("application.properties"), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = run(out, "--lang", "en", "demo", dir.toString());

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("demo: \"init --sample library\" failed.\n");
        assertThat(status).isEqualTo(1);
    }

    /** Both streams in one, in the order in which they are written. */
    private static int run(ByteArrayOutputStream to, String... args) {
        PrintStream both = new PrintStream(to, true, StandardCharsets.UTF_8);
        return Ormlab.run(args, InputStream.nullInputStream(), both, both, Map.of());
    }
}
