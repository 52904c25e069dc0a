package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Java that does what it should not: the session lives on, and says what happened. A terminal's turn is ShellTest's. */
class UnrulyJavaTest extends OrmlabTest {

    @Test
    void aHundredMegabytesArePrinted() {
        long[] bytes = {0};
        StringBuilder end = new StringBuilder();
        PrintStream out = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int count) {
                bytes[0] += count;
                end.append(new String(some, from, count, StandardCharsets.UTF_8));
                end.delete(0, Math.max(0, end.length() - 100));
            }
        });
        String inputs =
                "var line = \"x\".repeat(9_999); for (int i = 0; i < 10_000; i++) System.out.println(line);\n1 + 1\n";

        int status = Ormlab.run(
                new String[] {"--dir", temp.toString()},
                new ByteArrayInputStream(inputs.getBytes(StandardCharsets.UTF_8)),
                out,
                out,
                Map.of());

        assertThat(status).isZero();
        assertThat(bytes[0]).isGreaterThan(100_000_000);
        assertThat(end).endsWith("x\n$1 ==> 2\n");
    }

    @Test
    void aThreadThatGoesOnIsNamedAndAResetEndsIt() {
        piped(
                        "class Busy extends Thread { volatile long turns; Busy() { super(\"busy\"); } public void run() { while (true) turns++; } }",
                        "var all = System.getProperties(); var b = new Busy(); { all.put(\"busy\", b); b.start(); }",
                        "b.isAlive()",
                        "reset",
                        "var t = (Thread) System.getProperties().remove(\"busy\"); t.join(5000); t.isAlive()")
                .thenOut("""
                        created class Busy
                        goes on in the background: busy. "reset" ends it.
                        $1 ==> true
                        All Java that was typed is forgotten.
                        $1 ==> false
                        """);
        piped("var t = new Thread(() -> {}); t.start(); IntStream.range(0, 99).parallel().sum()")
                .thenOut("$1 ==> 4851\n");
    }

    /** In a process of its own, whose input and output are the system's. */
    @Test
    void closedStreamsAreClosedForTheLineAlone() throws Exception {
        assertThat(processed("""
                System.out.println("甲"); System.out.close(); System.err.close();
                System.in.close();
                System.out.println("乙"); new Scanner(System.in).hasNext()
                1 + 1
                """)).isEqualTo("甲\n乙\n$1 ==> false\n$2 ==> 2\n");
    }

    private String processed(String inputs) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dormlab.terminal=",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.ormlab.Ormlab",
                        "--lang",
                        "en",
                        "--dir",
                        temp.toString())
                .redirectErrorStream(true)
                .directory(new File("."))
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(inputs.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
