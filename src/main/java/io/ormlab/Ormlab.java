package io.ormlab;

import io.ormlab.command.Failures;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Leaving;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.script.Pipe;
import io.ormlab.shell.ComingTerminal;
import io.ormlab.shell.Shell;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The entry: global options, then one command, a script on standard input, or the shell. */
public final class Ormlab {

    /** The commands that stand above package {@code command}: a line each, as in {@link Registry}. */
    static final String MORE_COMMANDS = """
            run             io.ormlab.script.RunCommand
            record          io.ormlab.script.RecordCommand
            demo            io.ormlab.script.DemoCommand
            lesson          io.ormlab.script.LessonCommand
            try             io.ormlab.script.TryCommand
            """;

    /** Commands into which a person types while they run: they need what the shell has. */
    private static final Set<String> TYPED_INTO = Set.of("lesson", "try");

    private final Surroundings around;
    private final GlobalOptions options = new GlobalOptions();
    private Messages messages;
    private ComingTerminal terminal;

    private Ormlab(Surroundings around) {
        this.around = around;
    }

    public static void main(String[] args) {
        // Java writes its standard streams in the platform's encoding; ormlab writes UTF-8 everywhere.
        PrintStream out = utf8(new StandardOutput());
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        System.setOut(out);
        System.setErr(err);
        // The SQLite driver logs through SLF4J, which without these looks for a logger and says that it found none.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Surroundings around = Surroundings.ofProcess(out, err);
        // A learner's code may read it to its end, or close it, and must not take a script's next lines with it. The
        // shell puts the
        // keyboard in its place.
        System.setIn(InputStream.nullInputStream());
        if (!around.locale().getLanguage().isEmpty()) {
            // A snippet's dates and numbers are written as the learner's locale asks, whatever the launcher had to
            // choose.
            Locale.setDefault(around.locale());
        }
        Ormlab ormlab = new Ormlab(around);
        // A thread that the models started; by itself Java would show its stack.
        Thread.setDefaultUncaughtExceptionHandler(new Failing(ormlab));
        int status = ormlab.run(args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs as the command line would, without a terminal.
     *
     * @return the exit status: 0 done, 1 failed, 2 wrong usage
     */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new Ormlab(Surroundings.plain(in, out, err, environment)).run(args);
    }

    /** Not a lambda: nothing before the command's own work has one, and the first is the dearest. */
    private record Failing(Ormlab ormlab) implements Thread.UncaughtExceptionHandler {

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            Surroundings around = ormlab.around;
            PlainConsole console = new PlainConsole(around.out(), around.err(), around.columns());
            new Failures(console, ormlab.messages, ormlab.options.trace()).reportThread(thrown);
            console.flush();
        }
    }

    private int run(String[] args) {
        Locale locale = around.locale();
        messages = new Messages(Language.of(null, around.environment(), locale));
        PlainConsole console = new PlainConsole(around.out(), around.err(), around.columns());
        try {
            options.parse(args);
            Language language = Language.of(options.language(), around.environment(), locale);
            messages = new Messages(language);
            if (isShell()) {
                ComingTerminal.in(around.environment()).ifPresent(this::begin);
            }
            boolean asked = Language.asked(options.language(), around.environment()) != null;
            Settings settings = new Settings(dir(), language, asked, options.trace(), around.environment());
            return sessions(settings, console);
        } catch (RuntimeException | Error e) {
            return new Failures(console, messages, options.trace()).report(e);
        } finally {
            console.flush();
        }
    }

    /** One session, and where it goes on in another workspace, the shell there. */
    private int sessions(Settings settings, PlainConsole console) {
        Settings here = settings;
        while (true) {
            try (Lab lab = new Lab(here, Registry.of(MORE_COMMANDS), console)) {
                int status = here == settings ? run(lab) : shell(lab, List.of());
                visits(lab, here != settings || options.words().isEmpty());
                if (status != 0 || !isAttended() || lab.goesOnIn().isEmpty()) {
                    return status;
                }
                here = new Settings(
                        lab.goesOnIn().get(),
                        lab.messages().language(),
                        settings.languageAsked(),
                        settings.trace(),
                        settings.environment());
            }
        }
    }

    /**
     * The sessions that a session visits, each with a shell of its own, from which the person comes back.
     *
     * @param shell whether the session itself is a shell, and goes on after a visit
     */
    private void visits(Lab lab, boolean shell) {
        while (isAttended() && lab.visits().isPresent()) {
            Lab other = lab.visits().get();
            shell(other, List.of());
            visits(other, true);
            lab.comeBack();
            if (shell) {
                new Shell(lab).resume(around.columns());
            }
        }
    }

    private int run(Lab lab) {
        if (options.version()) {
            lab.console().out("ormlab " + Version.text());
            return 0;
        }
        if (options.help()) {
            return new Interpreter(lab).usage();
        }
        if (isShell()) {
            return shell(lab, options.words());
        }
        if (!options.words().isEmpty()) {
            int status = new Interpreter(lab).run(options.words());
            new Leaving(lab).agreed();
            return status;
        }
        new Pipe(lab).run(around.in());
        return 0;
    }

    private int shell(Lab lab, List<String> first) {
        return (terminal == null ? new Shell(lab) : new Shell(lab, terminal)).run(around.columns(), first);
    }

    private void begin(ComingTerminal coming) {
        terminal = coming;
        Thread making = new Thread(coming, "making the terminal");
        making.setDaemon(true);
        making.start();
    }

    /** Whether somebody types at what was asked for. */
    private boolean isShell() {
        List<String> words = options.words();
        return isAttended()
                && !options.version()
                && !options.help()
                && (words.isEmpty() || TYPED_INTO.contains(words.get(0).strip().split(" ")[0]));
    }

    /** Whether somebody sits at a terminal. */
    private boolean isAttended() {
        return around.typed() && around.seen();
    }

    private Path dir() {
        try {
            return Path.of(options.dir()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw LabException.usage("command.dir.broken", options.dir()).because(e);
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 1 << 13), false, StandardCharsets.UTF_8);
    }
}
