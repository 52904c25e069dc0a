package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with the sample's rows for each test, made once and copied: a person sits down at it. */
abstract class SittingTest {

    static final String PROMPT = "library 1.0> ";

    @TempDir
    static Path folder;

    private static Path sample;
    private static int count;

    Path workspace;

    @BeforeAll
    static void givenASample() {
        sample = folder.resolve("sample/library");
        Settings settings = new Settings(sample, Language.EN, true, false, Map.of());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (Lab lab = new Lab(settings, Registry.of(""), new PlainConsole(out, out, 80))) {
            for (String input : List.of("init", "generate-migration -m initial", "upgrade", "seed")) {
                assertThat(new Interpreter(lab).run(input))
                        .as(said.toString(StandardCharsets.UTF_8))
                        .isZero();
            }
        }
    }

    @BeforeEach
    void givenAWorkspace() throws Exception {
        workspace = folder.resolve(++count + "/library");
        try (var files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path copy = workspace.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Edits the model Author as an editor would. */
    void author(String from, String to) throws Exception {
        Path file = workspace.resolve("models/library/Author.java");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
    }
}
