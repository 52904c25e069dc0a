package io.ormlab.shell;

import io.ormlab.command.Lab;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/** A terminal that nobody sees, for the rehearsal of a start: one of the system's own, where there can be one. */
public final class BlindTerminal {

    private static final String TYPE = "xterm-256color";

    private BlindTerminal() {}

    /** Types keys to a shell; the last of them must leave it. */
    public static void type(Lab lab, String keys) {
        new Shell(lab, () -> terminal(keys)).run(0);
    }

    private static Terminal terminal(String keys) throws IOException {
        byte[] typed = keys.getBytes(StandardCharsets.UTF_8);
        try {
            TerminalLibrary.ready();
            Pty pty = new JniTerminalProvider().open(null, new Size(80, 24));
            OutputStream keyboard = pty.getMasterOutput();
            keyboard.write(typed);
            keyboard.flush();
            look(pty.getMasterInput());
            return new SystemTerminal(TYPE, pty);
        } catch (IOException | RuntimeException | LinkageError e) {
            // A system that the native library was not built for.
            return TerminalBuilder.builder()
                    .system(false)
                    .providers(Editing.PROVIDERS)
                    .encoding(StandardCharsets.UTF_8)
                    .type(TYPE)
                    .streams(new ByteArrayInputStream(typed), OutputStream.nullOutputStream())
                    .build();
        }
    }

    /** What is shown must be read: the terminal holds only a little of it. */
    private static void look(InputStream screen) {
        Thread looking = new Thread(
                () -> {
                    try {
                        screen.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // The terminal was closed.
                        return;
                    }
                },
                "looking at the terminal");
        looking.setDaemon(true);
        looking.start();
    }
}
