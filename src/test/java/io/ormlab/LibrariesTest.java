package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of the program and of its libraries: what is in them, and when they are made anew. */
class LibrariesTest {

    @TempDir
    Path temp;

    private Path start;
    private Path program;
    private Path api;
    private Path one;
    private Path two;

    @BeforeEach
    void givenJars() throws IOException {
        start = Files.createDirectories(temp.resolve("start"));
        program = jar("ormlab.jar", Map.of("A.class", "program"));
        api = jar("ebean-api-17.2.0.jar", Map.of("Api.class", "api"));
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
    void theyAreThreeJarsAndTheDriver() throws Exception {
        Path driver = jar(
                "sqlite-jdbc-3.0.jar",
                Map.of("Driver.class", "driver", "native/lib.so", "code", "v.properties", "v=1"));

        List<Path> joined = joined(driver);

        assertThat(joined).hasSize(4).endsWith(driver);
        assertThat(joined.subList(0, 3)).allMatch(each -> each.getParent().equals(start));
        Path models = joined.get(1);
        Path jar = joined.get(2);
        assertThat(entries(joined.get(0)))
                .isEqualTo(new TreeMap<>(Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n",
                        "A.class", "program",
                        "Driver.class", "driver",
                        "v.properties", "v=1")));
        assertThat(entries(models))
                .isEqualTo(
                        new TreeMap<>(Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n", "Api.class", "api")));
        assertThat(entries(jar))
                .isEqualTo(new TreeMap<>(Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n",
                        "META-INF/services/x.Service", "One\n# comment\nTwo\n\n",
                        "One.class", "for 9",
                        "both/Both.class", "of one",
                        "plugin.properties", "one=1\ntwo=2\n\n")));
    }

    @Test
    void itIsMadeOnceForTheSameLibraries() throws Exception {
        List<Path> jars = joined();
        FileTime long_ago = FileTime.fromMillis(1_000_000);
        for (Path jar : jars) {
            Files.setLastModifiedTime(jar, long_ago);
        }

        assertThat(joined()).isEqualTo(jars);

        for (Path jar : jars) {
            assertThat(Files.getLastModifiedTime(jar)).isEqualTo(long_ago);
        }
    }

    @Test
    void anotherBuildHasAnotherProgram() throws Exception {
        List<Path> before = joined();
        program = jar("ormlab.jar", Map.of("A.class", "Program"));

        List<Path> after = joined();

        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.subList(1, 3)).isEqualTo(before.subList(1, 3));
        assertThat(entries(after.get(0))).containsEntry("A.class", "Program");
        assertThat(before.get(0)).doesNotExist();
    }

    @Test
    void otherLibrariesHaveAnother() throws Exception {
        Path before = joined().get(2);
        two = jar("two-1.1.jar", Map.of("Two.class", "new"));

        Path after = joined().get(2);

        assertThat(after).isNotEqualTo(before);
        try (Stream<Path> files = Files.list(start)) {
            assertThat(files).hasSize(3).contains(after).doesNotContain(before);
        }
    }

    /** The compiler is given some libraries by the names of their jars: as they are, and as they are joined. */
    @Test
    void whatModelsAreCompiledWithIsInItsOwnJar() throws Exception {
        Field named = Class.forName("io.ormlab.model.Javac").getDeclaredField("NAMED_BY_MODELS");
        named.setAccessible(true);
        Pattern models = (Pattern) named.get(null);

        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var jars = Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
        var found = jars.stream().filter(models.asMatchPredicate()).toList();

        assertThat(found)
                .hasSizeGreaterThan(4)
                .isEqualTo(jars.stream()
                        .filter(Libraries.FOR_MODELS.asMatchPredicate())
                        .toList());
        assertThat(joined().stream()
                        .map(entry -> entry.getFileName().toString())
                        .filter(models.asMatchPredicate()))
                .hasSize(1)
                .allMatch(name -> name.startsWith("models-"));
    }

    private List<Path> joined(Path... more) throws IOException {
        String classPath = Stream.concat(Stream.of(program, one, api, two), Stream.of(more))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String joined = new Libraries(classPath).joined(start, temp.resolve("part"));
        return Stream.of(joined.split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
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
        Path jar = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
