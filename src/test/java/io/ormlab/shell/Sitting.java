package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody at a terminal: the real program on a pseudo-terminal, keys that are typed, and the screen that they see. */
final class Sitting implements AutoCloseable {

    static final String ENTER = "\r";
    static final String TAB = "\t";
    static final String BACKSPACE = "\u007f";
    static final String CONTROL_C = "\u0003";
    static final String CONTROL_D = "\u0004";
    static final String CONTROL_R = "\u0012";
    // In application mode, as terminfo says for xterm.
    static final String UP = "\u001bOA";
    static final String DOWN = "\u001bOB";
    static final String LEFT = "\u001bOD";
    static final String RIGHT = "\u001bOC";

    private static final long PATIENCE_SECONDS = 60;

    private final PtyProcess process;
    private final ScreenImage screen;
    private final StringBuilder all = new StringBuilder();

    private Sitting(PtyProcess process, ScreenImage screen) {
        this.process = process;
        this.screen = screen;
        Thread reader = new Thread(this::readAll, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Sits down before a terminal of 80 columns and 24 lines. */
    static Sitting at(Path workspace, String... environment) throws IOException {
        return at(80, workspace, environment);
    }

    /** @param environment names and values in turn */
    static Sitting at(int columns, Path workspace, String... environment) throws IOException {
        return at(columns, workspace, List.of(), environment);
    }

    /** @param options more of the JVM's */
    static Sitting at(int columns, Path workspace, List<String> options, String... environment) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeAll(List.of("NO_COLOR", "ORMLAB_LANG", "COLUMNS", "LINES"));
        variables.put("TERM", "xterm-256color");
        variables.put("LC_ALL", "C.UTF-8");
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dormlab.terminal=in,out",
                "-cp",
                System.getProperty("java.class.path"),
                "io.ormlab.Ormlab"));
        command.addAll(1, options);
        if (Runtime.version().feature() >= 24) {
            command.add(1, "--enable-native-access=ALL-UNNAMED");
            command.add(1, "--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("--lang", variables.getOrDefault("ORMLAB_LANG", "en"), "--dir", workspace.toString()));
        PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new))
                .setEnvironment(variables)
                .setDirectory(workspace.toString())
                .setInitialColumns(columns)
                .setInitialRows(24)
                .start();
        return new Sitting(process, new ScreenImage(columns, 24));
    }

    private void readAll() {
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] buffer = new char[4096];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                String text = new String(buffer, 0, count);
                synchronized (this) {
                    all.append(text);
                    screen.write(text);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // A pseudo-terminal whose other side is gone fails to be read: that is its end.
            return;
        }
    }

    /** Types, as fast as the terminal takes it. */
    Sitting type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Types an input and ends it. */
    Sitting enter(String input) throws IOException {
        return type(input + ENTER);
    }

    /** Pastes, as a terminal that can tell a paste does. */
    Sitting paste(String text) throws IOException {
        return type("\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~");
    }

    /** Waits until the screen ends in these lines, the last of them as it stands so far. */
    Sitting sees(String ending) {
        return sees("ends in", ending, seen -> seen.stripTrailing().endsWith(ending.stripTrailing()));
    }

    /** Waits until this stands somewhere on the screen. */
    Sitting seesSomewhere(String text) {
        return sees("has", text, seen -> seen.stripTrailing().contains(text));
    }

    private synchronized Sitting sees(String how, String what, Predicate<String> condition) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!condition.test(screen.toString())) {
                long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                assertThat(left)
                        .as("a screen that %s%n%s%nbut it is%n%s", how, what, screen)
                        .isPositive();
                wait(Math.min(left, 500));
            }
            return this;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole screen as it is now. */
    synchronized String screen() {
        return screen.toString();
    }

    /** All that was sent to the terminal, with its control sequences. */
    synchronized String sent() {
        return all.toString();
    }

    /** The window gets another width. */
    Sitting resize(int columns) {
        process.setWinSize(new WinSize(columns, 24));
        screen.resize(columns, 24);
        return this;
    }

    /** Waits for the program's end, and gives its status. */
    int left() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the program has ended, but%n%s", screen)
                .isTrue();
        return process.exitValue();
    }

    /** Asks the program to end, as the system does when it shuts down. */
    Sitting terminate() {
        ProcessHandle.of(process.pid()).orElseThrow().destroy();
        return this;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
