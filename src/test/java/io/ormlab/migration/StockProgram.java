package io.ormlab.migration;

import io.ormlab.model.Models;
import io.ormlab.model.storage.Kinds;
import io.ormlab.model.storage.Kinds.Kind;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stock.StockReader;

/** {@link StockReader} in a process of its own, on the models' classes and Ebean's jars alone; and what it reads right. */
final class StockProgram {

    /** It fails on these, rather than read something else. */
    private static final Set<String> NONE =
            Set.of("precise", "decimal", "localTime", "sqlDate", "sqlTime", "yearMonth");

    private StockProgram() {}

    /** What it prints, value by value, of each property. */
    static Map<String, String[]> read(Bench bench, Path folder) throws Exception {
        Models models = bench.loaded();
        for (Map.Entry<String, byte[]> each : models.bytes().entrySet()) {
            write(folder, each.getKey(), each.getValue());
        }
        String main = StockReader.class.getName();
        try (var in = StockReader.class.getResourceAsStream("StockReader.class")) {
            write(folder, main, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                folder + File.pathSeparator + jars(),
                main,
                bench.workspace.database().file().toString(),
                Samples.type(models).getName()));
        models.bytes().keySet().stream()
                .filter(name -> !name.equals(Samples.type(models).getName()) && !name.contains(".query."))
                .forEach(command::add);
        Kinds.all().stream().map(Kind::name).forEach(command::add);
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        Map<String, String[]> read = new LinkedHashMap<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            int bar = line.indexOf('|');
            if (bar > 0) {
                read.put(line.substring(0, bar), line.substring(bar + 1).split("\u001F"));
            }
        }
        if (process.waitFor() != 0 || read.size() != Kinds.all().size()) {
            throw new AssertionError(Files.readString(errors));
        }
        return read;
    }

    private static void write(Path folder, String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String jars() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .toList());
    }

    static boolean readsNone(String property) {
        return NONE.contains(property);
    }

    /** Whether the page of the type says that such a program reads this value right, or says that it reads none. */
    static boolean reads(String property, Object value) {
        if (NONE.contains(property) || value == null) {
            return true;
        }
        if (value instanceof Duration span) {
            return !span.isNegative() && span.getNano() == 0;
        }
        // A BigInteger it reads as 0, and of 15 digits the driver makes 17.
        if (property.equals("big") || property.equals("fifteen")) {
            return false;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length > 0;
        }
        Instant at = moment(value);
        if (at != null) {
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1583 && year <= 9999 && at.getNano() % 1_000_000 == 0;
        }
        return !(value instanceof LocalDate date) || date.getYear() >= 0 && date.getYear() <= 9999;
    }

    private static Instant moment(Object value) {
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        if (value instanceof ZonedDateTime at) {
            return at.toInstant();
        }
        if (value instanceof Calendar at) {
            return at.toInstant();
        }
        if (value instanceof java.util.Date at) {
            return at instanceof java.sql.Timestamp stamp ? stamp.toInstant() : Instant.ofEpochMilli(at.getTime());
        }
        return value instanceof Instant at ? at : null;
    }
}
