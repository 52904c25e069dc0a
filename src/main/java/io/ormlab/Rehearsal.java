package io.ormlab;

import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import io.ormlab.shell.BlindTerminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What people type most, done once in a workspace that is thrown away. The launcher runs it to learn which classes an archive must
 * hold for the next starts to be quick ({@code -XX:DumpLoadedClassList}); nothing of it is seen.
 */
final class Rehearsal {

    /** Met only at a real terminal, on other systems than this, or on the way of a mistake. */
    private static final Pattern MORE_CLASSES =
            Pattern.compile("io/ormlab/.*|org/jline/(?:reader|terminal|keymap|utils)/(?!.*Jansi|.*Jna).*");

    private static final String NEW_FIELD = "    public String name;\n";

    private final Path workspace;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);

    private Rehearsal(Path workspace) {
        this.workspace = workspace;
    }

    /** @param args a folder that is not there yet */
    public static void main(String[] args) throws IOException {
        new Rehearsal(Path.of(args[0])).play();
    }

    private void play() throws IOException {
        run("init", "--sample", "library");
        run("--lang", "zh", "generate-migration", "-m", "first");
        run("upgrade");
        run("seed");
        change("length = 80", "length = 90");
        run("generate-migration", "-m", "second", "--dry-run");
        change(NEW_FIELD, NEW_FIELD + "    public String penName;\n");
        run("generate-migration", "-m", "second");
        run("upgrade");
        run("check");
        run("generate-migration", "-m", "nothing");
        run("sql", "--format", "csv", "select * from author");
        run("help", "types");
        run("help");
        run("--version");
        piped();
        typed();
        loadMore();
    }

    /** A table built anew needs a compiler, and one property more does not. */
    private void change(String from, String to) throws IOException {
        Path model = workspace.resolve("models/library/Author.java");
        String source = Files.readString(model, StandardCharsets.UTF_8);
        Files.writeString(model, source.replace(from, to), StandardCharsets.UTF_8);
    }

    private void piped() {
        String script = """
                var a = new Author("x");
                a.save();
                DB.find(Author.class).where().eq("name", "x").findList()
                1 + 1
                int twice(int n) { return 2 * n; }
                twice(21)
                sql select id, name from author
                verify
                models
                describe Author
                tables
                schema author
                current
                history
                show 1.1
                vars
                downgrade
                upgrade
                """;
        piping(script, "--lang", "en");
    }

    private void typed() {
        Settings settings = new Settings(workspace, Language.EN, false, false, Map.of("TERM", "xterm-256color"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (Lab lab = new Lab(settings, Registry.of(Ormlab.MORE_COMMANDS), new PlainConsole(nowhere, nowhere, 80))) {
            BlindTerminal.type(lab, "cur\t\rvar a = 1\rquit\r");
        }
    }

    private void run(String... words) {
        piping("", words);
    }

    private void piping(String input, String... words) {
        String[] args = new String[words.length + 2];
        args[0] = "--dir";
        args[1] = workspace.toString();
        System.arraycopy(words, 0, args, 2, words.length);
        said.reset();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int status = Ormlab.run(args, in, both, both, Map.of());
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + " ended with " + status + ":\n" + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void loadMore() throws IOException {
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            if (entry.endsWith(".jar")) {
                try (JarFile jar = new JarFile(entry)) {
                    List<String> classes = jar.stream()
                            .map(each -> each.getName())
                            .filter(name -> name.endsWith(".class"))
                            .filter(name -> MORE_CLASSES.matcher(name).matches())
                            .toList();
                    classes.forEach(Rehearsal::load);
                }
            }
        }
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Needs a library or a JDK that is not here: then no start needs it either.
            return;
        }
    }
}
