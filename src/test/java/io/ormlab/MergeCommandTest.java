package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people wrote the same version; what git puts together {@code merge} puts in a row. */
class MergeCommandTest extends VersionsTest {

    /** My clone has run its 1.2, author.phone; from the other one come its own 1.2, book.pages, and its models. */
    private void givenTwoClones() throws Exception {
        givenTwoClones("public String phone;", "public Integer pages;");
    }

    private void givenTwoClones(String mine, String theirs) throws Exception {
        givenUpgraded();
        copy(dir(), temp.resolve("other"));
        givenModels("public String email; " + mine, "");
        ormlab("generate-migration", "-m", "mine").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        Path other = temp.resolve("other");
        Files.writeString(
                other.resolve("models/lab/Book.java"),
                Files.readString(other.resolve("models/lab/Book.java")).replace("}", theirs + " }"));
        plain("", List.of("--dir", other.toString(), "generate-migration", "-m", "theirs"))
                .thenStatus(0);
        for (String file : List.of(
                "migrations/1.2__theirs.sql",
                "migrations/model/1.2__theirs.model.xml",
                "migrations/rollback/1.2__theirs.sql",
                "models/lab/Book.java")) {
            Files.write(dir().resolve(file), Files.readAllBytes(other.resolve(file)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void upgradeAndCheckSayWhatIsWrong() throws Exception {
        givenTwoClones();
        List<String> before = everything();

        ormlab("upgrade").thenErr(1, """
                Two files have the version 1.2: migrations/1.2__mine.sql and migrations/1.2__theirs.sql.
                Type "merge" to give the one that has not run yet the next version.
                """);
        Run run = ormlab("check").thenStatus(1);
        assertThat(run.out()).contains("""
                Migrations and database: they do not agree.
                  1.2__mine, 1.2__theirs have the same version
                """);
        assertThat(run.err()).contains("Type \"merge\" to give them versions in a row.\n");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void mergeShowsFirstAndChangesNothingUnasked() throws Exception {
        givenTwoClones();
        List<String> before = files("migrations");

        Run run = ormlab("merge").thenErr(1, """
                Nothing was changed yet.
                Type "merge --yes" to rename them so, or "merge VERSION" to name the one that shall move.
                """);

        assertThat(run.out()).isEqualTo("1.2__theirs becomes 1.3__theirs\n");
        ormlab("--lang", "zh", "merge").thenErr(1, """
                还没有做任何改动。
                同意这样改名，请输入 "merge --yes"；想让另一个换版本号，请输入 "merge 版本"。
                """);
        assertThat(files("migrations")).isEqualTo(before);
    }

    @Test
    void theOneThatHasNotRunGetsTheNextVersionAndNothingRunsTwice() throws Exception {
        givenTwoClones();
        sql("update author set phone = '123' where id = 1");

        ormlab("merge", "--yes").thenOut("""
                1.2__theirs becomes 1.3__theirs
                Done. Type "upgrade" to run what is waiting.
                """);

        assertThat(files("migrations"))
                .containsExactly("1.0__initial.sql", "1.1__add_email.sql", "1.2__mine.sql", "1.3__theirs.sql");
        assertThat(files("migrations/model")).contains("1.3__theirs.model.xml").doesNotContain("1.2__theirs.model.xml");
        assertThat(files("migrations/rollback")).contains("1.3__theirs.sql").doesNotContain("1.2__theirs.sql");
        assertThat(ormlab("upgrade").thenStatus(0).out()).startsWith("1.3__theirs: book.pages added (");
        ormlab("check").thenStatus(0);
        assertThat(rows("select mversion from db_migration order by id"))
                .containsExactly("0", "1.0", "1.1", "1.2", "1.3");
        assertThat(rows("select id, name, email, phone from author where id = 1"))
                .containsExactly("1|鲁迅|lu@xun|123");
        assertThat(rows("select count(*) from book")).containsExactly("2");
        ormlab("downgrade", "base").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        ormlab("verify").thenStatus(0);
    }

    @Test
    void inTheOtherCloneItIsTheOtherWayRound() throws Exception {
        givenTwoClones();
        sql("delete from db_migration where mversion = '1.2'", "alter table author drop column phone");

        assertThat(ormlab("merge", "1.2__mine", "--yes").thenStatus(0).out())
                .startsWith("1.2__mine becomes 1.3__mine\n");
        ormlab("upgrade").thenStatus(0);
        ormlab("check").thenStatus(0);
    }

    @Test
    void aStepThatWouldUndoAnotherIsRefused() throws Exception {
        givenUpgraded();
        copy(dir(), temp.resolve("other"));
        givenModels("public String email;", "public Integer pages;");
        ormlab("generate-migration", "-m", "mine").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        // Theirs builds book anew, and knows nothing of its pages.
        Path other = temp.resolve("other");
        Files.writeString(
                other.resolve("models/lab/Book.java"),
                Files.readString(other.resolve("models/lab/Book.java"))
                        .replace("public String title", "@Column(unique = true) public String title"));
        plain("", List.of("--dir", other.toString(), "generate-migration", "-m", "theirs"))
                .thenStatus(0);
        for (String file : List.of(
                "migrations/1.2__theirs.sql",
                "migrations/model/1.2__theirs.model.xml",
                "migrations/rollback/1.2__theirs.sql")) {
            Files.write(dir().resolve(file), Files.readAllBytes(other.resolve(file)));
        }
        List<String> before = files("migrations");

        ormlab("merge", "--yes").thenErr(1, """
                1.2__theirs was written before the other step, and would undo a part of it: The column book.pages (INTEGER)\
                 is missing. Nothing was changed.
                The models hold both changes: delete the files of 1.2__theirs, then type "generate-migration -m MESSAGE" to\
                 write it anew.
                """);
        thenChinese(ormlab("--lang", "zh", "merge", "--yes"), """
                1.2__theirs 写在另一步之前,会撤销它的一部分:缺少列 book.pages(INTEGER)。什么都没有改动。
                模型里两处改动都有:请删掉 1.2__theirs 的文件,再输入 "generate-migration -m 说明" 重新生成。
                """);
        assertThat(files("migrations")).isEqualTo(before);
    }

    @Test
    void withNothingToMergeItSaysSo() throws Exception {
        givenUpgraded();

        ormlab("merge")
                .thenOut(
                        "No two migrations have the same version, and none is below the database's. Nothing was changed.\n");
        ormlab("--lang", "zh", "merge").thenOut("没有版本相同的迁移，也没有比数据库版本低的。什么都没有改动。\n");
        ormlab("merge", "1.0")
                .thenErr(
                        1,
                        "1.0__initial shares its version with no other, so it need not move. Nothing was changed.\n");
        ormlab("merge", "4").thenErr(1, "There is no migration 4.\nDid you mean 1.0__initial?\n");
    }

    @Test
    void theOneThatRanKeepsItsVersion() throws Exception {
        givenTwoClones();

        ormlab("merge", "1.2__mine", "--yes")
                .thenErr(1, "1.2__mine has run on this database, so it keeps its version. Nothing was changed.\n");
    }

    @Test
    void aLateOneMovesToo() throws Exception {
        givenTwoClones();
        ormlab("merge", "--yes").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        given("migrations/1.2.5__shelf.sql", "create table shelf (id integer primary key);\n");

        assertThat(ormlab("upgrade").thenStatus(1).err())
                .endsWith("Type \"merge\" to give it a version above 1.3. Nothing was changed.\n");
        assertThat(ormlab("merge", "--yes").thenStatus(0).out()).startsWith("1.2.5__shelf becomes 1.4__shelf\n");
        assertThat(ormlab("upgrade").thenStatus(0).out()).startsWith("1.4__shelf: 1 table created");
    }

    /** In the other clone their 1.2 has run; then mine comes as 1.2, and theirs as 1.3, from the merge that I made. */
    @Test
    void theOtherCloneIsToldWhatToDo() throws Exception {
        givenTwoClones();
        Path other = temp.resolve("other");
        plain("", List.of("--dir", other.toString(), "upgrade")).thenStatus(0);
        plain("", List.of("--dir", other.toString(), "sql", "update book set pages = 99 where id = 1"))
                .thenStatus(0);
        ormlab("merge", "--yes").thenStatus(0);
        Path mine = dir().resolve("data.sqlite");
        Files.move(other.resolve("data.sqlite"), mine, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> before = everything();

        ormlab("upgrade").thenErr(1, """
                1.2__theirs ran here, and is 1.3__theirs now; 1.2__mine, which has its version, has not run. Somebody merged two migrations of one version.
                Type "seed FILE" with migrations/1.2__mine.sql to run what has not run, then "stamp 1.3"; "check" tells whether all is right. Nothing was changed.
                """);
        thenChinese(ormlab("--lang", "zh", "upgrade"), """
                1.2__theirs 在这里执行过，现在改名成了 1.3__theirs；占用它原来版本号的 1.2__mine 还没有执行。这是别人合并了两个同版本的迁移。
                输入 "seed 文件"（文件写 migrations/1.2__mine.sql），执行还没执行的，再输入 "stamp 1.3"；最后用 "check" 确认。什么都没有改动。
                """);
        assertThat(ormlab("check").thenStatus(1).out())
                .contains(
                        "\n  1.2__theirs ran here, and is 1.3__theirs now; 1.2__mine, which has its version, has not run\n");
        assertThat(everything()).isEqualTo(before);

        ormlab("seed", dir().resolve("migrations/1.2__mine.sql").toString()).thenStatus(0);
        ormlab("stamp", "1.3").thenStatus(0);
        ormlab("check").thenStatus(0);
        assertThat(rows("select pages from book where id = 1")).containsExactly("99");
        assertThat(rows("select mversion from db_migration where mtype = 'V' order by id"))
                .containsExactly("1.0", "1.1", "1.2", "1.3");
    }
}
