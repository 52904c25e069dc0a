package io.ormlab;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast Java at the prompt is answered, beside the JDK's own jshell with the same classes on its class path; how fast a name is
 * completed; how soon the first rows of 100,000 are there. No test: numbers are printed, and hold for the machine that it runs on.
 *
 * <p>Run without words. It starts a JVM of its own for ormlab, with the launcher's options, and the JDK's {@code jshell}.
 */
final class SnippetBench {

    private static final String LINE = "DB.find(Author.class).findCount()";
    private static final int WARM = 10;
    private static final int MEASURED = 31;

    private SnippetBench() {}

    public static void main(String[] words) throws Exception {
        if (words.length > 0) {
            ofOrmlab(Path.of(words[0]));
            return;
        }
        Path dir = Files.createTempDirectory("bench").resolve("library");
        try (Lab lab = lab(dir, new ByteArrayOutputStream())) {
            for (String input : List.of("init", "generate-migration -m initial", "upgrade", "seed")) {
                run(lab, input);
            }
        }
        // First, while the table has four rows.
        double stock = ofJshell(dir);
        double[] ours = measuredApart(dir);
        System.out.printf(
                Locale.ROOT,
                "%s: ormlab %.1f ms, jshell %.1f ms, ratio %.2f (at most 1.2)%n",
                LINE,
                ours[0],
                stock,
                ours[0] / stock);
        System.out.printf(
                Locale.ROOT, "completion of a name: %.1f ms, of a member: %.1f ms (at most 100)%n", ours[1], ours[2]);
        System.out.printf(
                Locale.ROOT,
                "100,000 entities: the query %.0f ms, its first rows shown after %.0f ms more%n",
                ours[3],
                ours[4]);
    }

    private static double[] measuredApart(Path dir) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SnippetBench.class.getName(),
                dir.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] numbers = said.strip().split("\\s+");
        return Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static Lab lab(Path dir, OutputStream out) {
        Settings settings = new Settings(dir, Language.EN, true, false, Map.of());
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        return new Lab(settings, Registry.of(""), new PlainConsole(stream, stream, 80));
    }

    private static void run(Lab lab, String input) {
        if (new Interpreter(lab).run(input) != 0) {
            throw new IllegalStateException(input + " failed");
        }
    }

    private static void ofOrmlab(Path dir) {
        PrintStream out = System.out;
        try (Lab lab = lab(dir, new ByteArrayOutputStream())) {
            Interpreter interpreter = new Interpreter(lab);
            double line = median(() -> nanos(() -> {
                // As the shell does at Enter.
                interpreter.complete(LINE);
                run(lab, LINE);
            }));
            run(lab, "var a = DB.find(Author.class, 1);");
            double name = median(() -> nanos(() -> lab.snippets().completions("Auth", 4)));
            double member = median(() -> nanos(() -> lab.snippets().completions("a.na", 4)));
            run(lab, "DB.saveAll(IntStream.range(0, 100_000).mapToObj(i -> new Author(\"作者\" + i)).toList());");
            double query = nanos(() -> run(lab, "var all = DB.find(Author.class).findList();")) / 1e6;
            double shown = nanos(() -> run(lab, "all")) / 1e6;
            out.println(line + " " + name + " " + member + " " + query + " " + shown);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** In milliseconds, after the first have warmed it up. */
    private static double median(LongSupplier once) {
        long[] nanos = new long[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            long took = once.getAsLong();
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2] / 1e6;
    }

    private static double ofJshell(Path dir) throws Exception {
        Path classes = dir.resolveSibling("classes");
        try (Models models = Models.load(Workspace.open(dir), Language.EN)) {
            for (Map.Entry<String, byte[]> type : models.bytes().entrySet()) {
                Path file = classes.resolve(type.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, type.getValue());
            }
        }
        Process process = new ProcessBuilder(
                        java("jshell"),
                        "--class-path",
                        classes + File.pathSeparator + System.getProperty("java.class.path"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()));
                OutputStream out = process.getOutputStream()) {
            for (String line : List.of(
                    "import io.ebean.*; import io.ebean.config.*; import library.*;",
                    "var config = new DatabaseConfig(); config.setName(\"db\"); config.setDefaultServer(true);",
                    "config.setDisableClasspathSearch(true); config.setRunMigration(false);",
                    "config.setDatabasePlatform(new io.ebean.platform.sqlite.SQLitePlatform());",
                    "for (var type : List.of(Author.class, Book.class, Borrower.class, Tag.class)) config.addClass(type);",
                    "config.setDataSource(new org.sqlite.SQLiteDataSource() {{ setUrl(\"jdbc:sqlite:"
                            + dir.resolve("data.sqlite") + "\"); }});",
                    "var started = DatabaseFactory.create(config);")) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return median(() -> nanos(() -> answered(in, out)));
        } finally {
            process.destroy();
        }
    }

    private static void answered(BufferedReader in, OutputStream out) {
        try {
            out.write((LINE + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("==> 4")) {
                    return;
                }
            }
            throw new IllegalStateException("jshell gave no answer");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
