package io.ormlab.shell;

import io.ormlab.command.Lab;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal that nobody sees, for the rehearsal of a start. */
public final class BlindTerminal {

    private BlindTerminal() {}

    /** Types keys to a shell; the last of them must leave it. */
    public static void type(Lab lab, String keys) {
        new Shell(lab, () -> terminal(keys)).run(0);
    }

    private static Terminal terminal(String keys) throws IOException {
        return TerminalBuilder.builder()
                .system(false)
                .providers(Editing.PROVIDERS)
                .encoding(StandardCharsets.UTF_8)
                .type("xterm-256color")
                .streams(
                        new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream())
                .build();
    }
}
