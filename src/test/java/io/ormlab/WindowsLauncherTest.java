package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of the launcher for Windows without a Windows: that cmd reads it as it is written. */
class WindowsLauncherTest {

    private static final Path CMD = Path.of("scripts/ormlab.cmd");
    private static final Path CHINESE = Path.of("scripts/ormlab.zh.txt");

    @Test
    void cmdReadsItInAnyCodePage() throws IOException {
        assertThat(text()).matches(Pattern.compile("[\\x20-\\x7e\\r\\n]+"));
    }

    /** With other line ends cmd misses labels, here and there. */
    @Test
    void linesEndAsCmdNeedsIt() throws IOException {
        assertThat(text().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void whatItSaysItSaysInChineseToo() throws IOException {
        List<String> said = found("call :say (\\w+) ");
        List<String> chinese = Files.readAllLines(CHINESE).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(said).hasSize(5).containsExactlyInAnyOrderElementsOf(chinese);
    }

    @Test
    void everyLabelIsThereOnce() throws IOException {
        List<String> labels = found("(?m)^:(\\w+)$");

        assertThat(labels).doesNotHaveDuplicates();
        assertThat(found("goto (\\w+)")).isSubsetOf(labels);
        assertThat(found("call :(\\w+)")).isSubsetOf(labels);
    }

    private static List<String> found(String regex) throws IOException {
        return Pattern.compile(regex)
                .matcher(text())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(CMD, StandardCharsets.UTF_8);
    }
}
