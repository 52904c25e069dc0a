package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Runs ormlab as its command line does, in this JVM, on a folder of its own. */
abstract class OrmlabTest {

    @TempDir
    Path temp;

    /** The workspace's folder; its name has a blank and Chinese letters. */
    Path dir() {
        return temp.resolve("学习 目录");
    }

    /**
     * What a run left.
     *
     * @param status the exit status
     * @param out the results
     * @param err the diagnostics
     */
    record Run(int status, String out, String err) {

        Run thenOut(String expected) {
            assertThat(out).isEqualTo(expected);
            return thenStatus(0);
        }

        Run thenErr(int expected, String text) {
            assertThat(err).isEqualTo(text);
            return thenStatus(expected);
        }

        Run thenStatus(int expected) {
            assertThat(status).as("status; it said%n%s%s", out, err).isEqualTo(expected);
            return this;
        }
    }

    Run ormlab(String... words) {
        return run("", words);
    }

    /** The inputs, a line each, on standard input. */
    Run piped(String... inputs) {
        return run(String.join("\n", inputs) + "\n");
    }

    private Run run(String in, String... words) {
        List<String> all = new ArrayList<>(List.of("--dir", dir().toString()));
        all.addAll(List.of(words));
        return plain(in, all);
    }

    /** Without {@code --dir}. */
    static Run plain(String in, List<String> words) {
        return plain(in, words, Map.of("ORMLAB_LOCALE", "en_US.UTF-8"));
    }

    static Run plain(String in, List<String> words, Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Ormlab.run(
                words.toArray(String[]::new),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** As {@link #ormlab}, with these variables in the environment. */
    Run in(Map<String, String> environment, String... words) {
        List<String> all = new ArrayList<>(List.of("--dir", dir().toString()));
        all.addAll(List.of(words));
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("ORMLAB_LOCALE", "en_US.UTF-8");
        return plain("", all, variables);
    }

    void givenSample() {
        ormlab("init").thenStatus(0);
    }

    /** The sample, migrated, with its rows. */
    void givenLibrary() {
        givenSample();
        ormlab("generate-migration", "-m", "initial migration").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        ormlab("seed").thenStatus(0);
    }

    void given(String file, String text) throws IOException {
        Path path = dir().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Changes a model as an editor would. */
    void edited(String file, String from, String to) throws IOException {
        Path path = dir().resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
