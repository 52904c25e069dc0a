package io.ormlab;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * ormlab's commands for the JDK's own {@code jshell}, over the same code as the shell; see {@code scripts/ormlab.jsh}. A command
 * that fails says why, and jshell goes on. It asks no questions: a failure names the option that answers.
 */
public final class JshellLab implements AutoCloseable {

    private static final int COLUMNS = 80;

    private final Lab lab;
    private final Interpreter interpreter;

    private JshellLab(Lab lab) {
        this.lab = lab;
        this.interpreter = new Interpreter(lab);
    }

    /** The workspace in the folder that {@code ORMLAB_DIR} names, else in the one that jshell was started in. */
    public static JshellLab open() {
        return open(System.getenv().getOrDefault("ORMLAB_DIR", "."));
    }

    /** The workspace in a folder, which need not be one yet. */
    public static JshellLab open(String dir) {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Map<String, String> environment = System.getenv();
        Surroundings around = Surroundings.plain(System.in, System.out, System.err, environment);
        Language language = Language.of(null, environment, around.locale());
        boolean asked = Language.asked(null, environment) != null;
        Settings settings =
                new Settings(Path.of(dir).toAbsolutePath().normalize(), language, asked, false, environment);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new JshellLab(new Lab(settings, Registry.of(Ormlab.MORE_COMMANDS), new PlainConsole(out, out, COLUMNS)));
    }

    /** Runs a command as it is typed in the shell: {@code lab.run("history -v")}. */
    public void run(String command) {
        interpreter.run(":" + command);
        lab.console().flush();
    }

    private void run(String name, String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(name));
        all.addAll(List.of(words));
        interpreter.run(all);
        lab.console().flush();
    }

    /** Makes the workspace, with sample models. */
    public void init() {
        run("init", new String[0]);
    }

    /** Writes what the models have changed as the next migration. */
    public void generateMigration(String message, String... options) {
        List<String> words = new java.util.ArrayList<>(List.of("-m", message));
        words.addAll(List.of(options));
        run("generate-migration", words.toArray(String[]::new));
    }

    /** Runs the migrations that wait. */
    public void upgrade() {
        run("upgrade", new String[0]);
    }

    /** Goes back by one version. */
    public void downgrade() {
        run("downgrade", new String[0]);
    }

    /** Puts the sample rows in. */
    public void seed() {
        run("seed", new String[0]);
    }

    /** Runs plain SQL, and shows its rows. */
    public void sql(String statement) {
        run("sql", statement);
    }

    /** Shows a model. */
    public void describe(String model) {
        run("describe", model);
    }

    /** Shows the notes' table of contents. */
    public void help() {
        run("help", new String[0]);
    }

    /** Shows a topic, a command, or a row of a table: {@code lab.help("types")}. */
    public void help(String topic) {
        run("help", topic);
    }

    @Override
    public void close() {
        lab.close();
    }
}
