package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {

    @TempDir
    Path dir;

    @Test
    void whatIsTypedAndPrintedIsWritten() throws IOException {
        givenWorkspace("");
        ShellHere shell = ShellHere.in(dir);
        Path file = dir.resolve("my.ormlab");
        shell.typed("record '" + file + "'")
                .thenTold("Recording into " + file
                        + ", at 80 columns, without questions. Type \"record stop\" to end.\n");
        shell.typed("", "sql --format csv select 1 as a", ":nothing", "record stop")
                .thenShown(file + " is written. Type \"run " + file + " --check\" to see it hold.\n");
        shell.typed("sql --format csv select 2 as b");
        assertThat(file).hasContent("""
                        > sql --format csv select 1 as a
                        a
                        1
                        > :nothing
                        nothing is no command.
                        Type "help" to see the commands.
                        """);
        shell.run("run", "--check", file.toString()).thenShown(file + ": 2 inputs, all as expected\n");
    }

    @Test
    void outputThatLooksLikeATranscriptReadsBack() throws IOException {
        givenWorkspace("");
        ShellHere shell = ShellHere.in(dir);
        String hostile =
                "a\n> b\n>\n. c\n.\n...\n....\n[..]\nx [..] y\n\\> d\n\\\\...\n\\G\n```\n  ~~~~\n\n  \n# e\nf\rg\n\uFEFF\u0000\u2028\uD83D\uDE00\n";
        String sql = "sql select '" + hostile + "' as \"```\"";
        for (String name : new String[] {"my.ormlab", "my.md"}) {
            Path file = dir.resolve(name);
            shell.typed(
                    "record " + file, sql, sql + "\n\n", "sql --format csv select '" + hostile + "'", "record stop");
            shell.run("run", "--check", file.toString())
                    .thenShown(file + ": 3 inputs, all as expected\n")
                    .thenStatus(0);
            String written = Files.readString(file);
            shell.run("run", "--update", file.toString()).thenStatus(0);
            assertThat(file).hasContent(written);
        }
    }

    @Test
    void aRecordingIsOfLabsOwnWidthWhateverTheTerminals() throws IOException {
        givenWorkspace("");
        ShellHere shell = ShellHere.in(dir);
        Path file = dir.resolve("my.ormlab");
        shell.typed("record " + file, "sql select '" + "long ".repeat(30) + "' as a", "record");
        assertThat(Files.readAllLines(file).subList(1, 3)).allMatch(line -> line.length() <= 80);
        shell.run("run", "--check", file.toString()).thenStatus(0);
    }

    @Test
    void passwordsAreNotWritten() throws IOException {
        givenWorkspace("datasource.db.password=wonderland\ndatasource.pg.password=sa\n");
        ShellHere shell = ShellHere.in(dir);
        Path file = dir.resolve("my.ormlab");
        shell.typed(
                "record " + file,
                "sql --format csv select 'wonderland' as \"nosave\"",
                "sql --format csv select '> wonderland', 'x=sa;' as \"password=wonderland\"",
                "record stop");
        assertThat(file).hasContent("""
                        > sql --format csv select '********' as "nosave"
                        nosave
                        [..]
                        > sql --format csv select '> ********', 'x=********;' as "password=********"
                        '> [..]',password=[..]
                        [..]
                        """);
    }

    @Test
    void aRecordingInAScriptEndsWithIt() throws IOException {
        givenWorkspace("");
        ShellHere shell = ShellHere.in(dir);
        Path file = dir.resolve("my.ormlab");
        String script = shell.given("s.ormlab", "record '" + file + "'\nsql --format csv select 1 as a\n");
        shell.run("run", script).thenStatus(0);
        shell.run("run", "--check", file.toString()).thenStatus(0);
        assertThat(file).hasContent("> sql --format csv select 1 as a\na\n1\n");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        ShellHere shell = ShellHere.in(dir);
        String file = shell.given("my.ormlab", "mine\n");
        shell.typed("record " + file)
                .thenTold(
                        file + " exists already, and is not overwritten.\nName another file, or take that one away.\n")
                .thenStatus(1);
        assertThat(Path.of(file)).hasContent("mine\n");
        ShellHere.speaking(Language.ZH, dir)
                .typed("record " + file)
                .thenTold(file + " 已经存在，不会覆盖它。\n请换一个文件名，或先移走那个文件。\n");
    }

    @Test
    void oneRecordingAtATime() {
        String first = dir.resolve("a").toString();
        try (ShellHere shell = ShellHere.in(dir)) {
            shell.typed("record " + first, "record " + dir.resolve("b"))
                    .thenTold("A recording into " + first + " is going on.\nType \"record stop\" to end it.\n")
                    .thenStatus(1);
            assertThat(dir.resolve("b")).doesNotExist();
        }
        try (ShellHere shell = ShellHere.speaking(Language.ZH, dir)) {
            String other = dir.resolve("c").toString();
            shell.typed("record " + other).thenTold("开始记录到 " + other + "：每行 80 列，不提问。输入 \"record stop\" 结束。\n");
            shell.typed("record x").thenTold("正在记录到 " + other + "。\n输入 \"record stop\" 结束它。\n");
            shell.typed("record").thenShown("已写好 " + other + "。输入 \"run " + other + " --check\" 可以对照一遍。\n");
        }
    }

    @Test
    void stoppingWhatWasNotBegunIsSaid() {
        ShellHere.in(dir)
                .typed("record stop")
                .thenTold("Nothing is being recorded.\nType \"record FILE\" to begin.\n")
                .thenStatus(1);
        ShellHere.speaking(Language.ZH, dir).typed("record").thenTold("现在没有在记录。\n输入 \"record 文件\" 开始记录。\n");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = dir.resolve("no/my.ormlab");
        ShellHere.in(dir)
                .typed("record " + file)
                .thenTold(file + " cannot be written: no such file or folder.\n")
                .thenStatus(1);
        ShellHere.speaking(Language.ZH, dir).typed("record " + file).thenTold("写不了 " + file + "：文件或目录不存在。\n");
    }

    private void givenWorkspace(String more) throws IOException {
        Files.writeString(dir.resolve("application.properties"), "datasource.db.url=jdbc:sqlite:data.sqlite\n" + more);
    }
}
