package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DowngradeTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenADroppedColumnThatComesBack() {
        lab = new Scratch(dir)
                .migration(
                        "1.0__initial",
                        "-- ormlab:creates author",
                        "create table author (id integer not null primary key, name varchar(80), email varchar(80) not null);",
                        "create table book (id integer not null primary key, author_id integer references author (id) on delete cascade);")
                .rollback(
                        "1.0__initial",
                        "-- ormlab:drops book",
                        "-- ormlab:drops author",
                        "drop table book;",
                        "drop table author;")
                .migration(
                        "1.1__drop_email",
                        "-- ormlab:rebuilds author",
                        "-- ormlab:drops author.email",
                        "create table ormlab_new_author (id integer not null primary key, name varchar(80));",
                        "insert into ormlab_new_author (id, name) select id, name from author;",
                        "drop table author;",
                        "alter table ormlab_new_author rename to author;")
                .rollback(
                        "1.1__drop_email",
                        "-- ormlab:rebuilds author",
                        "-- ormlab:adds author.email",
                        "-- ormlab:check not-null author email | select 'id ' || a.id, null from author a left join ormlab_back_author b on b.id = a.id where b.email is null",
                        "-- ormlab:restores ormlab_back_author author id,email",
                        "create table ormlab_new_author (id integer not null primary key, name varchar(80), email varchar(80) not null);",
                        "insert into ormlab_new_author (id, name, email) select a.id, a.name, b.email from author a left join ormlab_back_author b on b.id = a.id;",
                        "drop table author;",
                        "alter table ormlab_new_author rename to author;");
        lab.upgrade("1.0");
        lab.sql(
                "insert into author values (1, '鲁迅', 'lu@xun.cn'), (2, '老舍', '007')",
                "insert into book values (1, 1), (2, 2)");
    }

    private Downgraded down(String target, String... defaults) {
        return Downgrade.of(lab.workspace(), RunOptions.PLAIN.withDefaults(List.of(defaults)))
                .run(target);
    }

    @Test
    void bringsADroppedColumnsValuesBack() {
        List<String> before = Scratch.schema(lab.database());
        Path backup = lab.upgrade().backups().get(0);

        Downgraded done = down(null);

        assertThat(backup.getFileName().toString()).matches("data-\\d{8}-\\d{6}-before-1\\.1\\.sqlite");
        assertThat(done.from()).isEqualTo("1.1");
        assertThat(done.to()).isEqualTo("1.0");
        assertThat(done.restored()).hasSize(1);
        assertThat(done.restored().get(0).rows()).isEqualTo(2);
        assertThat(done.restored().get(0).columns()).containsExactly("email");
        assertThat(done.restored().get(0).from()).contains(backup);
        assertThat(done.steps().get(0).rowsKept()).containsEntry("author", 2L);
        assertThat(lab.rows("select *, typeof(email) from author"))
                .containsExactly("1|鲁迅|lu@xun.cn|text", "2|老舍|007|text");
        assertThat(lab.rows("select * from book")).containsExactly("1|1", "2|2");
        assertThat(Scratch.schema(lab.database())).isEqualTo(before);
        assertThat(lab.rows("select mversion from db_migration where mversion <> '0'"))
                .containsExactly("1.0");
        assertThat(lab.upgrade().to()).isEqualTo("1.1");
    }

    @Test
    void refusesWhereANotNullColumnHasNoValueToComeBackWith() {
        lab.upgrade();
        lab.sql("insert into author values (3, '巴金')");
        byte[] before = lab.bytes();

        String said = Scratch.refusal(Language.EN, () -> down(null));

        assertThat(said).startsWith("1.1__drop_email cannot run: rows stand in its way. Nothing was changed.\n");
        assertThat(said).contains("id 3");
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void takesAValueForRowsThatHaveNone() {
        lab.upgrade();
        lab.sql("insert into author values (3, '巴金')");

        Downgraded done = down(null, "author.email=none");

        assertThat(done.restored().get(0).rows()).isEqualTo(2);
        assertThat(lab.rows("select id, email from author")).containsExactly("1|lu@xun.cn", "2|007", "3|none");
    }

    @Test
    void saysThatThereWasNoBackup() throws Exception {
        Upgrade.of(lab.workspace(), RunOptions.PLAIN.withBackup(false)).run(null);

        Downgraded done = down(null, "author.email=?");

        assertThat(done.restored().get(0).from()).isEmpty();
        assertThat(done.restored().get(0).rows()).isZero();
        assertThat(lab.rows("select id, email from author")).containsExactly("1|?", "2|?");
    }

    @Test
    void goesToTheVeryBeginningInOneTransactionAndKeepsABackup() {
        lab.upgrade();

        Downgraded done = down("base");

        assertThat(done.to()).isNull();
        assertThat(done.steps())
                .extracting(step -> step.file().label())
                .containsExactly("1.1__drop_email", "1.0__initial");
        assertThat(lab.tables()).containsExactly("db_migration");
        Path backup = done.backup().orElseThrow();
        assertThat(Scratch.rows(backup, "select count(*) from book")).containsExactly("2");
        assertThat(lab.upgrade().to()).isEqualTo("1.1");
    }

    @Test
    void leavesTheVersionThatIsNamed() {
        lab.upgrade();

        assertThat(down("1.0").to()).isEqualTo("1.0");
        assertThat(down("1.0").steps()).isEmpty();
    }

    @Test
    void undoesNothingWhereALaterRollbackFails() {
        lab.upgrade();
        lab.rollback("1.0__initial", "drop table book;", "drop table no_such;");
        byte[] before = lab.bytes();

        String said = Scratch.refusal(Language.EN, () -> down("base"));

        assertThat(said).isEqualTo("""
                        1.0__initial failed, and nothing was changed: no such table: no_such
                        In: drop table no_such
                        Mend rollback/1.0__initial.sql, then type the same again.""");
        assertThat(lab.bytes()).isEqualTo(before);
        assertThat(lab.names("backups")).hasSize(1);
    }

    @Test
    void refusesBeforeAnythingWhereARollbackIsMissingOrEmpty() {
        lab.upgrade();
        byte[] before = lab.bytes();
        lab.rollback("1.0__initial", "-- nothing yet");

        assertThat(Scratch.refusal(Language.EN, () -> down("-2"))).isEqualTo("""
                        1.0__initial cannot be undone: migrations/rollback/1.0__initial.sql holds no SQL statement.
                        Write there the SQL that undoes it, or go back with "restore FILE" and a backup. Nothing was changed.""");
        assertThat(lab.path("migrations/rollback/1.0__initial.sql").toFile().delete())
                .isTrue();
        assertThat(Scratch.refusal(Language.ZH, () -> down("base"))).isEqualTo("""
                        1.0__initial 无法撤销：没有 migrations/rollback/1.0__initial.sql 这个文件。
                        请在那里写上撤销它的 SQL，或用备份 "restore 文件" 退回去。什么都没有改动。""");
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void undoesAMigrationWhoseFileIsGone() {
        lab.upgrade();
        assertThat(lab.path("migrations/1.1__drop_email.sql").toFile().delete()).isTrue();

        assertThat(down(null).to()).isEqualTo("1.0");
    }

    @Test
    void refusesTargetsThatCannotBe() {
        assertThat(Scratch.refusal(Language.EN, () -> down("-2")))
                .isEqualTo("-2 cannot be: only one migration has run.");
        assertThat(Scratch.refusal(Language.ZH, () -> down("-2"))).isEqualTo("-2 不行：执行过的迁移只有 1 个。");
        assertThat(Scratch.refusal(Language.EN, () -> down("1.1")))
                .isEqualTo("1.1 has not run on this database.\nType \"upgrade 1.1\" to go there.");
        assertThat(Scratch.refusal(Language.EN, () -> down("1.7")))
                .isEqualTo("There is no migration 1.7.\nDid you mean 1.0__initial?");
        assertThat(Scratch.refusal(Language.EN, () -> down(null, "author.name=x")))
                .isEqualTo("author.name does not come back in this downgrade, so it needs no value.");
        assertThat(Scratch.refusal(Language.EN, () -> down(null, "x")))
                .isEqualTo("x is not of the form TABLE.COLUMN=VALUE.");
        lab.upgrade();
        down("base");
        assertThat(Scratch.refusal(Language.EN, () -> down(null)))
                .isEqualTo("No migration has run on this database: there is nothing to undo.");
        assertThat(Scratch.refusal(Language.ZH, () -> down(null))).isEqualTo("这个数据库还没执行过任何迁移，没有什么可撤销的。");
    }

    @Test
    void showsTheScript() {
        lab.upgrade();

        assertThat(Downgrade.of(lab.workspace(), RunOptions.PLAIN).sql(null))
                .startsWith("-- rollback/1.1__drop_email.sql\n-- ormlab:rebuilds author\n");
        assertThat(lab.rows("select count(*) from db_migration")).containsExactly("3");
    }

    @Test
    void readsTheBackupOfADatabaseInWalMode() {
        lab.sql("pragma journal_mode = wal");
        lab.upgrade();

        assertThat(down(null).restored().get(0).rows()).isEqualTo(2);
        assertThat(lab.rows("select email from author")).containsExactly("lu@xun.cn", "007");
    }

    @Test
    void takesTheBackupFromBeforeTheLastTimeItRan() {
        lab.upgrade();
        down(null);
        lab.sql("update author set email = 'new' where id = 1");
        Path second = lab.upgrade().backups().get(0);

        Downgraded done = down(null);

        assertThat(done.restored().get(0).from()).contains(second);
        assertThat(lab.rows("select email from author")).containsExactly("new", "007");
    }
}
