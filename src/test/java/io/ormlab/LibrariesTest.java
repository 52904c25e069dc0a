package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of the program and its libraries: what is in them, and when they are made anew. */
class LibrariesTest {

    private static final int JAVA = Runtime.version().feature();

    @TempDir
    Path temp;

    private Path start;
    private Path program;
    private Path api;
    private Path jline;
    private Path sqlite;
    private Path one;
    private Path two;

    @BeforeEach
    void givenJars() throws IOException {
        start = Files.createDirectories(temp.resolve("start"));
        program = jar("ormlab.jar", Map.of("A.class", "program"));
        api = jar("ebean-api-17.2.0.jar", Map.of("Api.class", "api"));
        jline = jar("jline-3.30.0.jar", Map.of("native/lib.so", "jline"));
        sqlite = jar("sqlite-jdbc-3.54.1.0.jar", Map.of("native/lib.so", "sqlite"));
        one = jar(
                "one-1.0.jar",
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nMulti-Release: true\n\n",
                        "META-INF/SIGNER.SF",
                        "signed",
                        "META-INF/versions/9/One.class",
                        "for 9",
                        "META-INF/versions/99/One.class",
                        "for 99",
                        "META-INF/services/x.Service",
                        "One",
                        "module-info.class",
                        "module one",
                        "One.class",
                        "for 8",
                        "both/Both.class",
                        "of one",
                        "plugin.properties",
                        "one=1"));
        two = jar(
                "two-1.0.jar",
                Map.of(
                        "META-INF/services/x.Service",
                        "# comment\nTwo\n",
                        "both/Both.class",
                        "of two",
                        "plugin.properties",
                        "two=2\n",
                        "module-info.class",
                        "module two"));
    }

    @Test
    void theyAreFewJars() throws Exception {
        List<Path> jars = jars();

        assertThat(jars)
                .allMatch(jar -> jar.getParent().equals(start))
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-[0-9a-f]+\\.jar", ""))
                .containsExactly(
                        "ormlab-" + JAVA,
                        "jline-" + JAVA,
                        "sqlite-jdbc-" + JAVA,
                        "models-" + JAVA,
                        "libraries-" + JAVA);
        Path models = jars.get(3);
        Path jar = jars.get(4);
        assertThat(entries(jars.get(0))).isEqualTo(Map.of("A.class", "program"));
        assertThat(entries(jars.get(1))).isEqualTo(Map.of("native/lib.so", "jline"));
        assertThat(entries(jars.get(2))).isEqualTo(Map.of("native/lib.so", "sqlite"));
        assertThat(entries(models)).isEqualTo(new TreeMap<>(Map.of("Api.class", "api")));
        assertThat(entries(jar))
                .isEqualTo(new TreeMap<>(Map.of(
                        "META-INF/services/x.Service", "One\n# comment\nTwo\n\n",
                        "One.class", "for 9",
                        "both/Both.class", "of one",
                        "plugin.properties", "one=1\ntwo=2\n\n")));
    }

    @Test
    void itIsMadeOnceForTheSameLibraries() throws Exception {
        List<Path> jars = jars();
        FileTime long_ago = FileTime.fromMillis(1_000_000);
        for (Path jar : jars) {
            Files.setLastModifiedTime(jar, long_ago);
        }

        assertThat(jars()).isEqualTo(jars);

        for (Path jar : jars) {
            assertThat(Files.getLastModifiedTime(jar)).isEqualTo(long_ago);
        }
    }

    @Test
    void otherLibrariesHaveAnother() throws Exception {
        List<Path> before = jars();
        two = jar("two-1.1.jar", Map.of("Two.class", "new"));

        List<Path> after = jars();

        assertThat(after.subList(0, 4)).isEqualTo(before.subList(0, 4));
        assertThat(after.get(4)).isNotEqualTo(before.get(4));
        try (Stream<Path> files = Files.list(start)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(after);
        }
    }

    /** Each is some megabytes, beside the jar that it was unpacked of. */
    @Test
    void formerNativeCodeGoesWithItsJar() throws Exception {
        Path former = jars().get(2);
        unpacked(former);
        unpacked(start.resolve("sqlite-jdbc-" + JAVA + "-0.jar"));
        sqlite = jar("sqlite-jdbc-3.55.0.0.jar", Map.of("native/lib.so", "new"));
        Path beside = unpacked(start.resolve("sqlite-jdbc-3.54.1.0.jar"));
        Path other = unpacked(start.resolve("sqlite-jdbc-" + (JAVA + 1) + "-1.jar"));

        List<Path> after = jars();
        Path its = unpacked(after.get(2));
        two = jar("two-1.1.jar", Map.of("Two.class", "new"));
        after = jars();

        List<Path> kept = new ArrayList<>(after);
        kept.addAll(List.of(beside, other, its));
        try (Stream<Path> files = Files.list(start)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private static Path unpacked(Path jar) throws IOException {
        Path folder = Files.createDirectories(jar.resolveSibling(jar.getFileName() + ".12"));
        Files.writeString(folder.resolve("lib.so"), "native");
        return folder;
    }

    /** It would fill the disk that it was too large for. */
    @Test
    void oneThatCannotBeMadeLeavesNoPart() throws Exception {
        Files.writeString(two, "no jar");

        assertThatThrownBy(this::joined).isInstanceOf(IOException.class);

        assertThat(temp.resolve("part")).doesNotExist();
    }

    @Test
    void oneThatWasCutShortIsMadeAgain() throws Exception {
        for (int part : new int[] {0, 2}) {
            for (Path jar : jars()) {
                byte[] whole = Files.readAllBytes(jar);
                Files.write(jar, Arrays.copyOf(whole, part == 0 ? 0 : whole.length / part));

                joined();

                assertThat(jar).hasBinaryContent(whole);
            }
        }
    }

    /** A build of it has the name of the one before, and may have its size. */
    @Test
    void anotherProgramHasAnother() throws Exception {
        List<Path> before = jars();
        long size = Files.size(program);
        program = jar("ormlab.jar", Map.of("A.class", "prograM"));
        assertThat(Files.size(program)).isEqualTo(size);

        List<Path> after = jars();

        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.subList(1, 5)).isEqualTo(before.subList(1, 5));
        assertThat(entries(after.get(0))).containsEntry("A.class", "prograM");
    }

    /** A compiler that looks at what models are compiled with would offer the classes of lambdas to who types. */
    @Test
    void lambdasAreClassesButForThoseOfTheModels() throws Exception {
        Map<String, byte[]> lambda = withLambda();
        program = jarOf("ormlab.jar", lambda);
        api = jarOf("ebean-api-17.2.0.jar", lambda);
        two = jarOf("two-1.1.jar", lambda);

        List<Path> jars = jars();

        assertThat(entries(jars.get(0))).containsKeys("Lambda.class", "Lambda$$Plain0.class");
        assertThat(entries(jars.get(3))).containsOnlyKeys("Lambda.class");
        assertThat(entries(jars.get(4))).containsKeys("Lambda.class", "Lambda$$Plain0.class");
    }

    @Test
    void theLauncherIsToldTheirPath() throws Exception {
        Path told = Files.createDirectories(temp.resolve("scene")).resolve("classpath");

        Libraries.main(new String[] {classPath(), start.toString(), told.toString()});

        assertThat(told).hasContent(joined() + "\n");
        assertThat(Files.list(told.getParent())).containsExactly(told);
    }

    private Map<String, byte[]> withLambda() throws IOException {
        Path source = Files.writeString(
                temp.resolve("Lambda.java"), "class Lambda { Runnable it = () -> System.out.println(); }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", temp.toString(), source.toString());
        assertThat(status).isZero();
        return Map.of("Lambda.class", Files.readAllBytes(temp.resolve("Lambda.class")));
    }

    /** The compiler is given some libraries by the names of their jars: as they are, and as they are joined. */
    @Test
    void whatModelsAreCompiledWithIsInItsOwnJar() throws Exception {
        Method named = Class.forName("io.ormlab.model.Javac").getDeclaredMethod("isNamedByModels", String.class);
        named.setAccessible(true);

        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var jars = Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
        Predicate<String> models = jar -> {
            try {
                return (boolean) named.invoke(null, jar);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        };

        assertThat(jars.stream().filter(models).toList())
                .hasSizeGreaterThan(4)
                .isEqualTo(jars.stream()
                        .filter(Libraries.FOR_MODELS.asMatchPredicate())
                        .toList());
        assertThat(Stream.of(joined().split(Pattern.quote(File.pathSeparator)))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(models))
                .hasSize(1)
                .allMatch(name -> name.startsWith("models-"));
    }

    private List<Path> jars() throws IOException {
        return Stream.of(joined().split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    private String joined() throws IOException {
        return new Libraries(classPath()).joined(start, temp.resolve("part"));
    }

    private String classPath() {
        return Stream.of(program, jline, one, api, sqlite, two)
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static Map<String, String> entries(Path jar) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                entries.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        entries.forEach((entry, text) -> bytes.put(entry, text.getBytes(StandardCharsets.UTF_8)));
        return jarOf(name, bytes);
    }

    private Path jarOf(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }
}
