package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.OSUtils;

/** Puts JLine's parts together. */
final class Editing {

    /** Held for as long as the program runs: the logging system forgets the level of a logger that nobody holds. */
    private static Logger jline;

    /**
     * The native library first, for it makes no process: a prompt reads and sets the terminal's state several times. Then the
     * {@code stty} program, for a system that the library was not built for, or a temporary folder that nothing may run from.
     */
    static final String PROVIDERS = "jni,exec";

    private static final Size USUAL_SIZE = new Size(80, 24);

    private static final String CONTINUATION = "%P ...> ";

    private final Lab lab;
    private final Interpreter interpreter;
    private final Inputs inputs;

    Editing(Lab lab, Interpreter interpreter, Inputs inputs) {
        this.lab = lab;
        this.interpreter = interpreter;
        this.inputs = inputs;
    }

    /** The terminal that the program was started on. */
    static Terminal terminal() throws IOException {
        jline = Logger.getLogger("org.jline");
        jline.setLevel(Level.OFF);
        Terminal terminal = systemTerminal();
        if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
            // A serial line, or a container's terminal that nobody told its size: JLine would show nothing on it.
            terminal.setSize(USUAL_SIZE);
        }
        return terminal;
    }

    /** JLine's builder tries every provider that there is, and some of those tries start a process. */
    private static Terminal systemTerminal() throws IOException {
        String type = System.getenv("TERM");
        if (OSUtils.IS_WINDOWS || type == null) {
            return builder().build();
        }
        try {
            TerminalLibrary.ready();
            return new SystemTerminal(type, new JniTerminalProvider().current(SystemStream.Output));
        } catch (IOException | RuntimeException | LinkageError e) {
            // A system that the native library was not built for.
            return builder().build();
        }
    }

    private static TerminalBuilder builder() {
        return TerminalBuilder.builder()
                .system(true)
                .providers(PROVIDERS)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true);
    }

    /**
     * Reads inputs: completed, coloured and remembered.
     *
     * @param drawn is run when the first prompt stands on the screen
     */
    LineReader inputs(Terminal terminal, RememberedInputs history, boolean colour, Runnable drawn) {
        CommandWords commands = new CommandWords(lab);
        JavaWords java = new JavaWords(lab);
        LineReaderImpl reader = new InputReader(
                terminal,
                variables(),
                colour,
                count -> lab.messages().text("shell.list", count),
                new Hints(lab, java, before -> Place.of(before, before.length(), interpreter, commands::takesSql)),
                this::tooMuch,
                drawn);
        reader.setParser(new InputParser(interpreter, inputs, commands::takesSql));
        reader.setCompleter(new InputCompleter(commands, java));
        reader.setHighlighter(new InputHighlighter(interpreter, lab.registry(), colour));
        reader.setHistory(history);
        reader.unsetOpt(Option.INSERT_TAB);
        reader.unsetOpt(Option.EMPTY_WORD_OPTIONS);
        reader.unsetOpt(Option.COMPLETE_MATCHER_TYPO);
        reader.unsetOpt(Option.HISTORY_BEEP);
        reader.unsetOpt(Option.HISTORY_TIMESTAMPED);
        // An exclamation mark is Java's own.
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        return reader;
    }

    /** Reads plain lines. */
    LineReader lines(Terminal terminal) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.DISABLE_HISTORY, true);
        variables.put(LineReader.DISABLE_COMPLETION, true);
        variables.put(LineReader.BELL_STYLE, "none");
        LineReaderImpl reader = new DroppableReader(terminal, variables, this::tooMuch);
        reader.setParser(new WholeLine());
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(Option.DISABLE_HIGHLIGHTER);
        return reader;
    }

    private String tooMuch(String key, long length) {
        return lab.messages().text(key, length, Flood.MOST);
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION);
        variables.put(LineReader.HISTORY_SIZE, Shell.REMEMBERED);
        variables.put(LineReader.LIST_MAX, 0);
        variables.put(LineReader.BELL_STYLE, "none");
        return variables;
    }
}
