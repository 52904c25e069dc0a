package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenABackupOfOneRow() {
        lab = new Scratch(dir).migration("1.0__one", "create table one (id integer primary key, x text);");
        lab.upgrade();
        lab.sql("insert into one values (1, '鲁迅')");
    }

    private Restoration restore(String name) {
        return Restoration.run(lab.workspace(), name, RunOptions.PLAIN);
    }

    @Test
    void putsTheDatabaseBackAndKeepsWhatItWas() {
        Path backup = Backup.make(lab.workspace());
        lab.sql("delete from one", "create table later (id integer)");

        Restoration done = restore(backup.getFileName().toString());

        assertThat(done.version()).isEqualTo("1.0");
        assertThat(lab.rows("select * from one")).containsExactly("1|鲁迅");
        assertThat(lab.tables()).containsExactly("db_migration", "one");
        assertThat(Scratch.rows(done.kept().orElseThrow(), "select count(*) from later"))
                .containsExactly("0");
    }

    @Test
    void aBackupIsOneMomentsStateWhileAnotherConnectionWrites() throws Exception {
        try (Connection writing = lab.connect();
                Statement statement = writing.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("insert into one values (2, 'not yet')");

            Path backup = Backup.make(lab.workspace());

            statement.execute("commit");
            assertThat(Scratch.rows(backup, "select id from one")).containsExactly("1");
            assertThat(Scratch.rows(backup, "pragma integrity_check")).containsExactly("ok");
        }
        assertThat(lab.rows("select id from one")).containsExactly("1", "2");
    }

    @Test
    void twoBackupsInOneSecondAreTwoFiles() {
        Path first = Backup.make(lab.workspace());
        Path second = Backup.make(lab.workspace());

        assertThat(first).isNotEqualTo(second).exists();
        assertThat(lab.names("backups")).hasSize(2);
    }

    @Test
    void putsTheDatabaseBackWhereItsFileIsDamaged() throws IOException {
        Path backup = Backup.make(lab.workspace());
        byte[] damaged = "not a database any more, whatever it was".repeat(200).getBytes();
        Files.write(lab.database(), damaged);

        Restoration done = restore(backup.toString());

        assertThat(lab.rows("select * from one")).containsExactly("1|鲁迅");
        assertThat(done.kept().orElseThrow()).hasBinaryContent(damaged);
    }

    @Test
    void makesTheDatabaseWhereThereIsNone() throws IOException {
        Path backup = Backup.make(lab.workspace());
        Files.delete(lab.database());

        assertThat(restore(backup.toString()).kept()).isEmpty();
        assertThat(lab.rows("select * from one")).containsExactly("1|鲁迅");
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        byte[] before = lab.bytes();
        lab.file("letter.txt", "this is a letter");
        lab.file("empty.sqlite", "");
        Path backup = Backup.make(lab.workspace());
        byte[] cut = Files.readAllBytes(backup);
        Files.write(lab.path("cut.sqlite"), java.util.Arrays.copyOf(cut, cut.length - 5000));

        assertThat(Scratch.refusal(Language.EN, () -> restore("letter.txt")))
                .isEqualTo("letter.txt is not a SQLite database, so it is no backup. Nothing was changed.");
        assertThat(Scratch.refusal(Language.ZH, () -> restore("letter.txt")))
                .isEqualTo("letter.txt 不是 SQLite 数据库，所以不是备份。什么都没有改动。");
        assertThat(Scratch.refusal(Language.EN, () -> restore("empty.sqlite")))
                .isEqualTo("empty.sqlite is not a SQLite database, so it is no backup. Nothing was changed.");
        assertThat(Scratch.refusal(Language.EN, () -> restore("cut.sqlite"))).startsWith("cut.sqlite is damaged: ");
        assertThat(Scratch.refusal(Language.EN, () -> restore("nothing.sqlite")))
                .isEqualTo(
                        "There is no file nothing.sqlite.\nThe backups are in backups/: type \"restore\" with the name of one.");
        assertThat(Scratch.refusal(Language.ZH, () -> restore("nothing.sqlite")))
                .isEqualTo("没有 nothing.sqlite 这个文件。\n备份都在 backups/ 里：输入 \"restore\" 和其中一个文件名。");
        assertThat(Scratch.refusal(Language.EN, () -> restore("data.sqlite")))
                .isEqualTo("data.sqlite is the database itself. Nothing was changed.");
        assertThat(lab.bytes()).isEqualTo(before);
        assertThat(lab.names("backups")).hasSize(1);
    }

    @Test
    void refusesWhereTheDatabaseIsInUse() throws Exception {
        Path backup = Backup.make(lab.workspace());
        lab.sql("insert into one values (2, 'later')");
        try (Connection writing = lab.connect();
                Statement statement = writing.createStatement()) {
            statement.execute("begin immediate");

            String said = Scratch.refusal(
                    Language.EN,
                    () -> Restoration.run(
                            lab.workspace(),
                            backup.toString(),
                            RunOptions.PLAIN.withPatience(java.time.Duration.ofMillis(300))));

            assertThat(said).isEqualTo("""
                            data.sqlite is in use by another process, which has locked it.
                            Let that process finish, then type the same again.""");
        }
        assertThat(lab.rows("select id from one")).containsExactly("1", "2");
        assertThat(lab.names("backups")).hasSize(1);
    }

    @Test
    void makesNoBackupWhereAnotherHoldsTheDatabaseForItself() throws Exception {
        try (Connection writing = lab.connect();
                Statement statement = writing.createStatement()) {
            statement.execute("begin exclusive");

            assertThat(Scratch.refusal(Language.EN, () -> Backup.make(lab.workspace())))
                    .startsWith("data.sqlite is in use by another process");
        }
        assertThat(lab.names("backups")).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToBackUp() throws IOException {
        Files.delete(lab.database());

        assertThat(Scratch.refusal(Language.EN, () -> Backup.make(lab.workspace())))
                .isEqualTo("There is no database file to copy.\nType \"upgrade\" to make the database first.");
        assertThat(Scratch.refusal(Language.ZH, () -> Backup.make(lab.workspace())))
                .isEqualTo("没有可以备份的数据库文件。\n请先输入 \"upgrade\" 建立数据库。");
    }
}
