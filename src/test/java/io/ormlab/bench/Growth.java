package io.ormlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the time grows with the work, as the exponent of the size: 1 is twice the time for twice the work. */
final class Growth {

    private final Tools tools;

    Growth(Tools tools) {
        this.tools = tools;
    }

    private record Point(int size, double seconds) {}

    private interface Project {
        Path of(int size) throws IOException, InterruptedException;
    }

    void print(int rounds, boolean json) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "generate-migration, one of N models changed",
                measure(
                        rounds,
                        List.of(10, 100, 300, 1_000),
                        tools::labChanged,
                        tools.lab.and("generate-migration", "-m", "x")),
                json));
        lines.add(line(
                "first upgrade of N tables",
                measure(rounds, List.of(10, 100, 300, 1_000), this::emptied, tools.lab.and("upgrade")),
                json));
        lines.add(line(
                "upgrade over N migrations",
                measure(rounds, List.of(10, 100, 300, 1_000), this::migrations, tools.lab.and("upgrade")),
                json));
        lines.add(line(
                "rebuild of N rows",
                measure(
                        rounds,
                        List.of(1_000, 10_000, 100_000, 1_000_000),
                        this::rows,
                        tools.lab.and("upgrade", "--no-backup")),
                json));
        System.out.println(json ? "[\n" + String.join(",\n", lines) + "\n]" : String.join("\n", lines));
    }

    private List<Point> measure(int rounds, List<Integer> sizes, Project project, Command command)
            throws IOException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            Path template = project.of(size);
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double took =
                        Folders.inFolder(here -> Side.process(template, command).take(here));
                if (round > 0) {
                    seconds.add(took);
                }
            }
            points.add(new Point(size, Row.median(seconds)));
        }
        return points;
    }

    private static String line(String what, List<Point> points, boolean json) {
        StringBuilder text = new StringBuilder();
        for (Point point : points) {
            text.append(String.format(
                    Locale.ROOT,
                    json ? "%s[%d, %.3f]" : "%s  %d: %.3f s",
                    json && text.length() > 0 ? ", " : "",
                    point.size,
                    point.seconds));
        }
        return json
                ? String.format(
                        Locale.ROOT,
                        "  {\"what\": \"%s\", \"points\": [%s], \"exponent\": %.2f}",
                        what,
                        text,
                        exponent(points))
                : String.format(Locale.ROOT, "%-46s%s  exponent %.2f", what, text, exponent(points));
    }

    /** The slope of the line through the logarithms, by least squares. */
    private static double exponent(List<Point> points) {
        double n = points.size();
        double x = points.stream().mapToDouble(point -> Math.log(point.size)).sum() / n;
        double y = points.stream().mapToDouble(point -> Math.log(point.seconds)).sum() / n;
        double xy = points.stream()
                .mapToDouble(point -> (Math.log(point.size) - x) * (Math.log(point.seconds) - y))
                .sum();
        return xy
                / points.stream()
                        .mapToDouble(point -> Math.pow(Math.log(point.size) - x, 2))
                        .sum();
    }

    private Path emptied(int models) throws IOException, InterruptedException {
        Path migrated = tools.labMigrated(models);
        return tools.project("growth-empty" + models, folder -> {
            Folders.copy(migrated, folder);
            Files.delete(folder.resolve("data.sqlite"));
        });
    }

    /** So many migrations that have been applied, each by hand, and one that waits. */
    private Path migrations(int count) throws IOException, InterruptedException {
        Path migrated = tools.labMigrated(2);
        return tools.project("growth-migrations" + count, folder -> {
            Folders.copy(migrated, folder);
            for (int i = 1; i < count; i++) {
                Folders.write(
                        folder.resolve("migrations/1." + i + "__by_hand.sql"),
                        "create table t" + i + " (id integer);\n");
            }
            tools.lab.and("upgrade").run(folder);
            Folders.write(
                    folder.resolve("migrations/1." + count + "__by_hand.sql"),
                    "create table t" + count + " (id integer);\n");
        });
    }

    private Path rows(int count) throws IOException, InterruptedException {
        Path migrated = tools.labMigrated(2);
        return tools.project("growth-rows" + count, folder -> {
            Folders.copy(migrated, folder);
            tools.lab
                    .and(
                            "sql",
                            "insert into m0000 (id, name, amount) with recursive n(i) as (select 1 union all select i + 1 from n"
                                    + " where i < " + count + ") select i, 'name ' || i, i from n")
                    .run(folder);
            Folders.edit(folder.resolve("models/shop/M0000.java"), "length = 80", "length = 90");
            tools.lab.and("generate-migration", "-m", "longer").run(folder);
        });
    }
}
