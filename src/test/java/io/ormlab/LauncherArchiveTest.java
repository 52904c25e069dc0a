package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes, made by the launcher itself with the JDK of this run, for a program of two classes. The program says
 * whether its own class came out of an archive, and every start must say just that and nothing else.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherArchiveTest {

    private static final long SECONDS = 60;

    private static final String PROGRAM = """
            package io.ormlab;
            public class Ormlab {
                public static void main(String[] args) throws Exception {
                    System.out.println(args.length + " words");
                }
            }
            """;

    private static final String REHEARSAL = """
            package io.ormlab;
            public class Rehearsal {
                public static void main(String[] args) throws Exception {
                    java.io.File start = new java.io.File(args[0]).getParentFile().getParentFile();
                    new java.io.FileWriter(new java.io.File(start, "rehearsals"), true).append("one\\n").close();
                    Class.forName("io.ormlab.Ormlab");
                    %s
                }
            }
            """;

    private static final String LIBRARIES = """
            package io.ormlab;
            public class Libraries {
                public static void main(String[] args) throws Exception {
                    %s
                }
            }
            """;

    @TempDir
    Path temp;

    private Path clone;
    private Path start;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void givenAClone() throws IOException {
        // Up to JDK 17 at least, Java archives no class of a jar whose path needs quoting in a URL.
        clone = Files.createDirectories(temp.resolve("clone"));
        start = clone.resolve("target/start");
        Files.createDirectories(clone.resolve("scripts"));
        Files.copy(Path.of("scripts/ormlab"), clone.resolve("scripts/ormlab"));
        executable(clone.resolve("scripts/ormlab"));
        write(clone.resolve("pom.xml"), "<project/>");
        Files.createDirectories(clone.resolve("src/main/java"));
        executable(
                write(temp.resolve("bin/mvn"), "#!/bin/sh\nmkdir -p target/lib\ncp ../built.jar target/ormlab.jar\n"));
        givenRehearsal("");
    }

    private void givenRehearsal(String last) throws IOException {
        given(Map.of("Ormlab", PROGRAM, "Rehearsal", REHEARSAL.formatted(last)));
    }

    /** With what makes the jars for a start; the others have none, for which the whole class path serves. */
    private void givenLibraries(String made) throws IOException {
        given(Map.of("Ormlab", PROGRAM, "Rehearsal", REHEARSAL.formatted(""), "Libraries", LIBRARIES.formatted(made)));
    }

    private void givenJars() throws IOException {
        givenLibraries("""
                java.nio.file.Path program = java.nio.file.Path.of(args[0].split(":")[0]);
                String path = "";
                for (String name : new String[] {"program.jar", "models.jar", "libraries.jar"}) {
                    java.nio.file.Path to = java.nio.file.Path.of(args[1]).resolve(name);
                    java.nio.file.Files.copy(program, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    path += path.isEmpty() ? to : ":" + to;
                }
                java.nio.file.Files.writeString(java.nio.file.Path.of(args[2]), path + "\\n");
                """);
    }

    private void given(Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(temp.resolve("classes"));
        List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            words.add(write(temp.resolve("sources/" + source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        assertThat(status).isZero();
        try (OutputStream out = Files.newOutputStream(temp.resolve("built.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String name : sources.keySet()) {
                jar.putNextEntry(new JarEntry("io/ormlab/" + name + ".class"));
                jar.write(Files.readAllBytes(classes.resolve("io/ormlab/" + name + ".class")));
            }
        }
    }

    @Test
    void itIsMadeBehindTheBuildAndUsed() throws Exception {
        Run first = ormlab();

        assertThat(first.err).endsWith("building with Maven (the first time, and when a source changed) ...\n");
        assertThat(first.out).isEqualTo("2 words\n");
        assertThat(archive()).exists();
        assertThat(left()).containsExactlyInAnyOrder("rehearsals", name(), name() + ".for");
        assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
        assertRunsQuietly();
        assertThat(rehearsals()).isEqualTo(1);
    }

    @Test
    void oneThatIsBrokenIsRefusedInSilence() throws Exception {
        ormlab();
        byte[] whole = Files.readAllBytes(archive());

        for (byte[] broken : List.of(
                new byte[0],
                "no archive".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 100),
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, whole.length - 4_096),
                withOtherHeader(whole))) {
            Files.delete(archive());
            Files.write(archive(), broken);
            assertRunsQuietly();
        }
    }

    @Test
    void oneOfAnotherBuildIsMadeAnewBesideTheFirstCommand() throws Exception {
        ormlab();
        Path jar = clone.resolve("target/ormlab.jar");
        Files.copy(temp.resolve("built.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusMillis(20)));
        Thread.sleep(50);

        assertRunsQuietly();
        await(() -> rehearsals() == 2 && !Files.exists(lock()));

        assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
    }

    @Test
    void oneOfACloneThatWasMovedIsNotUsed() throws Exception {
        ormlab();
        clone = Files.move(clone, temp.resolve("我的 moved"));
        start = clone.resolve("target/start");

        assertRunsQuietly();
        await(() -> rehearsals() == 2 && !Files.exists(lock()));

        assertRunsQuietly();
        assertThat(rehearsals()).isEqualTo(2);
    }

    /** The jars that are made for a start: without one of them the whole class path serves, and they are made again. */
    @Test
    void theJarsThatGoWithItMayBeGone() throws Exception {
        givenJars();
        ormlab();
        assertThat(ormlab("-XshowSettings:properties").err)
                .contains(
                        start.toRealPath() + "/program.jar",
                        start.toRealPath() + "/models.jar",
                        start.toRealPath() + "/libraries.jar")
                .doesNotContain("target/ormlab.jar");
        assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
        int made = 1;
        for (String name : List.of("libraries.jar", "models.jar", "program.jar")) {
            Files.delete(start.resolve(name));

            assertRunsQuietly();
            int again = ++made;
            await(() -> rehearsals() == again && !Files.exists(lock()));

            assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
            assertRunsQuietly();
        }
    }

    /** As a power cut leaves one, or somebody who wrote over it: Java would find no class in it, and say nothing. */
    @Test
    void theJarsThatGoWithItMayBeCutShort() throws Exception {
        givenJars();
        ormlab();
        Path jar = start.resolve("program.jar");
        FileTime made = Files.getLastModifiedTime(jar);
        byte[] whole = Files.readAllBytes(jar);

        Files.write(jar, new byte[0]);
        Files.setLastModifiedTime(jar, made);
        assertRunsQuietly();
        await(() -> rehearsals() == 2 && !Files.exists(lock()));
        Thread.sleep(20);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        assertRunsQuietly();
        await(() -> rehearsals() == 3 && !Files.exists(lock()));

        assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
        assertRunsQuietly();
        assertThat(rehearsals()).isEqualTo(3);
    }

    /** Where they cannot be made, the archive is one of the whole class path. */
    @Test
    void theJarsThatGoWithItNeedNotBe() throws Exception {
        givenLibraries("System.exit(3);");
        ormlab();

        assertThat(ormlab("-XshowSettings:properties").err).contains(clone.toRealPath() + "/target/ormlab.jar");
        assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
        assertRunsQuietly();
    }

    @Test
    void aRehearsalThatFailsStandsInNobodysWayAndIsNotRepeated() throws Exception {
        givenRehearsal("System.exit(3);");

        assertThat(ormlab().status).isZero();
        assertRunsQuietly();
        assertRunsQuietly();

        assertThat(left()).containsExactlyInAnyOrder("rehearsals", name() + ".failed");
        assertThat(rehearsals()).isEqualTo(1);
    }

    @Test
    void aRehearsalThatWasKilledIsDoneAgain() throws Exception {
        ormlab();
        Process dead = new ProcessBuilder("sh", "-c", "exit 0").start();
        dead.waitFor();
        Files.delete(archive());
        write(lock(), dead.pid() + "\n");
        write(start.resolve("rehearsal." + dead.pid() + "/classes"), "half of a li");

        assertRunsQuietly();
        await(() -> Files.exists(archive()) && !Files.exists(lock()));

        assertThat(left()).containsExactlyInAnyOrder("rehearsals", name(), name() + ".for");
    }

    @Test
    void whileAnotherRehearsesNobodyElseDoes() throws Exception {
        ormlab();
        Files.delete(archive());
        write(lock(), ProcessHandle.current().pid() + "\n");

        assertRunsQuietly();
        assertRunsQuietly();

        assertThat(rehearsals()).isEqualTo(1);
        assertThat(archive()).doesNotExist();
    }

    /** The first command is over long before the rehearsal beside it. */
    @Test
    void commandsThatFollowLeaveARunningRehearsalAlone() throws Exception {
        givenRehearsal("Thread.sleep(1_500);");
        ormlab();
        Files.delete(archive());

        assertRunsQuietly();
        await(() -> rehearsals() == 2);
        assertRunsQuietly();
        assertRunsQuietly();
        await(() -> Files.exists(archive()) && !Files.exists(lock()));

        assertThat(rehearsals()).isEqualTo(2);
        assertThat(left()).containsExactlyInAnyOrder("rehearsals", name(), name() + ".for");
    }

    @Test
    void whereNothingCanBeWrittenItStartsWithout() throws Exception {
        ormlab();
        Files.delete(archive());
        Files.delete(start.resolve(name() + ".for"));
        Files.delete(start.resolve("rehearsals"));
        Files.delete(start);
        // A file in the place of the folder stops root too.
        write(start, "in the way");

        assertRunsQuietly();
    }

    @Test
    void whereTheBuildIsReadOnlyItIsKeptWithThePersonsCaches() throws Exception {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        ormlab();
        Files.delete(archive());
        Files.setPosixFilePermissions(clone.resolve("target"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            start = temp.resolve("caches/ormlab" + clone.toRealPath());

            assertRunsQuietly();
            await(() -> Files.exists(archive()) && !Files.exists(lock()));

            assertThat(classesFrom(ormlab("-Xlog:class+load"))).isEqualTo("shared objects file");
        } finally {
            Files.setPosixFilePermissions(clone.resolve("target"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void assertRunsQuietly() throws Exception {
        assertThat(ormlab()).isEqualTo(new Run(0, "2 words\n", ""));
    }

    private static String classesFrom(Run run) {
        return run.out
                .lines()
                .filter(line -> line.contains("io.ormlab.Ormlab "))
                .findFirst()
                .orElse("no line of io.ormlab.Ormlab")
                .replaceFirst(".*source: ", "");
    }

    private static byte[] withOtherHeader(byte[] archive) {
        byte[] other = archive.clone();
        // The name and the version of the JVM stand in the first page.
        for (int i = 16; i < 600; i++) {
            other[i] ^= 0x55;
        }
        return other;
    }

    private String name() {
        return Runtime.version().feature() + ".jsa";
    }

    private Path archive() {
        return start.resolve(name());
    }

    private Path lock() {
        return start.resolve(name() + ".lock");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(start)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int rehearsals() {
        try {
            return Files.readAllLines(start.resolve("rehearsals")).size();
        } catch (IOException e) {
            // None yet.
            return 0;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Run ormlab(String... options) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                new ArrayList<>(List.of(clone.resolve("scripts/ormlab").toString(), "a", "b")));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "LC_ALL", "ORMLAB_LANG"));
        environment.put("PATH", temp.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LANG", "C.UTF-8");
        environment.put("XDG_CACHE_HOME", temp.resolve("caches").toString());
        environment.put("ORMLAB_JAVA_OPTS", String.join(" ", options));
        Process process = builder.directory(temp.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
