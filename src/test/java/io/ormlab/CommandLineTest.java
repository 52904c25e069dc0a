package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong words end in a sentence and status 2, wrong files in a sentence and status 1, in both languages. */
class CommandLineTest extends OrmlabTest {

    @Test
    void aMistypedCommandNamesTheNearest() {
        ormlab("upgrad").thenErr(2, "upgrad is no command.\nDid you mean: upgrade?\n");
        ormlab("--lang", "zh", "upgrad").thenErr(2, "upgrad 不是命令。\n你要输入的是不是：upgrade？\n");
        ormlab("xyzzy").thenErr(2, "xyzzy is no command.\nType \"help\" to see the commands.\n");
    }

    @Test
    void aMistypedOptionNamesTheNearest() {
        ormlab("sql", "--formt", "x").thenErr(2, """
                --formt is no option of the command sql.
                Did you mean: --format?
                Type "sql --help" to see how it is used.
                """);
        plain("", List.of("--langg", "zh")).thenErr(2, """
                --langg is no option of ormlab.
                Did you mean: --lang?
                Type "ormlab --help" to see how it is used.
                """);
    }

    @Test
    void wrongWordsAreNamed() {
        ormlab("tables", "x").thenErr(2, """
                "x" is one word too many for the command tables.
                Type "tables --help" to see how it is used.
                """);
        ormlab("sql", "--format", "xml", "select 1").thenErr(2, """
                xml is no value for --format.
                Type "sql --help" to see how it is used.
                """);
        ormlab("generate-migration").thenErr(2, """
                Something is missing: --message.
                Type "generate-migration --help" to see how it is used.
                """);
        ormlab("--lang", "fr", "tables").thenErr(2, "\"fr\" is no language of ormlab's: it speaks zh and en.\n");
    }

    @Test
    void aWorkspaceThatIsNoneIsSaid() {
        ormlab("tables").thenErr(1, """
                %s is no ormlab workspace: it has no application.properties.
                Type "ormlab --dir DIR init" to make one, or name another folder with --dir.
                """.formatted(dir()));
    }

    @Test
    void aStackIsShownOnlyWithTrace() {
        assertThat(ormlab("tables").err()).doesNotContain("\tat ");
        assertThat(ormlab("--trace", "tables").err()).contains("\tat io.ormlab.");
    }

    @Test
    void helpNeedsNoWorkspace() {
        assertThat(ormlab("help").thenStatus(0).out()).contains("types").contains("upgrade");
        assertThat(ormlab("help", "Numeric").thenStatus(0).out()).contains("BigDecimal");
        assertThat(ormlab("--help").thenStatus(0).out())
                .startsWith("Usage: ormlab ")
                .contains("generate-migration");
        assertThat(ormlab("--version").thenStatus(0).out()).startsWith("ormlab ");
    }

    @Test
    void initLeavesWhatIsThereAlone() throws Exception {
        givenSample();
        ormlab("init").thenErr(1, """
                %s is an ormlab workspace already: nothing was changed.
                Type "models" to see its models, or "ormlab --dir DIR init" with another folder.
                """.formatted(dir()));
        Path file = Files.writeString(temp.resolve("file"), "x");
        plain("", List.of("--dir", file.toString(), "init")).thenErr(1, """
                %s is a file, not a folder.
                Name another folder: ormlab --dir DIR init
                """.formatted(file));
        plain("", List.of("--dir", file.resolve("sub").toString(), "init")).thenStatus(1);
        ormlab("init", "--blank", "--sample", "library").thenErr(2, "--sample and --blank exclude each other.\n");
        ormlab("init", "--sample", "zoo").thenErr(2, "There is no sample zoo; there is: library.\n");
    }

    @Test
    void aFailureInAPipeNamesItsLineAndStops() {
        givenSample();

        Run run = piped("tables --help", "", "xyzzy(1)", "init");

        assertThat(run.err()).contains(":3").contains("xyzzy");
        run.thenStatus(1);
    }

    @Test
    void tenMegabytesOnOneLineAreRefusedInASentence() {
        givenSample();

        Run command = piped("schema " + "x".repeat(10_000_000)).thenStatus(1);
        assertThat(command.err().length()).isLessThan(1_000);
        Run java = piped("\"" + "x".repeat(10_000_000)).thenStatus(1);
        assertThat(java.err().length()).isLessThan(2_000);
    }
}
