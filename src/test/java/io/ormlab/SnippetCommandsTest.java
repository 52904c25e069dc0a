package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands over the Java that was typed, with JShell's meanings. */
class SnippetCommandsTest extends OrmlabTest {

    @Test
    void theyListWhatWasTyped() {
        piped(
                        "int n = 5;",
                        "n + 1",
                        "int twice(int x) { return 2 * x; }",
                        "record P(int a) {}",
                        "vars",
                        "methods",
                        "types",
                        "list")
                .thenOut("""
                        $1 ==> 6
                        created method twice(int)
                        created record P
                        int n = 5
                        int $1 = 6
                        int twice(int)
                        record P
                        1 : int n = 5;
                        2 : n + 1
                        3 : int twice(int x) { return 2 * x; }
                        4 : record P(int a) {}
                        """);
    }

    @Test
    void jshellsOwnSpellingIsTheSame() {
        piped("var s = \"\";", "/vars", "/reset", "/vars", "/list", "/methods", "/types")
                .thenOut("String s = \"\"\nAll Java that was typed is forgotten.\n")
                .thenErr(0, "Nothing yet.\n".repeat(4));
    }

    @Test
    void importsAreThoseOfThePromptAndOnesOwn() {
        givenLibrary();

        assertThat(piped("import java.nio.file.Files;", "imports")
                        .thenStatus(0)
                        .out()
                        .lines())
                .contains("import io.ebean.*", "import library.*", "import java.nio.file.Files");
    }

    @Test
    void savedAndOpenedItIsTheSameAgain() throws Exception {
        Path file = temp.resolve("第一.java");

        piped("int n = 5", "int[] ns = {1} // one", "n + ns[0]", "int twice(int x) { return 2 * x; }", "save " + file)
                .thenStatus(0);

        assertThat(Files.readString(file)).isEqualTo("""
                int n = 5;
                int[] ns = {1} // one
                ;
                n + ns[0];
                int twice(int x) { return 2 * x; }
                """);
        piped("open " + file, "twice(n)").thenOut("$1 ==> 6\ncreated method twice(int)\n$2 ==> 10\n");
    }

    @Test
    void whatCannotBeSavedOrOpenedIsSaid() throws Exception {
        String place = temp.resolve("none/x.java").toString();

        ormlab("save", place).thenErr(1, "No Java was typed yet, so there is nothing to save.\n");
        ormlab("open", place).thenErr(1, place + " cannot be read: no such file or folder.\n");
        Files.writeString(temp.resolve("bad.java"), "int a = 1;\nint b = c;\nint d = 2;\n");
        Run run = piped("open " + temp.resolve("bad.java")).thenStatus(1);
        assertThat(run.err()).contains("cannot find symbol").endsWith("""
                bad.java: a line of it failed. Nothing after it was run.
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }
}
