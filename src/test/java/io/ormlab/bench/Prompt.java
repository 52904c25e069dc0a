package io.ormlab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program at a terminal, until its prompt is there and a key is answered. The terminal is made by the program {@code script}.
 *
 * @param prompt what it shows when it is ready
 * @param keys what is typed then; empty for nothing
 * @param answer what it shows to that
 */
record Prompt(String command, Map<String, String> environment, String prompt, String keys, String answer)
        implements Side {

    private static final double SECONDS = 60;

    /** A terminal of no size shows nothing of a prompt. */
    private static final String SIZE = "stty rows 24 cols 80; exec ";

    static Command terminal() {
        return Command.of("script", "-qfec", "true", "/dev/null");
    }

    @Override
    public double take(Path here) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qfec", SIZE + command, "/dev/null"));
        builder.directory(here.toFile()).redirectErrorStream(true);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            Shown shown = new Shown(process.getInputStream(), start);
            shown.until(prompt);
            if (!keys.isEmpty()) {
                OutputStream in = process.getOutputStream();
                in.write(keys.getBytes(StandardCharsets.UTF_8));
                in.flush();
                shown.until(answer);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static final class Shown {
        private final InputStream in;
        private final long start;
        private final StringBuilder text = new StringBuilder();

        Shown(InputStream in, long start) {
            this.in = in;
            this.start = start;
        }

        /** What was shown before counts no more. */
        void until(String wanted) throws IOException {
            byte[] some = new byte[8_192];
            while (text.indexOf(wanted) < 0) {
                int count = in.read(some);
                if (count < 0 || (System.nanoTime() - start) / 1e9 > SECONDS) {
                    throw new IllegalStateException("no \"" + wanted + "\" in: " + text);
                }
                text.append(new String(some, 0, count, StandardCharsets.UTF_8));
            }
            text.setLength(0);
        }
    }
}
