package io.ormlab.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.workspace.NewWorkspace.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace is made whole, or the folder is as it was. */
class NewWorkspaceTest {

    @TempDir
    Path temp;

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static void thenRefused(Path dir, Sample sample, String chinese) {
        assertThatThrownBy(() -> NewWorkspace.make(dir, sample, Language.ZH))
                .isInstanceOfSatisfying(
                        LabException.class, failure -> assertThat(new Messages(Language.ZH).text(failure))
                                .isEqualTo(chinese));
    }

    @Test
    void theSampleHasModelsAndRows() throws Exception {
        Path dir = temp.resolve("新 目录/里面");

        List<String> made = NewWorkspace.make(dir, Sample.LIBRARY, Language.ZH);

        assertThat(made).containsExactly("models", "migrations", "data.sql", ".gitignore", "application.properties");
        assertThat(files(dir))
                .containsExactly(
                        ".gitignore",
                        "application.properties",
                        "data.sql",
                        "migrations",
                        "models",
                        "models/library",
                        "models/library/Author.java",
                        "models/library/Book.java",
                        "models/library/Borrower.java",
                        "models/library/Tag.java");
        assertThat(Workspace.open(dir).property("datasource.db.url", "")).isEqualTo("jdbc:sqlite:data.sqlite");
    }

    @Test
    void itsCommentsAreInTheLanguage() throws Exception {
        NewWorkspace.make(temp.resolve("zh"), Sample.LIBRARY, Language.ZH);
        NewWorkspace.make(temp.resolve("en"), Sample.LIBRARY, Language.EN);

        assertThat(Files.readString(temp.resolve("zh/application.properties")))
                .startsWith("# ormlab 工作区的配置：键都是 Ebean 自己的。\n")
                .doesNotContain("@");
        assertThat(Files.readString(temp.resolve("en/models/library/Author.java")))
                .contains("/** An author. One author has many books. */")
                .doesNotContain("作者");
        assertThat(temp.resolve("en/.gitignore")).hasContent("""
                # The database, its backups and caches stay out of git; models/ and migrations/ belong there.
                data.sqlite
                data.sqlite-*
                backups/
                .ormlab/
                """);
        assertThat(Files.readString(temp.resolve("zh/.gitignore"))).startsWith("# 数据库、备份和缓存不进版本库；");
    }

    @Test
    void aBlankOneHasNoModels() throws Exception {
        NewWorkspace.make(temp, Sample.BLANK, Language.EN);

        assertThat(files(temp)).containsExactly(".gitignore", "application.properties", "migrations", "models");
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        Files.writeString(temp.resolve("README.md"), "mine");
        Files.writeString(temp.resolve(".gitignore"), "*.log");
        Files.createDirectory(temp.resolve("models"));

        List<String> made = NewWorkspace.make(temp, Sample.LIBRARY, Language.EN);

        assertThat(Files.readString(temp.resolve("README.md"))).isEqualTo("mine");
        assertThat(Files.readString(temp.resolve(".gitignore"))).isEqualTo("*.log");
        assertThat(made).doesNotContain(".gitignore");
    }

    @Test
    void filesOfThoseNamesAreNamedAndKept() throws Exception {
        Files.createDirectories(temp.resolve("models/a"));
        Files.writeString(temp.resolve("data.sql"), "mine");
        List<String> before = files(temp);

        thenRefused(temp, Sample.LIBRARY, """
                %s 里已有与工作区同名的文件：models、data.sql。没有改动任何文件。
                请换一个目录：ormlab --dir 目录 init""".formatted(temp));

        assertThat(files(temp)).isEqualTo(before);
        assertThat(Files.readString(temp.resolve("data.sql"))).isEqualTo("mine");
    }

    @Test
    void aFolderThatCannotBeMadeLeavesNothing() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "x");

        thenRefused(file.resolve("sub/dir"), Sample.LIBRARY, """
                无法在 %s 里建立工作区：%s 占了位置。目录保持原样。
                请检查写权限，或换一个目录：ormlab --dir 目录 init""".formatted(file.resolve("sub/dir"), file));

        assertThat(files(temp)).containsExactly("file");
    }

    @Test
    void whatFailsHalfWayIsTakenBack() throws Exception {
        Path dir = temp.resolve("new");
        Files.createDirectories(dir);
        Files.createDirectories(dir.resolve("application.properties/full"));
        List<String> before = files(temp);

        assertThatThrownBy(() -> NewWorkspace.make(dir, Sample.LIBRARY, Language.EN))
                .isInstanceOf(LabException.class);

        assertThat(files(temp)).isEqualTo(before);
    }

    @Test
    void inAProjectABlankOneTakesItsFolders() throws Exception {
        Files.createDirectories(temp.resolve("src/main/java"));

        thenRefused(temp, Sample.LIBRARY, """
                %s 是一个 Java 项目（有 src/main/java），不该放进示例模型。没有改动任何文件。
                输入 "init --blank"：它直接用项目自己的目录，只写一个 application.properties。""".formatted(temp));
        NewWorkspace.make(temp, Sample.BLANK, Language.EN);

        assertThat(Workspace.open(temp).models()).isEqualTo(temp.resolve("src/main/java"));
        assertThat(Workspace.open(temp).migrations()).isEqualTo(temp.resolve("src/main/resources/dbmigration"));
        assertThat(files(temp)).containsExactly("application.properties", "src", "src/main", "src/main/java");
    }
}
