package io.ormlab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code scripts/bench}: prints the table. */
public final class Bench {

    private static final int ROUNDS = 7;

    private Bench() {}

    /** @param args the project's folder, then what {@code scripts/bench} was given */
    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        Path home = Path.of(words.remove(0));
        boolean json = words.remove("--json");
        boolean growth = words.remove("--growth");
        boolean profile = words.remove("--profile");
        int rounds = words.contains("--runs") ? Integer.parseInt(after(words, "--runs")) : ROUNDS;
        String only = words.contains("--only") ? after(words, "--only") : "";
        if (!words.isEmpty() || rounds < 1) {
            System.err.println("usage: scripts/bench [--json] [--growth | --profile] [--runs N] [--only WORDS]");
            System.exit(2);
        }
        Path projects = Files.createTempDirectory("bench-projects");
        try {
            Tools tools = new Tools(home, projects);
            // Builds where that is needed, and makes the archive.
            tools.lab.and("--version").run(projects);
            if (growth) {
                new Growth(tools).print(rounds, json);
            } else if (profile) {
                new Profile(tools).print(rounds);
            } else {
                table(tools, rounds, only, json);
            }
        } finally {
            Folders.delete(projects);
        }
    }

    private static String after(List<String> words, String option) {
        int at = words.indexOf(option);
        words.remove(at);
        return words.remove(at);
    }

    private static void table(Tools tools, int rounds, String only, boolean json) throws Exception {
        Rows rows = new Rows(tools);
        List<String> lines = new ArrayList<>();
        if (!json) {
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %-34s %8s %8s %7s %7s%n",
                    "what",
                    "against",
                    "ours",
                    "theirs",
                    "ratio",
                    "at most");
        }
        for (Row row : rows.all()) {
            if (!(row.what() + " " + row.against()).contains(only)) {
                continue;
            }
            String missing = rows.missing(row);
            Row.Result result = missing != null ? row.skip(missing) : row.measure(rounds);
            lines.add("  " + result.json());
            if (!json) {
                System.out.println(result.text());
            }
        }
        if (json) {
            System.out.println("[\n" + String.join(",\n", lines) + "\n]");
        }
    }
}
