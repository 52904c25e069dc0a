package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** The program in the jars that a quick start has: it does the same, and starts less. */
class QuickStartTest {

    private static final long SECONDS = 120;

    /** What Java would take for the driver's format of dates, calendar and logger, and for the first lambda. */
    private static final List<String> NOT_NEEDED = List.of(
            "org.sqlite.date.FastDateFormat ",
            "sun.util.calendar.ZoneInfoFile ",
            "java.util.logging.LogManager ",
            "java.sql.DriverManager ",
            "org.slf4j.");

    @TempDir
    static Path temp;

    private static String quick;

    @BeforeAll
    static void givenTheJars() throws Exception {
        Path program = temp.resolve("ormlab.jar");
        List<String> path = new ArrayList<>(List.of(program.toString()));
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                path.add(entry);
            } else if (Files.exists(Path.of(entry, "io/ormlab/Ormlab.class"))) {
                pack(Path.of(entry), program);
            }
        }
        quick = new Libraries(String.join(File.pathSeparator, path))
                .joined(Files.createDirectory(temp.resolve("start")), temp.resolve("part"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aWorkspaceIsMadeMigratedAndAskedAsEver() throws Exception {
        Path here = temp.resolve("as ever");
        List<List<String>> commands = List.of(
                List.of("init", "--sample", "library"),
                List.of("generate-migration", "-m", "first"),
                List.of("upgrade"),
                List.of("seed"),
                List.of("check"),
                List.of("downgrade", "--no-backup", "base"),
                List.of("upgrade", "1"),
                List.of("sql", "--format", "csv", "select mversion, mtype, typeof(run_on) from db_migration"),
                List.of("sql", "--format", "table"));
        for (List<String> command : commands) {
            assertThat(quickly(temp.resolve("quick"), List.of(), command))
                    .as(String.join(" ", command))
                    .isEqualTo(plainly(here, command));
        }
    }

    @Test
    void anUpgradeStartsNothingThatItDoesNotNeed() throws Exception {
        Path here = temp.resolve("needed");
        for (String line : List.of("init --sample library", "generate-migration -m first")) {
            quickly(here, List.of(), List.of(line.split(" ")));
        }

        String said = quickly(here, List.of("-Xlog:class+load"), List.of("upgrade"));

        assertThat(said).contains("io.ormlab.migration.UpgradeRun$$Plain", "1.0__first");
        NOT_NEEDED.forEach(name -> assertThat(said).doesNotContain(name));
        assertThat(said.lines().filter(line -> line.contains("$$Lambda") && line.matches(".* (io\\.|org\\.).*")))
                .isEmpty();
    }

    /** In each way that the driver keeps dates, and with a pattern of one's own, right or wrong. */
    @Test
    void datesAreKeptAsTheDriverItselfKeepsThem() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String jar : quick.split(File.pathSeparator)) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Driver changed = (Driver)
                    loader.loadClass("org.sqlite.JDBC").getDeclaredConstructor().newInstance();
            for (String how : List.of(
                    "",
                    "?date_class=text",
                    "?date_class=real",
                    "?date_precision=seconds",
                    "?date_class=text&date_string_format=yyyy/MM/dd",
                    "?date_class=text&date_string_format=bogus")) {
                assertThat(dates(changed, how)).as(how).isEqualTo(dates(new JDBC(), how));
            }
        }
        assertThat(dates(new JDBC(), "?date_class=text")).contains("text 2003-12-17 01:02:03.456");
    }

    private static String dates(Driver driver, String how) {
        Timestamp moment = Timestamp.valueOf("2003-12-17 01:02:03.456");
        Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
        StringBuilder said = new StringBuilder();
        try (Connection connection = driver.connect("jdbc:sqlite::memory:" + how, new Properties());
                PreparedStatement insert = connection.prepareStatement("select typeof(?1), ?1, ?2, ?3, ?4, ?5")) {
            insert.setTimestamp(1, moment);
            insert.setDate(2, new Date(moment.getTime()));
            insert.setTime(3, new Time(moment.getTime()));
            insert.setTimestamp(4, moment, tokyo);
            insert.setObject(5, new java.util.Date(moment.getTime()));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                said.append(row.getString(1));
                for (int column = 2; column <= 6; column++) {
                    said.append(' ').append(row.getString(column)).append(' ').append(row.getTimestamp(column));
                }
                said.append(row.getDate(3)).append(row.getTime(4)).append(row.getTimestamp(5, tokyo));
            }
        } catch (SQLException | IllegalArgumentException e) {
            said.append(e.getClass().getSimpleName()).append(e.getMessage());
        }
        return said.toString();
    }

    /** A class that Java would refuse is refused when it is linked, which asking for its methods does. */
    @Test
    void everyClassThatWasChangedIsOne() throws Exception {
        List<URL> urls = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String jar : quick.split(File.pathSeparator)) {
            urls.add(Path.of(jar).toUri().toURL());
            try (JarFile file = new JarFile(jar)) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.contains("$$Plain"))
                        .map(name -> name.replace('/', '.').replaceAll("\\.class$", ""))
                        .forEach(names::add);
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (String name : names) {
                link(name, loader);
                link(name.substring(0, name.indexOf("$$Plain")), loader);
            }
        }
        assertThat(names).hasSizeGreaterThan(500);
    }

    private static void link(String name, ClassLoader loader) throws ClassNotFoundException {
        try {
            Class.forName(name, false, loader).getDeclaredMethods();
        } catch (UnsupportedClassVersionError e) {
            assertThat(name).as("what JLine has for a newer Java").startsWith("org.jline.");
        } catch (NoClassDefFoundError e) {
            // Of a library that is not there, with or without a change.
            assertThat(e.getMessage()).doesNotContain("ormlab").doesNotContain("$$Plain");
        }
    }

    private static String plainly(Path here, List<String> command) {
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--dir", here.toString()));
        words.addAll(command);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = Ormlab.run(words.toArray(String[]::new), InputStream.nullInputStream(), both, both, Map.of());
        return told(status, said.toString(StandardCharsets.UTF_8), here);
    }

    private static String quickly(Path here, List<String> options, List<String> command) throws Exception {
        return run(quick, here, options, command);
    }

    private static String run(String classPath, Path here, List<String> options, List<String> command)
            throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath, "io.ormlab.Ormlab", "--lang", "en", "--dir", here.toString()));
        line.addAll(command);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return told(process.exitValue(), said, here);
    }

    private static String told(int status, String said, Path here) {
        return status + "\n" + said.replaceAll("\\([0-9,]+ ms\\)", "(… ms)").replace(here.toString(), "HERE");
    }
}
