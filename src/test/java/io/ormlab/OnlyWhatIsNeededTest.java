package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command starts only what it has a need for: told by the classes that its JVM loads, not by seconds. */
class OnlyWhatIsNeededTest extends OrmlabTest {

    private static final String COMPILER = "com.sun.tools.javac.";
    private static final String QUICK_COMPILER = "org.eclipse.jdt.";
    private static final String JAXB = "org.glassfish.jaxb.";
    private static final String JACKSON = "com.fasterxml.jackson.databind.";
    // Ebean's classes name others of its core; this one is made to write.
    private static final String JACKSON_CORE = "com.fasterxml.jackson.core.JsonFactory";
    private static final String JSHELL = "jdk.jshell.";
    private static final String EBEAN_SERVER = "io.ebeaninternal.server.";
    private static final String SQLITE = "org.sqlite.";
    private static final String JLINE = "org.jline.";
    // Its annotations and exceptions are named in our classes; this one is made to parse.
    private static final String PICOCLI = "picocli.CommandLine$Interpreter";
    private static final String CONSOLE = "java.io.Console";
    private static final String COMMONMARK = "org.commonmark.";

    @BeforeEach
    void givenALibrary() {
        givenLibrary();
    }

    @Test
    void helpNeedsNoDatabase() throws Exception {
        assertThat(loadedBy("help", "types")).isNotEmpty().noneMatch(in(COMPILER, JSHELL, EBEAN_SERVER, SQLITE));
    }

    @Test
    void upgradeNeedsNoModels() throws Exception {
        assertThat(loadedBy("upgrade"))
                .anyMatch(in(SQLITE))
                .noneMatch(in(COMPILER, JSHELL, EBEAN_SERVER, COMMONMARK, JLINE, PICOCLI));
    }

    @Test
    void plainWordsNeedNoPicocli() throws Exception {
        assertThat(loadedBy("current")).isNotEmpty().noneMatch(in(PICOCLI, CONSOLE));
        assertThat(loadedBy("--lang", "zh", "history", "-v")).isNotEmpty().noneMatch(in(PICOCLI));
    }

    @Test
    void sqlNeedsNoOrm() throws Exception {
        assertThat(loadedBy("sql", "--format", "csv", "select * from author"))
                .anyMatch(in(SQLITE))
                // The enhancer's reader of class files reads the command's own.
                .noneMatch(name -> name.startsWith("io.ebean") && !name.startsWith("io.ebean.enhance.asm."))
                .noneMatch(in(COMPILER, JSHELL, COMMONMARK, JLINE));
    }

    @Test
    void unchangedModelsNeedNoCompiler() throws Exception {
        loadedBy("generate-migration", "-m", "x");
        // What says that there is nothing to ask of them.
        Files.deleteIfExists(dir().resolve(".ormlab/known-models"));

        assertThat(loadedBy("generate-migration", "-m", "x"))
                .anyMatch(in(EBEAN_SERVER))
                .noneMatch(in(COMPILER, QUICK_COMPILER, JSHELL, COMMONMARK, JLINE, PICOCLI));
    }

    @Test
    void aModelThatChangedNeedsNoJavac() throws Exception {
        loadedBy("generate-migration", "-m", "x");
        edit("length = 80", "length = 90");

        assertThat(loadedBy("generate-migration", "-m", "y"))
                .anyMatch(in(QUICK_COMPILER))
                .noneMatch(in(COMPILER, JSHELL, JAXB, JACKSON, JACKSON_CORE, COMMONMARK, JLINE, PICOCLI));
    }

    @Test
    void aModelThatGotFieldsNeedsNoCompiler() throws Exception {
        loadedBy("generate-migration", "-m", "x");
        edit("public String name;", "public String name;\n    @Column(length = 9) public String penName;");

        assertThat(loadedBy("generate-migration", "-m", "y"))
                .anyMatch(in(EBEAN_SERVER))
                .noneMatch(in(COMPILER, QUICK_COMPILER, JSHELL, JAXB, JACKSON, COMMONMARK, JLINE, PICOCLI));
    }

    private void edit(String from, String to) throws Exception {
        Path author = dir().resolve("models/library/Author.java");
        String source = Files.readString(author);
        assertThat(source).contains(from);
        Files.writeString(author, source.replace(from, to));
    }

    @Test
    void generatingNeedsNoJshell() throws Exception {
        Files.deleteIfExists(dir().resolve(".ormlab/known-models"));
        assertThat(loadedBy("generate-migration", "-m", "x"))
                .anyMatch(in(EBEAN_SERVER))
                .noneMatch(in(JSHELL, COMMONMARK));
    }

    @Test
    void onlyTheDiagramNeedsItsEngine() throws Exception {
        assertThat(loadedBy("models")).noneMatch(in("org.eclipse.elk.", "com.google.common."));
        assertThat(loadedBy("diagram")).anyMatch(in("org.eclipse.elk.")).noneMatch(in(JSHELL, SQLITE, JLINE));
    }

    @Test
    void aCommandLoadsNoOtherCommand() throws Exception {
        assertThat(loadedBy("current").stream()
                        .filter(name -> name.matches("io\\.ormlab\\..*Command"))
                        .toList())
                .containsExactlyInAnyOrder("io.ormlab.command.CurrentCommand", "io.ormlab.command.LabCommand");
    }

    @Test
    void aCheckOfWhatAgreedNeedsNoOrm() throws Exception {
        Files.deleteIfExists(dir().resolve(".ormlab/known-models"));
        assertThat(loadedBy("check")).anyMatch(in(EBEAN_SERVER));

        assertThat(loadedBy("check"))
                .anyMatch(in(SQLITE))
                .noneMatch(in(COMPILER, JSHELL, EBEAN_SERVER, JLINE, PICOCLI));
    }

    @Test
    void aFirstCheckAfterGeneratingNeedsNoOrm() throws Exception {
        loadedBy("generate-migration", "-m", "x");
        loadedBy("upgrade");

        assertThat(loadedBy("check"))
                .anyMatch(in(SQLITE))
                .noneMatch(in(COMPILER, JSHELL, EBEAN_SERVER, JLINE, PICOCLI));
    }

    @Test
    void generatingWhereNothingChangedNeedsNoOrm() throws Exception {
        loadedBy("generate-migration", "-m", "x");

        assertThat(loadedBy("generate-migration", "-m", "y"))
                .isNotEmpty()
                .noneMatch(in(COMPILER, JSHELL, EBEAN_SERVER, JLINE, PICOCLI));
        ormlab("generate-migration", "-m", "y", "--default", "author.name=x").thenStatus(1);
    }

    private static java.util.function.Predicate<String> in(String... packages) {
        return name -> List.of(packages).stream().anyMatch(name::startsWith);
    }

    /** The names of the classes that a JVM of its own loads for one command. */
    private Set<String> loadedBy(String... words) throws Exception {
        Path log = temp.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + log,
                "-Dormlab.terminal=",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.ormlab.Ormlab",
                "--dir",
                dir().toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.split("\\] *", 4))
                .map(parts -> parts[parts.length - 1].split(" ")[0])
                .collect(Collectors.toSet());
    }
}
