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
import io.ormlab.shell.Shell;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The entry: global options, then one command, a script on standard input, or the shell. */
public final class Ormlab {

    /** The commands that stand above package {@code command}: a line each, as in {@link Registry}. */
    static final String MORE_COMMANDS = """
            run             io.ormlab.script.RunCommand
            record          io.ormlab.script.RecordCommand
            demo            io.ormlab.script.DemoCommand
            """;

    private final Surroundings around;
    private final GlobalOptions options = new GlobalOptions();
    private Messages messages;

    private Ormlab(Surroundings around) {
        this.around = around;
    }

    public static void main(String[] args) {
        // Java writes its standard streams in the platform's encoding; ormlab writes UTF-8 everywhere.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        // The SQLite driver logs through SLF4J, which without these looks for a logger and says that it found none.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int status = new Ormlab(Surroundings.ofProcess(out, err)).run(args);
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

    private int run(String[] args) {
        Locale locale = around.locale();
        messages = new Messages(Language.of(null, around.environment(), locale));
        PlainConsole console = new PlainConsole(around.out(), around.err(), around.columns());
        try {
            options.parse(args);
            Language language = Language.of(options.language(), around.environment(), locale);
            messages = new Messages(language);
            boolean asked = Language.asked(options.language(), around.environment()) != null;
            Settings settings = new Settings(dir(), language, asked, options.trace(), around.environment());
            try (Lab lab = new Lab(settings, Registry.of(MORE_COMMANDS), console)) {
                return run(lab);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Failures(console, messages, options.trace()).report(e);
        } finally {
            console.flush();
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
        if (!options.words().isEmpty()) {
            int status = new Interpreter(lab).run(options.words());
            new Leaving(lab).agreed();
            return status;
        }
        if (around.typed() && around.seen()) {
            new Shell(lab).run(around.columns());
            return 0;
        }
        new Pipe(lab).run(around.in());
        return 0;
    }

    private Path dir() {
        try {
            return Path.of(options.dir()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw LabException.usage("command.dir.broken", options.dir()).because(e);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13), false, StandardCharsets.UTF_8);
    }
}
