package io.ormlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command's time goes: Java logs each class that it loads with the time since its own start, and a part begins when the
 * first class of it is loaded. The log makes a run a little longer; the whole is measured without it.
 */
final class Profile {

    private static final String MAIN = "io.ormlab.Ormlab";

    /** The class that each part of {@code generate-migration} begins with, in their order. */
    private static final Map<String, String> GENERATE = parts(
            MAIN,
            "the command's words, the workspace",
            "io.ormlab.model.Sources",
            "the models' sources, the kept classes",
            "io.ormlab.model.QuickCompiler",
            "the compiler (ECJ)",
            "io.ormlab.model.Enhancement",
            "Ebean's changes to the classes",
            "io.ormlab.model.OrmServer",
            "Ebean's start on the models",
            "io.ebeaninternal.dbmigration.model.CurrentModel",
            "the tables, the plan, the SQL, its trial",
            "io.ormlab.migration.NewFiles",
            "the files");

    private static final Map<String, String> UPGRADE = parts(
            MAIN,
            "the command's words, the workspace",
            "io.ormlab.migration.Upgrade",
            "the migrations' files",
            "io.ormlab.migration.WriteTransaction",
            "the database opened",
            "io.ormlab.migration.UpgradeRun",
            "the step, its checks and its backup");

    private final Tools tools;

    Profile(Tools tools) {
        this.tools = tools;
    }

    private static Map<String, String> parts(String... classesAndNames) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < classesAndNames.length; i += 2) {
            parts.put(classesAndNames[i], classesAndNames[i + 1]);
        }
        return parts;
    }

    void print(int rounds) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "Java with an empty main: %.0f ms%n", 1_000 * emptyMain(rounds));
        Command generate = tools.lab.and("generate-migration", "-m", "x");
        print("generate-migration, one of 2 models changed", tools.labChanged(2), generate, GENERATE, rounds);
        print("generate-migration, one of 300 models changed", tools.labChanged(300), generate, GENERATE, rounds);
        Path waiting = tools.project("profile-waiting", folder -> {
            Folders.copy(tools.labChanged(2), folder);
            generate.run(folder);
        });
        print("upgrade, one migration waiting", waiting, tools.lab.and("upgrade"), UPGRADE, rounds);
    }

    private double emptyMain(int rounds) throws IOException, InterruptedException {
        Path classes = tools.project("empty-main", folder -> {
            Folders.write(folder.resolve("Empty.java"), "class Empty { public static void main(String[] a) { } }");
            Command.of("javac", "Empty.java").run(folder);
        });
        Command java = Command.of(
                "java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "Empty");
        return median(rounds, classes, java);
    }

    private static double median(int rounds, Path template, Command command) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double took =
                    Folders.inFolder(here -> Side.process(template, command).take(here));
            if (round > 0) {
                seconds.add(took);
            }
        }
        return Row.median(seconds);
    }

    private void print(String what, Path template, Command command, Map<String, String> parts, int rounds)
            throws IOException, InterruptedException {
        double whole = median(rounds, template, command);
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Folders.inFolder(here -> {
                Folders.copy(template, here);
                Path log = here.resolve("classes.log");
                double all = command.with("ORMLAB_JAVA_OPTS", "-Xlog:class+load=info:file=" + log)
                        .seconds(here);
                measured(all, Files.readAllLines(log, StandardCharsets.UTF_8), parts)
                        .forEach((name, took) -> seconds.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(took));
                return all;
            });
        }
        System.out.printf(Locale.ROOT, "%n%s: %.0f ms; of these%n", what, 1_000 * whole);
        double logged = seconds.values().stream().mapToDouble(Row::median).sum();
        seconds.forEach((name, all) -> {
            double share = Row.median(all) / logged;
            System.out.printf(Locale.ROOT, "  %5.0f ms  %4.0f %%  %s%n", 1_000 * share * whole, 100 * share, name);
        });
    }

    /** The seconds of each part. */
    private static Map<String, Double> measured(double all, List<String> log, Map<String, String> parts) {
        Map<String, Double> begun = new LinkedHashMap<>();
        double last = 0;
        for (String line : log) {
            double at = Double.parseDouble(line.substring(1, line.indexOf('s')));
            String name = line.substring(line.lastIndexOf(']') + 1).strip().split(" ")[0];
            String part = parts.get(name);
            if (part != null) {
                begun.putIfAbsent(part, at);
            }
            last = Math.max(last, at);
        }
        Map<String, Double> seconds = new LinkedHashMap<>();
        // What is left of the whole is before the JVM's clock began and after its last class.
        double main = begun.get(parts.get(MAIN));
        seconds.put("the launcher, the JVM's start and its end", all - last + main);
        List<String> names = new ArrayList<>(parts.values());
        double before = main;
        String part = names.get(0);
        for (String next : names.subList(1, names.size())) {
            double at = begun.getOrDefault(next, before);
            seconds.put(part, Math.max(0, at - before));
            before = Math.max(before, at);
            part = next;
        }
        seconds.put(part, last - before);
        return seconds;
    }
}
