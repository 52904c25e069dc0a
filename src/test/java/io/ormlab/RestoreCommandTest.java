package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code backup} and {@code restore}: the database as it was, whole, and a way back from a mistake. */
class RestoreCommandTest extends VersionsTest {

    @Test
    void aBackupIsPutBackAndWhatWasThereIsKept() throws Exception {
        givenUpgraded();
        List<String> before = everything();
        assertThat(steady(ormlab("backup").thenStatus(0).out())).isEqualTo("Backup: backups/data-TIME.sqlite\n");
        String backup = files("backups").get(0);
        sql("delete from book", "delete from author where id = 1", "drop table book");

        Run run = ormlab("restore", backup, "--yes").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                What it held before: backups/data-TIME-replaced.sqlite
                The database is now as it was in backups/data-TIME.sqlite, at 1.1.
                """);
        assertThat(everything()).isEqualTo(before);
        assertThat(rows(dir().resolve("backups").resolve(backup("replaced")), "select name from author"))
                .containsExactly("老舍", "巴金");
        assertThat(rows("pragma integrity_check")).containsExactly("ok");
    }

    @Test
    void withoutATerminalItNeedsYes() throws Exception {
        givenUpgraded();
        ormlab("backup").thenStatus(0);
        String backup = files("backups").get(0);
        sql("delete from book");
        List<String> before = everything();

        Run run = ormlab("restore", backup).thenStatus(1);

        assertThat(steady(run.err())).isEqualTo("""
                data.sqlite would be replaced by backups/data-TIME.sqlite. Nothing was changed.
                Type "restore data-TIME.sqlite --yes" to say that you mean it.
                """);
        assertThat(steady(
                        ormlab("--lang", "zh", "restore", backup).thenStatus(1).err()))
                .isEqualTo("""
                data.sqlite 将被 backups/data-TIME.sqlite 替换。什么都没有改动。
                确实要这样做，请输入 "restore data-TIME.sqlite --yes"。
                """);
        assertThat(everything()).isEqualTo(before);
        assertThat(files("backups")).hasSize(1);
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        givenUpgraded();
        given("notes.txt", "not a database\n");
        given("half.sqlite", "SQLite format 3\0 and then nothing of the kind");
        List<String> before = everything();

        ormlab("restore", "notes.txt", "--yes")
                .thenErr(1, "notes.txt is not a SQLite database, so it is no backup. Nothing was changed.\n");
        thenChinese(
                ormlab("--lang", "zh", "restore", "notes.txt", "--yes"), "notes.txt 不是 SQLite 数据库,所以不是备份。什么都没有改动。\n");
        assertThat(ormlab("restore", "half.sqlite", "--yes").thenStatus(1).err())
                .startsWith("half.sqlite is damaged: ")
                .endsWith(" Nothing was changed.\n");
        ormlab("restore", "nowhere.sqlite", "--yes").thenErr(1, """
                There is no file nowhere.sqlite.
                The backups are in backups/: type "restore" with the name of one.
                """);
        ormlab("restore", "data.sqlite", "--yes")
                .thenErr(1, "data.sqlite is the database itself. Nothing was changed.\n");
        ormlab("restore").thenErr(2, """
                Something is missing: BACKUP.
                Type "restore --help" to see how it is used.
                """);
        assertThat(everything()).isEqualTo(before);
        assertThat(dir().resolve("backups")).doesNotExist();
    }

    @Test
    void withoutADatabaseThereIsNothingToCopy() throws Exception {
        givenModels("", "");

        ormlab("backup").thenErr(1, """
                There is no database file to copy.
                Type "upgrade" to make the database first.
                """);
        thenChinese(ormlab("--lang", "zh", "backup"), "没有可以备份的数据库文件。\n请先输入 \"upgrade\" 建立数据库。\n");
    }
}
