package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final String SCRIPT = """
            # rows
            sql create table author (id integer primary key, name text not null)
            sql insert into author values (1, '鲁迅'), (2, '老舍')
            sql --format csv select * from author
            """;

    private static final String TRANSCRIPT = """
            # rows
            > sql create table t (a integer); insert into t values (1), (2)
            ...
            > sql --format csv select a from t
            a
            1
            3
            > sql select * from nothing
            ...
            """;

    @TempDir
    Path dir;

    /** A note, a lesson or a bug report can be checked from wherever its reader stands. */
    @Test
    void aFileThatMakesItsWorkspaceIsCheckedApartFromOtherThings() throws Exception {
        Path here = Files.createDirectory(dir.resolve("here"));
        Path file = Files.writeString(here.resolve("note.md"), """
                ```ormlab
                > init --blank
                ...
                > sql create table t (a integer); insert into t values (7)
                ...
                > sql --format csv select a from t
                a
                7
                ```
                """);

        ShellHere.in(here)
                .run("run", file.toString(), file.toString(), "--check")
                .thenStatus(0);

        assertThat(here.toFile().list()).containsExactly("note.md");
    }

    @Test
    void aScriptShowsItsResults() throws IOException {
        givenWorkspace();
        ShellHere shell = ShellHere.in(dir);
        shell.run("run", shell.given("rows.ormlab", SCRIPT))
                .thenShown("id,name\r\n1,鲁迅\r\n2,老舍\r\n")
                .thenStatus(0);
    }

    @Test
    void theSameComesFromAPipe() throws IOException {
        givenWorkspace();
        ShellHere.in(dir)
                .piped("\uFEFF" + SCRIPT.replace("\n", "\r\n"))
                .thenShown("id,name\r\n1,鲁迅\r\n2,老舍\r\n")
                .thenStatus(0);
    }

    @Test
    void theThirdInputThatFailsIsNamedAndNothingRunsAfterIt() throws IOException {
        givenWorkspace();
        String inputs = "sql create table t (a)\nsql insert into t values (1)\nno-such-command\nsql delete from t\n";
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("bad.ormlab", inputs.replace("no-such-command", ":nothing"));
        shell.run("run", file).thenStatus(1);
        shell.run("sql", "--format", "csv", "select count(*) as n from t").thenShown("n\r\n1\r\n");
    }

    @Test
    void aFailureInAPipeNamesItsLine() throws IOException {
        givenWorkspace();
        ShellHere.in(dir)
                .piped("sql --format csv select 1 as a\n\n:nothing\nsql --format csv select 2 as a\n")
                .thenShown("a\r\n1\r\n")
                .thenTold("nothing is no command.\nType \"help\" to see the commands.\n"
                        + "<stdin>:3: this input failed. Nothing after it was run.\n")
                .thenStatus(1);
        ShellHere.speaking(Language.ZH, dir)
                .piped("\n:nothing\n")
                .thenTold("nothing 不是命令。\n输入 \"help\" 查看所有命令。\n<stdin>:2：这个输入失败了，它后面的都没有执行。\n");
    }

    @Test
    void aTranscriptCanComeFromAPipe() throws IOException {
        givenWorkspace();
        ShellHere.in(dir)
                .piped("# a\n> sql --format csv select 1 as a\nold\n")
                .thenShown("> sql --format csv select 1 as a\na\r\n1\r\n")
                .thenStatus(0);
        ShellHere.in(dir)
                .piped("\n> :nothing\nnothing is no command.\nType \"help\" to see the commands.\n> :nothing\n")
                .thenStatus(1)
                .thenShown("> :nothing\n> :nothing\n");
    }

    @Test
    void bytesInAPipeThatAreNoTextAreRefusedAtTheirLine() {
        ShellHere.in(dir)
                .piped(new byte[] {'#', '\n', '#', (byte) 0xff, '\n'})
                .thenTold("<stdin>:2: this line is not UTF-8 text.\n")
                .thenStatus(1);
    }

    @Test
    void aCheckShowsWhatDiffersAndHowToTakeItOver() throws IOException {
        givenWorkspace();
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("lesson.ormlab", TRANSCRIPT);
        shell.run("run", "--check", file)
                .thenShown("""
                        --- FILE
                        +++ FILE
                        @@ -4,6 +4,6 @@
                         > sql --format csv select a from t
                         a
                         1
                        -3
                        +2
                         > sql select * from nothing
                         ...
                        """.replace("FILE", file))
                .thenTold(file + ": 1 of 3 inputs did not print what is expected.\n"
                        + "If what is printed now is right, type \"run " + file + " --update\".\n")
                .thenStatus(1);
    }

    @Test
    void anUpdateMakesTheCheckHold() throws IOException {
        givenWorkspace();
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("lesson.ormlab", TRANSCRIPT);
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r--r--"));
        ShellHere.speaking(Language.ZH, dir)
                .run("run", "--check", file)
                .thenTold(file + "：3 个输入中有 1 个的输出与预期不同。\n如果现在的输出才是对的，输入 \"run " + file + " --update\"。\n");
        shell.run("sql", "drop table t").run("run", "--update", file);
        shell.thenShown(file + ": the output of 1 input was rewritten\n");
        assertThat(Path.of(file)).hasContent(TRANSCRIPT.replace("3", "2"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
                .isEqualTo("rw-r--r--");
        shell.run("sql", "drop table t").run("run", file, "--check").thenStatus(0);
        shell.thenShown(file + ": 3 inputs, all as expected\n");
        shell.run("sql", "drop table t").run("run", file, "--update");
        shell.thenShown(file + ": all as expected, nothing to rewrite\n");
        String other = shell.given("other.ormlab", "> sql --format csv select 1 as a\n");
        ShellHere chinese = ShellHere.speaking(Language.ZH, dir);
        chinese.run("run", "--update", other).thenShown(other + "：已改写 1 个输入的输出\n");
        chinese.run("run", "--update", other).thenShown(other + "：全部符合预期，不用改写\n");
    }

    @Test
    void anUpdateThroughALinkKeepsTheLink() throws IOException {
        givenWorkspace();
        ShellHere shell = ShellHere.in(dir);
        Path file = Path.of(shell.given("lesson.ormlab", "> sql --format csv select 1 as a\n"));
        Path link = Files.createSymbolicLink(dir.resolve("link.ormlab"), file);
        shell.run("run", link.toString(), "--update").thenStatus(0);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("> sql --format csv select 1 as a\na\n1\n");
    }

    @Test
    void everyFileIsCheckedThoughOneFails() throws IOException {
        givenWorkspace();
        ShellHere shell = ShellHere.in(dir);
        String good = shell.given("good.ormlab", "> sql --format csv select 1 as a\na\n1\n");
        String bad = dir.resolve("bad").toString();
        shell.run("run", "--check", bad, good)
                .thenShown(good + ": 1 input, all as expected\n")
                .thenTold(bad + " does not exist.\n1 of 2 files failed.\n")
                .thenStatus(1);
        shell.run("run", bad, good).thenShown("").thenTold(bad + " does not exist.\n");
        shell.run("run", "--keep-going", bad, good).thenTold(bad + " does not exist.\n1 of 2 files failed.\n");
        ShellHere.speaking(Language.ZH, dir)
                .run("run", "--check", bad, good)
                .thenShown(good + "：1 个输入，全部符合预期\n")
                .thenTold("没有 " + bad + " 这个文件。\n2 个文件中有 1 个失败。\n");
    }

    @Test
    void aScriptThatRunsItselfIsStopped() throws IOException {
        ShellHere shell = ShellHere.in(dir);
        String file = dir.resolve("self.ormlab").toString();
        shell.given("self.ormlab", "run '" + file + "'\n");
        ShellHere.speaking(Language.ZH, dir)
                .run("run", file)
                .thenTold(file + " 正在运行：脚本不能运行它自己。\n" + file + ":1：这个输入失败了，它后面的都没有执行。\n");
        shell.run("run", file)
                .thenTold(file + " is running already: a script cannot run itself.\n" + file
                        + ":1: this input failed. Nothing after it was run.\n")
                .thenStatus(1);
    }

    @Test
    void checkAndUpdateExcludeEachOther() {
        ShellHere.in(dir)
                .run("run", "--check", "--update", "x")
                .thenTold("--check and --update exclude each other.\n")
                .thenStatus(2);
        ShellHere.speaking(Language.ZH, dir)
                .run("run", "--check", "--update", "x")
                .thenTold("--check 和 --update 不能同时用。\n");
    }

    @Test
    void aFileWithNothingToRunIsSaidToBe() throws IOException {
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("README.md", "# read me\n");
        shell.run("run", file).thenTold(file + ": there is nothing to run.\n").thenStatus(0);
        ShellHere.speaking(Language.ZH, dir).run("run", file).thenTold(file + "：没有可运行的内容。\n");
    }

    @Test
    void tenMegabytesOnOneLineEndInASentence() throws IOException {
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("long.ormlab", ":" + "长".repeat(3_500_000) + "\n");
        shell.run("run", file).thenStatus(1);
        assertThat(shell.told()).hasLineCount(3).hasSizeLessThan(1000);
    }

    @Test
    void randomBytesEndInASentence() throws IOException {
        byte[] bytes = new byte[2000];
        new Random(5).nextBytes(bytes);
        Path file = Files.write(dir.resolve("random"), bytes);
        ShellHere.in(dir)
                .run("run", file.toString())
                .thenStatus(1)
                .thenTold(file + ":1: this line is not UTF-8 text.\n");
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(dir.resolve("x.ormlab"), "> a\n");
        ScriptFile read = ScriptFile.read(file);
        Files.writeString(file, "> b\n");
        assertThatThrownBy(() -> read.replace("> c\n")).satisfies(e -> assertThat(ScriptFileTest.bothLanguages(e))
                .containsExactly(
                        file + " was changed while it ran, so it was left as it is.", file + " 在运行期间被改动过，所以没有改写它。"));
        assertThat(file).hasContent("> b\n");
    }

    private void givenWorkspace() throws IOException {
        Files.writeString(
                dir.resolve("application.properties"),
                "datasource.db.url=jdbc:sqlite:data.sqlite\n",
                StandardCharsets.UTF_8);
    }
}
