package io.ormlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A command, run as a process in a folder. One that fails ends the benchmark: what failed was not measured. */
record Command(List<String> words, Map<String, String> environment, String input) {

    private static final long MINUTES = 10;
    private static final long POLL_MILLIS = 2;

    static Command of(String... words) {
        return new Command(List.of(words), Map.of(), null);
    }

    Command with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Command(words, more, input);
    }

    /** With the text of a file of the folder on its standard input. */
    Command reading(String file) {
        return new Command(words, environment, file);
    }

    Command and(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all, environment, input);
    }

    /** From its start to its end. */
    double seconds(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(folder);
        end(process, folder);
        return (System.nanoTime() - start) / 1e9;
    }

    /** The most memory that it held, in megabytes, as Linux counts it. */
    double megabytes(Path folder) throws IOException, InterruptedException {
        Process process = start(folder);
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double most = 0;
        while (process.isAlive()) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        most = Math.max(most, Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_024);
                    }
                }
            } catch (IOException e) {
                // It has just ended.
                break;
            }
            Thread.sleep(POLL_MILLIS);
        }
        end(process, folder);
        return most;
    }

    void run(Path folder) throws IOException, InterruptedException {
        end(start(folder), folder);
    }

    /** Whether it runs at all, as a question whether a tool is there. */
    boolean works() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // No such program.
            return false;
        }
    }

    private Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(environment);
        builder.redirectInput(
                input == null
                        ? Path.of("/dev/null").toFile()
                        : folder.resolve(input).toFile());
        return builder.start();
    }

    private void end(Process process, Path folder) throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(words + " takes more than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
            throw new IllegalStateException(words + " ended with " + process.exitValue() + ":\n" + said);
        }
    }
}
