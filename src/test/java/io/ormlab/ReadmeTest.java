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

/** What the README shows is what happens; {@code run README.md --update} in an empty folder writes its sessions anew. */
class ReadmeTest {

    private static final Path README = Path.of("README.md").toAbsolutePath();

    @TempDir
    Path dir;

    @Test
    void itsSessionsHold() {
        String library = dir.resolve("library").toString();

        assertThat(said("--lang", "en", "--dir", library, "run", README.toString(), "--check"))
                .isEqualTo(README + ": 9 inputs, all as expected\n");
    }

    @Test
    void everyCommandIsInItsTableWithTheWordsOfItsHelp() throws Exception {
        String readme = Files.readString(README);
        String help = said("--lang", "en", "--help");

        String table = help.substring(help.indexOf("--------"));
        for (String line : table.lines().skip(1).toList()) {
            String name = line.substring(0, Math.min(29, line.length())).strip();
            if (!name.isEmpty()) {
                assertThat(readme).contains("| `" + name.replace(", ", "`, `") + "` | " + line.substring(29));
            }
        }
    }

    private static String said(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = Ormlab.run(args, InputStream.nullInputStream(), both, both, Map.of());
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
