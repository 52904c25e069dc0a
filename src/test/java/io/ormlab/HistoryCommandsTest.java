package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands that look at the migrations, write one by hand, and mark where the database is. */
class HistoryCommandsTest extends VersionsTest {

    private void givenTwin(String label) throws IOException {
        given("migrations/" + label + ".sql", "create table shelf (id integer primary key);\n");
    }

    @Test
    void historyTellsWhatEachDidWhenAndByWhom() throws Exception {
        givenUpgraded();

        String text = steady(ormlab("history", "-v").thenStatus(0).out());

        assertThat(text.replaceAll("  +", " | ").replaceAll(" \\d+\\n", " N\n")).isEqualTo("""
                migration | state | does | when | by | ms
                -------------- | ------- | ------------------ | ------------------- | ---- | --
                1.0__initial | done | 2 tables created | MOMENT | USER | N
                1.1__add_email | current | author.email added | MOMENT | USER | N
                """.replace(
                        "USER", System.getProperty("user.name"))
                .lines()
                .map(line ->
                        line.startsWith("---") ? text.lines().toList().get(1).replaceAll("  +", " | ") : line)
                .reduce("", (one, line) -> one + line + "\n"));
    }

    @Test
    void theGraphForksWhereTwoFilesHaveOneVersion() throws Exception {
        givenUpgraded();
        givenTwin("1.1__add_phone");
        givenTwin("1.2__later");

        ormlab("history", "--graph").thenOut("""
                *    1.0__initial    done
                |\\
                @ |  1.1__add_email  current
                | o  1.1__add_phone  waiting
                |/
                o    1.2__later      waiting
                """);
        ormlab("--lang", "zh", "history", "--graph").thenOut("""
                *    1.0__initial    已执行
                |\\
                @ |  1.1__add_email  当前
                | o  1.1__add_phone  等待
                |/
                o    1.2__later      等待
                """);
    }

    @Test
    void theGraphShowsWhatDoesNotFit() throws Exception {
        givenUpgraded();
        edited("migrations/1.0__initial.sql", "create table author", "-- by hand\ncreate table author");
        givenTwin("1.0.5__late");
        Files.delete(dir().resolve("migrations/1.1__add_email.sql"));

        ormlab("history", "--graph").thenOut("""
                !  1.0__initial    changed after it had run
                |
                !  1.0.5__late     waiting, below the database's version
                |
                !  1.1__add_email  current, done, newer than every file
                """);
    }

    @Test
    void headsAreTheNewestOnes() throws Exception {
        givenTwoVersions();
        ormlab("heads").thenOut("1.1__add_email\n");
        ormlab("upgrade").thenStatus(0);
        ormlab("heads").thenOut("1.1__add_email (current)\n");
        givenTwin("1.1__add_phone");

        Run run = ormlab("heads").thenErr(1, """
                Two files have the version 1.1: 1.1__add_email, 1.1__add_phone.
                Type "merge" to give the one that has not run yet the next version.
                """);
        assertThat(run.out()).isEqualTo("1.1__add_email (current)\n1.1__add_phone\n");
        thenChinese(
                ormlab("--lang", "zh", "heads"),
                "有两个文件的版本都是 1.1:1.1__add_email、1.1__add_phone。\n输入 \"merge\",给还没执行的那个换上下一个版本号。\n");
    }

    @Test
    void showTellsTheStepInWordsAndInSql() throws Exception {
        givenUpgraded();

        String text = steady(ormlab("show").thenStatus(0).out());

        assertThat(text.replaceAll("in \\d+ ms", "in N ms").replaceAll(": \\d{12}\\n", ": SEAL\n"))
                .isEqualTo("""
                1.1__add_email  current
                  ran MOMENT by USER in N ms
                  author.email added

                migrations/1.1__add_email.sql
                -- ormlab:adds author.email

                alter table author add column email varchar(255);

                migrations/rollback/1.1__add_email.sql
                -- ormlab:drops author.email

                alter table author drop column email;
                -- With this line ebean-migration's own runner passes over the file: SEAL
                """.replace("USER", System.getProperty("user.name")));
        assertThat(ormlab("--lang", "zh", "show", "init").thenStatus(0).out())
                .startsWith("1.0__initial  已执行\n")
                .contains("  新建 author\n", "  新建 book\n", "create table book (");
    }

    @Test
    void showTellsWhatIsAskedOfTheRows() throws Exception {
        givenUpgraded();
        given(
                "models/lab/Author.java",
                Files.readString(dir().resolve("models/lab/Author.java"))
                        .replace("public String email;", "@Column(unique = true) public String email;"));
        ormlab("generate-migration", "-m", "unique email").thenStatus(0);

        assertThat(ormlab("show", "1.2").thenStatus(0).out()).startsWith("""
                        1.2__unique_email  waiting
                          author built anew
                          each value of author (email) may be there once
                        """);
    }

    @Test
    void aRevisionIsEmptyAndRefusedUntilItIsWritten() throws Exception {
        givenUpgraded();
        List<String> before = everything();

        ormlab("revision", "-m", "trim names").thenOut("""
                1.2__trim_names: empty, to be written by hand
                  migrations/1.2__trim_names.sql  the SQL that "upgrade" runs
                  migrations/rollback/1.2__trim_names.sql  the SQL that "downgrade" runs
                Type "edit 1.2__trim_names" to write it. "upgrade" refuses it while it is empty.
                """);
        ormlab("upgrade")
                .thenErr(1, "1.2__trim_names.sql holds no SQL statement.\nWrite its SQL, or delete the file.\n");
        thenChinese(ormlab("--lang", "zh", "upgrade"), "1.2__trim_names.sql 里没有任何 SQL 语句。\n请写上 SQL,或删掉这个文件。\n");
        assertThat(everything()).isEqualTo(before);

        edited("migrations/1.2__trim_names.sql", "-- For example:\n--    update", "update");
        ormlab("upgrade").thenStatus(0);
        ormlab("downgrade").thenErr(1, """
                1.2__trim_names cannot be undone: migrations/rollback/1.2__trim_names.sql holds no SQL statement.
                Write there the SQL that undoes it, or go back with "restore FILE" and a backup. Nothing was changed.
                """);
        given("migrations/rollback/1.2__trim_names.sql", "update author set name = name || ' ';\n");
        ormlab("downgrade").thenStatus(0);
        assertThat(rows("select name from author where id = 1")).containsExactly("鲁迅 ");
        ormlab("generate-migration", "-m", "nothing")
                .thenOut("The models have not changed since the last migration. Nothing was written.\n");
    }

    @Test
    void aRevisionSpeaksTheSessionsLanguage() throws Exception {
        givenUpgraded();

        assertThat(ormlab("--lang", "zh", "revision", "-m", "整理 姓名")
                        .thenStatus(0)
                        .out())
                .startsWith("1.2__整理_姓名：内容是空的，等你手写\n");

        assertThat(Files.readString(dir().resolve("migrations/1.2__整理_姓名.sql")))
                .startsWith("-- 在这里写这个迁移的 SQL")
                .contains("--    update author set name = trim(name);\n");
        ormlab("revision")
                .thenErr(2, "Something is missing: --message.\nType \"revision --help\" to see how it is used.\n");
    }

    @Test
    void stampMarksAndRunsNothing() throws Exception {
        givenTwoVersions();
        List<String> before = rows("select name, sql from sqlite_master");

        ormlab("stamp", "add").thenOut("The database is marked as being at 1.1. No SQL was run.\n");

        assertThat(rows("select name, sql from sqlite_master")).isEqualTo(before);
        ormlab("current").thenOut("1.1__add_email\n");
        ormlab("upgrade").thenOut("The database is at 1.1 already; nothing waits.\n");
        ormlab("stamp", "base").thenOut("The database is marked as being at no version. No SQL was run.\n");
        ormlab("current").thenOut("(no version yet)\nwaiting: 1.0__initial, 1.1__add_email\n");
        ormlab("--lang", "zh", "stamp", "1.0").thenOut("已把数据库标记为版本 1.0，没有执行任何 SQL。\n");
        ormlab("upgrade").thenStatus(0);
        ormlab("verify").thenStatus(0);
    }

    @Test
    void stampRefusesWhatIsNotThere() throws Exception {
        givenTwoVersions();
        List<String> before = everything();

        ormlab("stamp", "7").thenErr(1, "There is no migration 7.\nDid you mean 1.0__initial?\n");
        thenChinese(ormlab("--lang", "zh", "stamp", "7"), "没有 7 这个迁移。\n你要找的是 1.0__initial 吗?\n");
        assertThat(everything()).isEqualTo(before);
        Files.delete(database());
        ormlab("stamp", "1.0").thenErr(1, """
                data.sqlite has no tables, so it is at no version. Nothing was changed.
                Type "upgrade" to make them.
                """);
        thenChinese(
                ormlab("--lang", "zh", "stamp", "head"), "data.sqlite 里还没有表,谈不上版本。什么都没有改动。\n输入 \"upgrade\" 来建立它们。\n");
        assertThat(database()).doesNotExist();
    }

    @Test
    void editOpensTheEditorOfTheEnvironment() throws Exception {
        givenTwoVersions();
        Path editor = temp.resolve("my editor.sh");
        Files.writeString(editor, "#!/bin/sh\necho '-- edited' >> \"$2\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        Map<String, String> mine = Map.of("EDITOR", "'" + editor + "' --wait");

        in(mine, "edit", "1.1").thenOut("Saved: migrations/1.1__add_email.sql\n");
        in(mine, "edit", "--rollback").thenOut("Saved: migrations/rollback/1.1__add_email.sql\n");
        in(mine, "edit", "1.0")
                .thenOut("Saved: migrations/1.0__initial.sql\n")
                .thenErr(
                        0,
                        "1.0__initial has run on this database: \"upgrade\" refuses a file that was changed afterwards."
                                + " Write a change as a new migration.\n");

        assertThat(Files.readString(dir().resolve("migrations/1.1__add_email.sql")))
                .endsWith("-- edited\n");
        in(Map.of("VISUAL", "true"), "edit").thenOut("Not changed: migrations/1.1__add_email.sql\n");
        in(Map.of("EDITOR", "false"), "edit").thenErr(1, "The editor \"false\" ended with status 1.\n");
        in(Map.of("EDITOR", "no-such-editor"), "edit").thenErr(1, """
                The editor "no-such-editor" cannot be started.
                Set one (export EDITOR=nano), or open the file yourself: migrations/1.1__add_email.sql
                """);
        in(Map.of(), "--lang", "zh", "edit").thenErr(1, """
                没有指定编辑器：环境变量 VISUAL 和 EDITOR 都没有设置。
                请设置一个（export EDITOR=nano），或自己打开这个文件：migrations/1.1__add_email.sql
                """);
    }

    @Test
    void aRevisionThatCannotBeWrittenSaysWhatToDo() throws Exception {
        givenModels("", "");
        given("migrations/rollback", "a file");

        ormlab("revision", "-m", "by hand").thenErr(1, """
                migrations cannot be written: %s is in the way.
                See that you may write to that folder and that there is room, then type the same again.
                """.formatted(dir().resolve("migrations/rollback")));
    }

    @Test
    void withoutMigrationsTheySayHowToWriteOne() throws Exception {
        givenModels("", "");

        String none = "There is no migration yet. Type \"generate-migration -m MESSAGE\" to write one.\n";
        ormlab("heads").thenOut(none);
        ormlab("show").thenOut(none);
        ormlab("history", "--graph").thenOut(none);
        ormlab("edit")
                .thenErr(
                        1,
                        "There is no migration head.\nThere is no migration yet: type \"generate-migration -m MESSAGE\".\n");
    }
}
