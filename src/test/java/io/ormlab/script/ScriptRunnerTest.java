package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.PlainConsole;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {

    private static final Way GOING = new Way(false, true);

    @TempDir
    Path dir;

    private final List<String> ran = EchoSession.inputs();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aScriptShowsWhatItsInputsPrintAndNothingElse() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "# why\nsay a\n\nprint b\nsay c\ncomplain d\n");
        assertThat(outcome.stopped()).isEmpty();
        assertThat(outcome.inputs()).isEqualTo(4);
        assertThat(shown()).isEqualTo("a\nbc\n");
        assertThat(told()).isEqualTo("d\n");
    }

    @Test
    void aScriptStopsAtTheInputThatFailsAndNamesItsLine() {
        Outcome outcome = run("lesson.ormlab", Way.PLAIN, "say a\nsay b\nfail no\nsay c\n");
        assertThat(ran).containsExactly("say a", "say b", "fail no");
        thenStopped(
                outcome,
                "lesson.ormlab:3: this input failed. Nothing after it was run.",
                "lesson.ormlab:3：这个输入失败了，它后面的都没有执行。");
        assertThat(told()).isEqualTo("no\n");
    }

    @Test
    void keepingGoingRunsWhatFollowsAndStillFails() {
        Outcome outcome = run("x.ormlab", GOING, "fail a\nsay b\nfail c\n");
        assertThat(ran).hasSize(3);
        thenStopped(outcome, "x.ormlab: 2 of 3 inputs failed.", "x.ormlab：3 个输入中有 2 个失败。");
        assertThat(told()).isEqualTo("a\nx.ormlab:1: this input failed.\nc\nx.ormlab:3: this input failed.\n");
    }

    @Test
    void javaGoesOnOverLinesWithTheirBlanksAndComments() {
        run("x.ormlab", Way.PLAIN, "class A {\n\n# no comment here\n}\nsay b\nlist\n   .stream()\n\t.count();\n .5;\n");
        assertThat(ran)
                .containsExactly(
                        "class A {\n\n# no comment here\n}", "say b", "list\n   .stream()\n\t.count();", " .5;");
    }

    @Test
    void aClassOfManyLinesIsNotCompiledForEachOfThem() {
        EchoSession session = new EchoSession(new Silence(), dir, ran);
        List<String> lines = new ArrayList<>(List.of("class A {"));
        lines.addAll(Collections.nCopies(50_000, "  String s = \"}\" + '}' /* } */; // }"));
        lines.add("  String t = \"\"\"\n    }\\\"\"\"}\n    \"\"\";");
        lines.add("}");
        new ScriptInputs("x", 1, lines.iterator(), session).next();
        assertThat(session.asked()).isEqualTo(2);
    }

    @Test
    void inputThatDoesNotEndIsNotRun() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "say a\nclass A {\nsay b\n");
        assertThat(ran).containsExactly("say a");
        thenStopped(
                outcome,
                "x.ormlab:2: the input that begins here does not end before the file does.",
                "x.ormlab:2：从这里开始的输入到文件末尾也没有结束。");
    }

    @Test
    void anInputOfATranscriptInAScriptIsRefused() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "say a\n> say b\n");
        thenStopped(
                outcome,
                "x.ormlab:2: a line that begins with \"> \" is a transcript's, but the file begins as a script.\n"
                        + "Put a \"#\" before each line above the first input.",
                "x.ormlab:2：以 \"> \" 开头的行属于会话记录，而这个文件开头是脚本。\n请在第一个输入之前的每一行前面加上 \"#\"。");
    }

    @Test
    void leavingEndsAScriptWell() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "say a\nquit\nsay b\n");
        assertThat(outcome.holds()).isTrue();
        assertThat(ran).containsExactly("say a", "quit");
    }

    @Test
    void whatIsStoppedBetweenInputsIsNotDone() {
        AtomicReference<ScriptRunner> runner = new AtomicReference<>();
        runner.set(new ScriptRunner(
                (file, console) -> {
                    runner.get().interrupt();
                    return new EchoSession(console, dir, ran);
                },
                new Silence(),
                new Messages(Language.EN)));
        thenStopped(
                runner.get().run(ScriptFile.of("x.ormlab", "say a\n"), Way.PLAIN),
                "x.ormlab was stopped before its end.",
                "x.ormlab 还没运行完就被停下了。");
        assertThat(ran).isEmpty();
    }

    @Test
    void aTranscriptIsShownAsASession() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "> say a\nold\n> { \n. }\n> print b\n> say c\n");
        assertThat(outcome.holds()).isTrue();
        assertThat(shown()).isEqualTo("> say a\na\n> { \n. }\njava 2\n> print b\nb\n> say c\nc\n");
    }

    @Test
    void aTranscriptGoesOnAfterAFailureThatItExpects() {
        Outcome outcome = run("x.ormlab", Way.PLAIN, "> fail a\na\n> fail b\nother\n> say c\n");
        assertThat(ran).containsExactly("fail a", "fail b");
        thenStopped(
                outcome, "x.ormlab:3: this input failed. Nothing after it was run.", "x.ormlab:3：这个输入失败了，它后面的都没有执行。");
    }

    @Test
    void comparedOutputIsNotShown() {
        Outcome outcome = run("x.ormlab", Way.COMPARE, "> say a\na\n> complain b\nb\n> fail c\nc\n");
        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.difference()).isEmpty();
        assertThat(shown() + told()).isEmpty();
    }

    @Test
    void whatDiffersIsAUnifiedDiffOfTheFile() {
        String file = """
                # a lesson
                > say a
                a
                > say b
                x
                > say c
                c
                > say d
                d
                > say e
                e
                > say f
                ...
                > say g
                """;
        Outcome outcome = run("lesson.ormlab", Way.COMPARE, file);
        assertThat(outcome.stopped()).isEmpty();
        assertThat(outcome.differences()).isEqualTo(2);
        assertThat(String.join("\n", outcome.difference())).isEqualTo("""
                        --- lesson.ormlab
                        +++ lesson.ormlab
                        @@ -2,7 +2,7 @@
                         > say a
                         a
                         > say b
                        -x
                        +b
                         > say c
                         c
                         > say d
                        @@ -12,3 +12,4 @@
                         > say f
                         ...
                         > say g
                        +g""");
        assertThat(outcome.updated()).isEqualTo(file.replace("x\n", "b\n") + "g\n");
    }

    @Test
    void onlyOutputIsRewrittenAndAllElseStaysByteForByte() {
        String file = "\uFEFF# x \r\n> say a\r\nold\r\n[..]\r\n> say b [..]\r\n> say   c\r\n> say d\nd\t\n> say e\r\nf";
        Outcome outcome = run("x.ormlab", Way.COMPARE, file);
        assertThat(outcome.updated())
                .isEqualTo(
                        "\uFEFF# x \r\n> say a\r\n[..]\r\n> say b [..]\r\n\\b [..]\r\n> say   c\r\n  c\r\n> say d\nd\r\n> say e\r\ne\r\n");
        assertThat(run("x.ormlab", Way.COMPARE, outcome.updated()).holds()).isTrue();
    }

    @Test
    void aFileWithoutALastLineEndGetsOneWhereALineFollows() {
        assertThat(run("x.ormlab", Way.COMPARE, "> say a").updated()).isEqualTo("> say a\na\n");
        assertThat(run("x.ormlab", Way.COMPARE, "> say a\na").updated()).isEqualTo("> say a\na");
    }

    @Test
    void outputInListsAndQuotationsKeepsItsPlace() {
        String file = "- ```ormlab\n  > say a\n  ```\n\n> ```ormlab\n> > say b\n> c\n> ```\n";
        Outcome outcome = run("x.md", Way.COMPARE, file);
        String updated = "- ```ormlab\n  > say a\n  a\n  ```\n\n> ```ormlab\n> > say b\n> b\n> ```\n";
        assertThat(outcome.updated()).isEqualTo(updated);
        assertThat(run("x.md", Way.COMPARE, updated).holds()).isTrue();
    }

    @Test
    void outputAfterLeavingIsNotTakenForCompared() {
        Outcome outcome = run("x.ormlab", Way.COMPARE, "> quit\n> say a\na\n");
        thenStopped(outcome, "x.ormlab:2: the session was left before this input.", "x.ormlab:2：还没到这个输入，会话就已经结束了。");
    }

    @Test
    void aFailureInAScriptsFenceIsShownThoughItsOutputIsNot() {
        Outcome outcome = run("x.md", Way.COMPARE, "```ormlab\nsay a\nfail b\n```\n```ormlab\n> say c\n```\n");
        assertThat(ran).containsExactly("say a", "fail b");
        assertThat(shown()).isEmpty();
        assertThat(told()).isEqualTo("b\n");
        assertThat(outcome.updated()).doesNotContain("\nc\n");
        assertThat(outcome.stopped()).isPresent();
    }

    @Test
    void aFileIsWrittenWhereItsFenceStands() throws IOException {
        Outcome outcome = run("x.md", Way.PLAIN, "```java models/a/作者.java\nclass 作者 {}\n```\n");
        assertThat(outcome.holds()).isTrue();
        assertThat(dir.resolve("models/a/作者.java")).hasContent("class 作者 {}\n");
    }

    @Test
    void aPathOutOfTheWorkspaceIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("file.java"), elsewhere.resolve("not there"));
        for (String path : List.of(
                "../elsewhere/A.java",
                "models/../../elsewhere/A.java",
                elsewhere.resolve("A.java").toString(),
                "link/A.java",
                "link/new/A.java",
                "file.java",
                "..",
                "models/..")) {
            Outcome outcome = run("x.md", Way.PLAIN, "a\n\n```java " + path + "\nclass A {}\n```\n", folder);
            thenStopped(
                    outcome,
                    "x.md:3: " + path + " is not a file inside the workspace, so it was not written.",
                    "x.md:3：" + path + " 不是工作区里的文件，没有写入。");
        }
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(dir.resolve("A.java")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(dir.resolve("models/A.java/x"));
        Outcome outcome = run("x.md", Way.PLAIN, "```java models/A.java\nclass A {}\n```\n");
        thenStopped(
                outcome, "x.md:1: models/A.java cannot be written: it is a folder.", "x.md:1：写不了 models/A.java：它是目录。");
    }

    private Outcome run(String name, Way way, String text) {
        return run(name, way, text, dir);
    }

    private Outcome run(String name, Way way, String text, Path folder) {
        PlainConsole console = new PlainConsole(stream(out), stream(err), 80);
        ScriptRunner runner = new ScriptRunner(
                (file, session) -> new EchoSession(session, folder, ran), console, new Messages(Language.EN));
        Outcome outcome = runner.run(ScriptFile.of(name, text), way);
        console.flush();
        return outcome;
    }

    private static void thenStopped(Outcome outcome, String english, String chinese) {
        assertThat(ScriptFileTest.bothLanguages(outcome.stopped().orElseThrow()))
                .containsExactly(english, chinese);
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
