package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    Path folder;

    private HistoryFile file(int most) {
        return new HistoryFile(folder.resolve(".ormlab/history"), most);
    }

    @Test
    void inputsComeBackAsTheyWereTyped() {
        List<String> inputs = List.of("models", "int i =\n  7;", "\"a\\n\\\\b\"", "// 鲁迅");
        inputs.forEach(file(100)::append);
        assertThat(file(100).read()).isEqualTo(inputs);
    }

    @Test
    void itKeepsTheNewestAndIsCutWhereItHasGrownToTwice() throws Exception {
        IntStream.range(0, 21).forEach(i -> file(10).append("input " + i));
        assertThat(file(10).read()).hasSize(10).startsWith("input 11").endsWith("input 20");
        assertThat(Files.readAllLines(folder.resolve(".ormlab/history"))).hasSize(10);
    }

    @Test
    void severalShellsLoseNothingOfEachOther() throws Exception {
        var shells = Executors.newFixedThreadPool(2);
        for (String shell : List.of("a", "b")) {
            // One after the other within a JVM, which refuses a second lock of its own; the processes are apart.
            shells.submit(() -> IntStream.range(0, 50).forEach(i -> {
                        synchronized (HistoryFileTest.class) {
                            file(1000).append(shell + i);
                        }
                    }))
                    .get();
        }
        shells.shutdown();
        assertThat(file(1000).read()).hasSize(100).contains("a0", "a49", "b0", "b49");
    }

    @Test
    void bytesThatAreNoTextTakeNothingWithThem() throws Exception {
        file(10).append("before");
        Files.write(
                folder.resolve(".ormlab/history"),
                new byte[] {(byte) 0xff, (byte) 0xfe, '\n'},
                java.nio.file.StandardOpenOption.APPEND);
        file(10).append("after");
        assertThat(file(10).read()).hasSize(3).startsWith("before").endsWith("after");
    }

    @Test
    void whereItCannotBeWrittenNothingFails() throws Exception {
        Files.writeString(folder.resolve(".ormlab"), "a file in the folder's place");
        file(10).append("input");
        assertThat(file(10).read()).isEmpty();
    }

    @Test
    void anInputThatNobodyTypedIsNotKept() {
        file(10).append("x".repeat(HistoryFile.LONGEST + 1));
        assertThat(file(10).read()).isEmpty();
    }
}
