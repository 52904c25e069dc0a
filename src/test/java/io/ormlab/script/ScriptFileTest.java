package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFileTest {

    @TempDir
    Path dir;

    @Test
    void aFileWithoutMarksIsAScript() {
        assertThat(parts("x.ormlab", "# first\ninit\n\nvar a = 1;\n"))
                .containsExactly(new Part.Script(1, List.of("# first", "init", "", "var a = 1;")));
    }

    @Test
    void aFileThatBeginsWithAnInputIsATranscriptWhateverCommentsStandAbove() {
        assertThat(parts("x.ormlab", "# a lesson\n\n> init\nmade\n> var a = {\n. };\n> quit\n"))
                .containsExactly(new Part.Transcript(
                        1,
                        List.of(
                                new Exchange(3, "init", List.of("made"), 4, ""),
                                new Exchange(5, "var a = {\n};", List.of(), 7, ""),
                                new Exchange(7, "quit", List.of(), 8, ""))));
    }

    @Test
    void aLineOfJavaThatBeginsLikeAnInputLeavesAScriptAScript() {
        assertThat(parts("x.ormlab", "var b = a\n> 1;\n"))
                .containsExactly(new Part.Script(1, List.of("var b = a", "> 1;")));
    }

    @Test
    void bareMarksAreEmptyLines() {
        assertThat(exchanges("x", ">\n> a\n.\n. b\nout\n. more\n.\n"))
                .containsExactly(
                        new Exchange(1, "", List.of(), 2, ""),
                        new Exchange(2, "a\n\nb", List.of("out", ". more", "."), 5, ""));
    }

    @Test
    void aMarkWithoutABlankIsOutput() {
        assertThat(exchanges("x", "> a\n>b\n.c\n")).containsExactly(new Exchange(1, "a", List.of(">b", ".c"), 2, ""));
    }

    @Test
    void blankLinesAreOutputAsTheyStand() {
        assertThat(exchanges("x", "> a\n\n  x \n\n"))
                .containsExactly(new Exchange(1, "a", List.of("", "  x ", ""), 2, ""));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoPartOfALine() {
        assertThat(exchanges("x", "\uFEFF> a\r\nout\r\n> b\r\n"))
                .containsExactly(new Exchange(1, "a", List.of("out"), 2, ""), new Exchange(3, "b", List.of(), 4, ""));
    }

    @Test
    void markdownHasSessionsAndFilesInItsFences() {
        String lesson = """
                # Lesson

                > quoted
                ```ormlab
                > models
                Author
                ```

                ```java models/Author.java
                package a;

                class Author {}
                ```
                ```java
                not.a(file);
                ```
                ~~~~ormlab
                upgrade
                ```
                ~~~~
                """;
        assertThat(parts("lesson.md", lesson))
                .containsExactly(
                        new Part.Transcript(5, List.of(new Exchange(5, "models", List.of("Author"), 6, ""))),
                        new Part.SourceFile(9, "models/Author.java", "package a;\n\nclass Author {}\n"),
                        new Part.Script(18, List.of("upgrade", "```")));
    }

    @Test
    void fencesInListsAndQuotationsAreReadWithoutTheirIndent() {
        String lesson = """
                1. first

                   ```ormlab
                   > a
                   out

                     in
                   ```
                2. ```ormlab
                   > b
                   ```

                > ```ormlab
                > > c
                > out
                > ```
                """;
        assertThat(parts("lesson.md", lesson))
                .containsExactly(
                        new Part.Transcript(4, List.of(new Exchange(4, "a", List.of("out", "", "  in"), 5, "   "))),
                        new Part.Transcript(10, List.of(new Exchange(10, "b", List.of(), 11, "   "))),
                        new Part.Transcript(14, List.of(new Exchange(14, "c", List.of("out"), 15, "> "))));
    }

    @Test
    void aFenceThatIsNotClosedEndsWithTheFile() {
        assertThat(parts("lesson.MD", "```ormlab\r\n> a\r\nb"))
                .containsExactly(new Part.Transcript(2, List.of(new Exchange(2, "a", List.of("b"), 3, ""))));
    }

    @Test
    void anEmptyFileIsAScriptOfNothing() {
        assertThat(parts("x", "")).containsExactly(new Part.Script(1, List.of()));
        assertThat(parts("x.md", "")).isEmpty();
        assertThat(parts("x.md", "```ormlab\n```\n")).containsExactly(new Part.Script(2, List.of()));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsNearestNeighbour() throws IOException {
        Files.createFile(dir.resolve("lesson.ormlab"));
        Path file = dir.resolve("lesson.omlab");
        assertThatThrownBy(() -> ScriptFile.read(file)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(
                        file + " does not exist.\nDid you mean " + dir.resolve("lesson.ormlab") + "?",
                        "没有 " + file + " 这个文件。\n是不是 " + dir.resolve("lesson.ormlab") + "？"));
    }

    @Test
    void aFileThatIsNotThereAndLikeNoneIsNamed() {
        Path file = dir.resolve("no/such/file");
        assertThatThrownBy(() -> ScriptFile.read(file)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(file + " does not exist.", "没有 " + file + " 这个文件。"));
    }

    @Test
    void aFolderIsNoScript() {
        assertThatThrownBy(() -> ScriptFile.read(dir)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(dir + " is a folder. Name a file in it.", dir + " 是一个目录。请指定其中的一个文件。"));
    }

    @Test
    void aPathThroughAFileIsUnreadable() throws IOException {
        Path file = Files.createFile(dir.resolve("a")).resolve("b");
        assertThatThrownBy(() -> ScriptFile.read(file)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(file + " cannot be read: Not a directory.", "读不了 " + file + "：Not a directory。"));
    }

    @Test
    void whatIsFarTooLargeIsNotRead() throws IOException {
        Path file = dir.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertThatThrownBy(() -> ScriptFile.read(file)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(file + " is larger than 100 MB, which no script is.", file + " 超过 100 MB，不会是脚本。"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
        Path file =
                Files.write(dir.resolve("gbk.ormlab"), new byte[] {'a', '\n', (byte) 0xc2, (byte) 0xb3, (byte) 0xc2});
        assertThatThrownBy(() -> ScriptFile.read(file)).satisfies(e -> assertThat(bothLanguages(e))
                .containsExactly(file + ":2: this line is not UTF-8 text.", file + ":2：这一行不是 UTF-8 文本。"));
    }

    @Test
    void randomBytesAreRefusedOrRead() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Path file = Files.write(dir.resolve(i % 2 == 0 ? "random" : "random.md"), bytes);
            if (new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD")) {
                assertThatThrownBy(() -> ScriptFile.read(file)).isInstanceOf(LabException.class);
            } else {
                assertThat(ScriptFile.read(file).lines().text().getBytes(StandardCharsets.UTF_8))
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void tenMegabytesOnOneLineAreOneInput() throws IOException {
        String line = "[`*".repeat(3_500_000);
        assertThat(parts("x", "> " + line + "\n" + line))
                .containsExactly(new Part.Transcript(1, List.of(new Exchange(1, line, List.of(line), 2, ""))));
        assertThat(parts("x.md", line + "\n```ormlab\n> a\n" + line + "\n```"))
                .containsExactly(new Part.Transcript(3, List.of(new Exchange(3, "a", List.of(line), 4, ""))));
    }

    private static List<Part> parts(String name, String text) {
        return ScriptFile.of(name, text).parts();
    }

    private static List<Exchange> exchanges(String name, String text) {
        return ((Part.Transcript) parts(name, text).get(0)).exchanges();
    }

    static List<String> bothLanguages(Throwable failure) {
        LabException lab = (LabException) failure;
        return List.of(new Messages(Language.EN).text(lab), new Messages(Language.ZH).text(lab));
    }
}
