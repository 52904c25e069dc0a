package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Lookout;
import io.ormlab.render.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal that nobody sees, for the rehearsal of a start: prompts are drawn and keys are read, and no input runs. */
public final class BlindTerminal {

    private BlindTerminal() {}

    /** Types keys at the prompt of a shell until there are no more. */
    public static void type(Lab lab, String keys) throws IOException {
        Interpreter interpreter = new Interpreter(lab);
        Editing editing = new Editing(lab, interpreter, new Inputs(interpreter));
        RememberedInputs history = new RememberedInputs(Optional::empty, input -> false);
        try (Terminal terminal = terminal(keys);
                Screen screen = new LineScreen(
                        terminal, true, editing.inputs(terminal, history, true), editing.lines(terminal))) {
            String prompt = new PromptText(new Style(true))
                    .of(new Lookout(lab).look(), PromptText.marks(lab), screen.columns());
            while (screen.input(prompt) instanceof Typed.Text) {
                history.look();
            }
        }
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
