package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's line for the JDK's own jshell, run as it stands there. */
class PlainJshellTest extends OrmlabTest {

    @Test
    void theLineOfTheReadmeGivesTheCommands() throws Exception {
        String line = Files.readAllLines(Path.of("README.md")).stream()
                .filter(each -> each.startsWith("jshell --class-path "))
                .findFirst()
                .orElseThrow();
        // Where the line is typed: the clone, once it is built.
        Path clone = Files.createDirectories(temp.resolve("clone/target")).getParent();
        Files.writeString(
                clone.resolve("target/classpath"),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Files.createSymbolicLink(clone.resolve("scripts"), Path.of("scripts").toAbsolutePath());
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", line).directory(clone.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        builder.environment().put("ORMLAB_DIR", dir().toString());
        builder.environment().put("ORMLAB_LANG", "en");
        builder.environment().put("LC_ALL", "C.UTF-8");

        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("""
                    lab.init()
                    lab.generateMigration("initial")
                    lab.upgrade()
                    lab.seed()
                    lab.sql("select name from author where id = 1")
                    lab.sql("select")
                    lab.help("types")
                    lab.run("current")
                    /exit
                    """.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("1.0__initial: 5 tables created\n")
                .contains("name\n----\n鲁迅\n")
                .contains("incomplete input")
                .contains("BigInteger")
                .doesNotContain("|  Error")
                .doesNotContain("SLF4J");
    }
}
