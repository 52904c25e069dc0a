package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Leaving;
import io.ormlab.command.Lookout;
import io.ormlab.command.Shown;
import io.ormlab.command.Standing;
import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The interactive shell: reads inputs from a terminal, and runs them one by one until the person leaves. */
public final class Shell {

    /** How many inputs are kept for the arrow keys. */
    static final int REMEMBERED = 1_000;

    /** A prompt waits no longer for the database's version, and then shows the one it knew. */
    private static final long PROMPT_MILLIS = 300;

    /** The first one may load SQLite's library. */
    private static final long FIRST_MILLIS = 3_000;

    /** Between the first prompt and the start of what a line of Java needs, which takes all there is of the machine. */
    private static final long PAUSE_MILLIS = 150;

    private final Lab lab;
    private final Terminals terminals;
    private final Map<String, String> environment;
    private final Interpreter interpreter;
    private final Inputs inputs;
    private final Lookout lookout;
    private Future<Optional<Standing>> looking;
    private Optional<Standing> standing = Optional.empty();
    private volatile boolean dropped;
    private List<String> first = List.of();
    private int status;

    /** Makes the terminal that is edited on. */
    interface Terminals {
        Terminal make() throws IOException;
    }

    /** @param lab what the session holds; its environment tells what the terminal can do */
    public Shell(Lab lab) {
        this(lab, Editing::terminal);
    }

    /** @param terminal its first terminal, which is being made */
    public Shell(Lab lab, ComingTerminal terminal) {
        this(lab, (Terminals) terminal);
    }

    Shell(Lab lab, Terminals terminals) {
        this.lab = lab;
        this.terminals = terminals;
        this.environment = lab.settings().environment();
        this.interpreter = new Interpreter(lab);
        this.inputs = new Inputs(interpreter);
        this.lookout = new Lookout(lab);
    }

    /**
     * Runs until the person leaves, or the terminal is gone.
     *
     * @param columns of a terminal that cannot tell its own
     */
    public void run(int columns) {
        run(columns, lab.hasWorkspace() ? "shell.welcome" : "shell.welcome.none");
    }

    /**
     * Runs one command into which a person types, and ends with it; or runs as a shell where there is none.
     *
     * @param command its words; none for a shell
     * @return its status
     */
    public int run(int columns, List<String> command) {
        first = command;
        run(columns);
        return status;
    }

    /** The same, after a visit to another session: says where the person is again. */
    public void resume(int columns) {
        run(columns, "shell.back");
    }

    private void run(int columns, String welcome) {
        RememberedInputs history = new RememberedInputs(this::historyFile, this::isSecret);
        try (Background background = new Background()) {
            // The first look may ask the database, while the terminal is made.
            looking = background.start(lookout::look);
            run(history, background, columns, welcome);
        }
    }

    private void run(RememberedInputs history, Background background, int columns, String welcome) {
        try (Screen screen = screen(history, background, columns)) {
            TerminalConsole console = new TerminalConsole(screen, lab::messages);
            Lab.Diversion here = lab.divert(console);
            StandardStreams streams = new StandardStreams(console, new TypedStream(console::read, this::interrupt));
            screen.onInterrupt(() -> {
                console.interrupted();
                interrupt();
            });
            try {
                if (first.isEmpty()) {
                    welcome(screen, welcome);
                } else {
                    begin(console, streams);
                }
                while (!isOver() && (next(screen, console, streams, background) || !leaves(console))) {
                    history.look();
                }
            } finally {
                streams.close();
                here.close();
            }
        }
    }

    /** Whether the person left, for good or for another session. */
    private boolean isOver() {
        return lab.left() || lab.goesOnIn().isPresent() || lab.visits().isPresent();
    }

    private void welcome(Screen screen, String key) {
        String text = lab.messages().text(key, lab.dir());
        TextWidth.wrap(text, screen.columns()).forEach(lab.console()::out);
    }

    /** The command that the shell was opened for: it ends with it, unless that goes on elsewhere. */
    private void begin(TerminalConsole console, StandardStreams streams) {
        console.begin();
        streams.begin();
        try {
            status = interpreter.run(first);
        } finally {
            streams.end();
            console.end();
        }
        lab.leave();
    }

    /** Reads and runs one input; false where there will be no more. */
    private boolean next(Screen screen, TerminalConsole console, StandardStreams streams, Background background) {
        boolean first = looking != null;
        Future<Optional<Standing>> look = first ? looking : background.start(lookout::look);
        looking = null;
        standing = Background.within(first ? FIRST_MILLIS : PROMPT_MILLIS, look, standing);
        String prompt =
                new PromptText(new Style(screen.colour())).of(standing, PromptText.marks(lab), screen.columns());
        dropped = false;
        Typed typed = screen.input(prompt);
        if (typed instanceof Typed.Text text) {
            console.begin();
            streams.begin();
            try {
                runAll(text.text());
            } finally {
                streams.end();
                console.end();
            }
        }
        return !(typed instanceof Typed.Ended);
    }

    /** Ctrl-D: whether the session ends, which is a question where a transaction is open. */
    private boolean leaves(TerminalConsole console) {
        console.begin();
        Leaving leaving = new Leaving(lab);
        try {
            return leaving.agreed();
        } catch (LabException e) {
            // Ctrl-D again, or the terminal is gone.
            leaving.agreedOrUndone();
            return true;
        } finally {
            console.end();
        }
    }

    private void runAll(String text) {
        for (String input : inputs.split(text)) {
            if (dropped) {
                lab.note("command.sql.stopped");
                return;
            }
            if (isOver()) {
                return;
            }
            interpreter.run(input);
        }
    }

    /** Stops what runs, and the rest of a paste with it. */
    private void interrupt() {
        dropped = true;
        lab.interrupt();
    }

    private Screen screen(RememberedInputs history, Background background, int columns) {
        // When the first prompt has been drawn, and not in its way.
        Runnable drawn = () -> background.beginAfter(PAUSE_MILLIS, lab::snippets);
        if (isDumb(environment)) {
            drawn.run();
            return new Teletype(columns, inputs::isWhole);
        }
        try {
            Terminal terminal = terminals.make();
            if (terminal instanceof SystemTerminal own) {
                background.begin(own::listen);
            }
            Editing editing = new Editing(lab, interpreter, inputs);
            boolean colour = isColoured(terminal);
            return new LineScreen(
                    terminal, colour, editing.inputs(terminal, history, colour, drawn), () -> editing.lines(terminal));
        } catch (IOException e) {
            throw LabException.of("shell.terminal", Shown.shortened(String.valueOf(e.getMessage())))
                    .because(e);
        }
    }

    /** Whether a terminal in this environment shows lines, and no more. */
    static boolean isDumb(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return type.equals("dumb") || type.isEmpty() && !windows;
    }

    /** Whoever set {@code NO_COLOR} to anything wants none (https://no-color.org). */
    private boolean isColoured(Terminal terminal) {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && colours != null && colours >= 8;
    }

    private Optional<HistoryFile> historyFile() {
        return lab.cache().map(cache -> new HistoryFile(cache.resolve("history"), REMEMBERED));
    }

    private boolean isSecret(String input) {
        try {
            return Secrets.PASSWORD.matcher(input).find()
                    || lab.secrets().stream().anyMatch(input::contains);
        } catch (LabException e) {
            // Where the properties cannot be read, what is a password cannot be told.
            return true;
        }
    }

    /** Of no use before something was typed. */
    private static final class Secrets {
        private static final Pattern PASSWORD = Pattern.compile("passw(or)?d\\s*[=:]", Pattern.CASE_INSENSITIVE);
    }
}
