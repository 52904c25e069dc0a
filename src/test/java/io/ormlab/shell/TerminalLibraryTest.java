package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** JLine's native library, kept for the next start: only one that is whole is used, and none is needed. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TerminalLibraryTest {

    @TempDir
    Path start;

    /** Says which file the library came from; run in a JVM of its own, for a JVM loads it once. */
    static final class Loading {
        public static void main(String[] args) {
            TerminalLibrary.ready();
            boolean loaded = org.jline.nativ.JLineNativeLoader.initialize();
            System.out.println(loaded + " " + org.jline.nativ.JLineNativeLoader.getNativeLibraryPath());
        }
    }

    @Test
    void itIsUnpackedOnce() throws Exception {
        assertThat(loaded()).startsWith("true " + start);
        List<Path> kept = files();
        assertThat(kept).hasSize(1);
        var made = Files.getLastModifiedTime(kept.get(0));

        assertThat(loaded()).isEqualTo("true " + kept.get(0));

        assertThat(files()).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(kept.get(0))).isEqualTo(made);
    }

    @Test
    void oneThatIsCutShortIsReplaced() throws Exception {
        loaded();
        Path library = files().get(0);
        byte[] whole = Files.readAllBytes(library);
        Files.write(library, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(loaded()).isEqualTo("true " + library);

        assertThat(Files.readAllBytes(library)).isEqualTo(whole);
    }

    @Test
    void whereNothingCanBeWrittenJlineHelpsItself() throws Exception {
        // A file in the place of the folder stops root too.
        start = Files.writeString(start.resolve("file"), "in the way");

        assertThat(loaded()).startsWith("true ").doesNotContain(start.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String loaded() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dormlab.start=" + start,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Loading.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.strip();
    }
}
