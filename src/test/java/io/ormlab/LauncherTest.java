package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a clone of its own, with a JDK and a Maven that only say how they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final String JDK_17 = "JAVA_VERSION=\"17.0.9\"\nMODULES=\"java.base jdk.compiler jdk.jshell\"\n";
    private static final List<String> TOOLS =
            List.of("find", "mkdir", "rm", "rmdir", "mv", "touch", "sleep", "readlink", "sed", "cat", "stty", "sort");
    private static final long SECONDS = 30;

    @TempDir
    Path temp;

    private Path clone;
    private Path bin;
    private Path jdk;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void givenAClone() throws IOException {
        clone = Files.createDirectories(temp.resolve("我的 clone"));
        jdk = temp.resolve("jdk");
        bin = Files.createDirectories(temp.resolve("bin"));
        for (String tool : TOOLS) {
            executable(write(bin.resolve(tool), "#!/bin/sh\nexec '" + which(tool) + "' \"$@\"\n"));
        }
        Files.createDirectories(clone.resolve("scripts"));
        Files.copy(Path.of("scripts/ormlab"), clone.resolve("scripts/ormlab"));
        executable(clone.resolve("scripts/ormlab"));
        write(clone.resolve("pom.xml"), "<project/>");
        write(clone.resolve("src/main/java/A.java"), "class A {}");
    }

    private void givenJdk(String release) throws IOException {
        write(jdk.resolve("release"), release);
        executable(write(
                jdk.resolve("bin/java"), "#!/bin/sh\ncat\nfor word in \"$@\"; do echo \"<$word>\"; done\nexit 7\n"));
        executable(write(jdk.resolve("bin/javac"), "#!/bin/sh\n"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    }

    private void givenMaven(String last) throws IOException {
        executable(write(bin.resolve("mvn"), """
                #!/bin/sh
                echo "$PWD $*" >>../mvn.log
                cat >/dev/null
                mkdir -p target/lib
                touch target/ormlab.jar target/lib/b.jar target/lib/a.jar
                %s
                """.formatted(last)));
    }

    @Test
    void noJavaIsOneLineAndStatus2() throws Exception {
        Run run = ormlab();

        assertThat(run.err)
                .isEqualTo(
                        "ormlab: no Java found: get JDK 17 or newer from https://adoptium.net, or point JAVA_HOME at it.\n");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void itSaysSoInChinese() throws Exception {
        String chinese = "ormlab: 找不到 Java：请从 https://adoptium.net 安装 JDK 17 或更高版本，或让 JAVA_HOME 指向它。\n";

        assertThat(ormlab("--lang", "zh").err).isEqualTo(chinese);
        assertThat(ormlab("--lang=zh", "init").err).isEqualTo(chinese);
        assertThat(started(clone.resolve("scripts/ormlab"), "LANG=zh_CN.UTF-8").err)
                .isEqualTo(chinese);
        assertThat(started(clone.resolve("scripts/ormlab"), "ORMLAB_LANG=en", "--lang", "zh").err)
                .isEqualTo(chinese);
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        givenJdk("JAVA_VERSION=\"1.8.0_292\"\n");

        Run run = ormlab();

        assertThat(run.err)
                .isEqualTo(
                        "ormlab: ormlab needs JDK 17 or newer, and found Java 8: get one from https://adoptium.net, or point JAVA_HOME at it.\n");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void aJreIsNoJdk() throws Exception {
        givenJdk("JAVA_VERSION=\"21\"\nMODULES=\"java.base java.sql\"\n");

        Run run = ormlab();

        assertThat(run.err)
                .isEqualTo(
                        "ormlab: ormlab needs a JDK, and found a JRE with no compiler or no JShell: get JDK 17 or newer from https://adoptium.net, or point JAVA_HOME at it.\n");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void noMavenIsOneLineAndStatus2() throws Exception {
        givenJdk(JDK_17);

        Run run = ormlab();

        assertThat(run.err)
                .isEqualTo(
                        "ormlab: no Maven (mvn) found: get it from https://maven.apache.org/download.cgi, or from your system (apt install maven, brew install maven).\n");
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void aFailedBuildIsASentenceAndStatus1() throws Exception {
        givenJdk(JDK_17);
        givenMaven("echo '[ERROR] no network'; exit 1");

        Run run = ormlab();

        assertThat(run.err).isEqualTo("""
                        ormlab: building with Maven (the first time, and when a source changed) ...
                        [ERROR] no network
                        ormlab: the build failed: Maven says why above.
                        """);
        assertThat(run.out).isEmpty();
        assertThat(run.status).isEqualTo(1);
        assertThat(clone.resolve("target/.build-lock")).doesNotExist();
    }

    @Test
    void itBuildsOnceAndPassesWordsInputAndStatus() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");

        Run first = ormlab("sql", "select '汉 字'", "");
        Run second = ormlab("tables");

        assertThat(first.out)
                .startsWith("standard input\n<-XX:+UseSerialGC>\n")
                .contains("<-cp>\n<%1$s/ormlab.jar:%1$s/lib/a.jar:%1$s/lib/b.jar>\n"
                        .formatted(clone.toRealPath().resolve("target")))
                .endsWith("<io.ormlab.Ormlab>\n<sql>\n<select '汉 字'>\n<>\n");
        assertThat(first.status).isEqualTo(7);
        assertThat(second.err).isEmpty();
        assertThat(builds()).hasSize(1).first().asString().endsWith(" -B -q -Dmaven.test.skip=true package");
    }

    @Test
    void aNewerSourceBuildsAgain() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        ormlab();

        Files.setLastModifiedTime(
                clone.resolve("src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        ormlab();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void aBuildThatWasKilledIsDoneAgain() throws Exception {
        givenJdk(JDK_17);
        givenMaven("exit 1");
        ormlab();
        givenMaven("");

        assertThat(ormlab().status).isEqualTo(7);
        assertThat(builds()).hasSize(2);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        givenJdk(JDK_17);
        givenMaven("sleep 2");

        List<Process> both = List.of(start(clone.resolve("scripts/ormlab")), start(clone.resolve("scripts/ormlab")));

        for (Process one : both) {
            assertThat(finished(one).status).isEqualTo(7);
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void theLockOfADeadLauncherIsTakenOver() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        Process dead = new ProcessBuilder("sh", "-c", "exit 0").start();
        dead.waitFor();
        write(clone.resolve("target/.build-lock/pid"), dead.pid() + "\n");

        assertThat(ormlab().status).isEqualTo(7);
        assertThat(clone.resolve("target/.build-lock")).doesNotExist();
    }

    @Test
    void theLockOfALauncherThatDiedAtOnceIsTakenOver() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        Files.createDirectories(clone.resolve("target/.build-lock"));

        assertThat(ormlab().status).isEqualTo(7);
    }

    @Test
    void aCloneThatWasMovedRunsWithoutABuild() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        ormlab();
        clone = Files.move(clone, temp.resolve("moved"));

        assertThat(ormlab().out).contains("<" + clone.toRealPath() + "/target/ormlab.jar:");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void itIsFoundThroughSymbolicLinks() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        Path far = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(far.resolve("absolute"), clone.resolve("scripts/ormlab"));
        Files.createSymbolicLink(far.resolve("relative"), Path.of("absolute"));
        Files.createSymbolicLink(bin.resolve("lab"), far.resolve("relative"));

        assertThat(started(far.resolve("relative")).status).isEqualTo(7);
        assertThat(started(bin.resolve("lab")).status).isEqualTo(7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aLocaleThatCannotNameChineseFilesIsReplacedAndRemembered() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        executable(write(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$LC_ALL $ORMLAB_LOCALE\"\n"));

        executable(write(
                bin.resolve("locale"),
                "#!/bin/sh\ncase $LC_ALL$LANG in zh_CN.UTF-8) echo UTF-8 ;; *) echo ANSI_X3.4-1968 ;; esac\n"));

        assertThat(started(clone.resolve("scripts/ormlab"), "LC_ALL=zh_CN.GBK").out)
                .isEqualTo("C.UTF-8 zh_CN.GBK\n");
        assertThat(started(clone.resolve("scripts/ormlab"), "LANG=C").out).isEqualTo("C.UTF-8 C\n");
        assertThat(started(clone.resolve("scripts/ormlab"), "LANG=zh_CN.UTF-8").out)
                .isEqualTo(" \n");
        // Named in UTF-8, but not installed.
        assertThat(started(clone.resolve("scripts/ormlab"), "LANG=zh_TW.UTF-8").out)
                .isEqualTo("C.UTF-8 zh_TW.UTF-8\n");
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
        givenJdk("JAVA_VERSION=\"11.0.2\"\n");
        givenMaven("");
        Path home = temp.resolve("newer jdk");
        write(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"jdk.compiler jdk.jshell\"\n");
        executable(write(home.resolve("bin/java"), "#!/bin/sh\necho \"$*\"\n"));
        executable(write(home.resolve("bin/javac"), "#!/bin/sh\n"));

        assertThat(started(clone.resolve("scripts/ormlab"), "JAVA_HOME=" + home).out)
                .contains("--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void onlyWhereNoCodeOfTheLearnersRunsAreTheOldLocalesUsed() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");

        assertThat(ormlab("upgrade").out).contains("<-Djava.locale.providers=COMPAT>");
        assertThat(ormlab("--trace", "--dir", "seed", "--lang", "zh", "downgrade", "1.0").out)
                .contains("<-Djava.locale.providers=COMPAT>");
        assertThat(ormlab("--dir", "upgrade", "seed").out).doesNotContain("java.locale.providers");
        assertThat(ormlab("seed", "upgrade").out).doesNotContain("java.locale.providers");
        assertThat(ormlab().out).doesNotContain("java.locale.providers");
        write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"jdk.compiler jdk.jshell\"\n");
        assertThat(ormlab("upgrade").out).doesNotContain("java.locale.providers");
    }

    @Test
    void aLinkThatLeadsToAnotherJdkSinceIsFollowed() throws Exception {
        givenJdk(JDK_17);
        givenMaven("");
        assertThat(ormlab().status).isEqualTo(7);
        assertThat(clone.resolve("target/jdk")).hasContent(jdk.toString());
        assertThat(ormlab().status).isEqualTo(7);
        Path other = temp.resolve("other jdk");
        write(other.resolve("release"), JDK_17);
        executable(write(other.resolve("bin/java"), "#!/bin/sh\nexit 8\n"));
        executable(write(other.resolve("bin/javac"), "#!/bin/sh\n"));
        Files.delete(bin.resolve("java"));
        Files.createSymbolicLink(bin.resolve("java"), other.resolve("bin/java"));

        assertThat(ormlab().status).isEqualTo(8);
        assertThat(clone.resolve("target/jdk")).hasContent(other.toString());
        write(clone.resolve("target/jdk"), "/no/such");
        assertThat(ormlab().status).isEqualTo(8);
    }

    private Run ormlab(String... words) throws Exception {
        return started(clone.resolve("scripts/ormlab"), words);
    }

    /** Words of the form NAME=value before the others are the environment's. */
    private Run started(Path launcher, String... words) throws Exception {
        return finished(start(launcher, words));
    }

    private Process start(Path launcher, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        ProcessBuilder process = new ProcessBuilder();
        process.environment().clear();
        process.environment().put("PATH", bin.toString());
        // It would be made beside the program, and still write when the test's folder goes; LauncherArchiveTest is
        // about it.
        process.environment().put("ORMLAB_ARCHIVE", "no");
        for (String word : words) {
            if (word.matches("[A-Z_]+=.*")) {
                process.environment().put(word.split("=", 2)[0], word.split("=", 2)[1]);
            } else {
                command.add(word);
            }
        }
        Process started = process.command(command).directory(temp.toFile()).start();
        try (var in = started.getOutputStream()) {
            in.write("standard input\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read: what it said is compared all the same.
            assertThat(e).hasMessageContaining("pipe");
        }
        return started;
    }

    private static Run finished(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(temp.resolve("mvn.log"));
    }

    private static Path which(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path path = Path.of(folder, tool);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        }
        throw new IllegalStateException("no " + tool + " on this machine");
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
