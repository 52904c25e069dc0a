package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real session without a terminal, over a folder. */
final class ShellHere implements AutoCloseable {

    private static final Registry REGISTRY = Registry.of("""
            run io.ormlab.script.RunCommand
            record io.ormlab.script.RecordCommand
            """);

    private final Path dir;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Lab lab;
    private final Interpreter interpreter;
    private int status;

    private ShellHere(Path dir, Language language) {
        this.dir = dir;
        PlainConsole console = new PlainConsole(stream(out), stream(err), 200);
        lab = new Lab(new Settings(dir, language, true, false, Map.of()), REGISTRY, console);
        interpreter = new Interpreter(lab);
    }

    static ShellHere in(Path dir) {
        return new ShellHere(dir, Language.EN);
    }

    static ShellHere speaking(Language language, Path dir) {
        return new ShellHere(dir, language);
    }

    /** A file in the folder, named in inputs by its whole path. */
    String given(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text).toString();
    }

    ShellHere typed(String... inputs) {
        for (String input : inputs) {
            out.reset();
            err.reset();
            status = interpreter.run(input);
        }
        lab.console().flush();
        return this;
    }

    ShellHere run(String... words) {
        out.reset();
        err.reset();
        status = interpreter.run(List.of(words));
        lab.console().flush();
        return this;
    }

    ShellHere piped(String input) {
        return piped(input.getBytes(StandardCharsets.UTF_8));
    }

    ShellHere piped(byte[] input) {
        try {
            new Pipe(lab).run(new ByteArrayInputStream(input));
            status = 0;
        } catch (LabException e) {
            status = lab.failures().report(e);
        }
        lab.console().flush();
        return this;
    }

    ShellHere thenShown(String text) {
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        return this;
    }

    ShellHere thenTold(String text) {
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        return this;
    }

    void interrupt() {
        lab.interrupt();
    }

    String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    ShellHere thenStatus(int expected) {
        assertThat(status)
                .as(() -> out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return this;
    }

    @Override
    public void close() {
        lab.close();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
