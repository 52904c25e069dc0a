package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in an upgrade's way: a sentence in both languages, and nothing has changed. */
class UpgradeRefusalTest {

    private static final String AUTHOR = "create table author (id integer not null primary key, name varchar(80));";

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenAuthors() {
        lab = new Scratch(dir).migration("1.0__initial", "-- the authors", AUTHOR);
        lab.upgrade();
        lab.sql("insert into author values (1, '鲁迅'), (2, null)");
    }

    private void thenRefused(String english, String chinese) {
        byte[] before = lab.bytes();
        int backups = lab.names("backups").size();
        assertThat(Scratch.refusal(Language.EN, lab::upgrade)).isEqualTo(english);
        assertThat(Scratch.refusal(Language.ZH, lab::upgrade)).isEqualTo(chinese);
        assertThat(lab.bytes()).isEqualTo(before);
        assertThat(lab.names("backups")).hasSize(backups);
        assertThat(lab.path("data.sqlite-journal")).doesNotExist();
    }

    @Test
    void anAppliedFileWasEdited() {
        lab.migration("1.0__initial", AUTHOR, "create table more (id integer);");

        thenRefused("""
                1.0__initial.sql was changed after it had run: the database has what it said before.
                Put its earlier text back and write the change as a new migration; or, where the database is right as it is, type "stamp 1.0". Nothing was changed.""", """
                1.0__initial.sql 在执行之后被改过：数据库里还是它原来的内容。
                请恢复它原来的内容，把改动写成新的迁移；如果数据库现在的样子就是对的，输入 "stamp 1.0"。什么都没有改动。""");
    }

    @Test
    void aStatementOfAnAppliedFileWasDrawnIntoAComment() {
        lab.migration("1.0__initial", "-- the authors" + AUTHOR);
        assertThat(Fingerprint.checksum(lab.text("migrations/1.0__initial.sql")))
                .isEqualTo(Fingerprint.checksum("-- the authors\n" + AUTHOR));

        assertThat(Scratch.refusal(Language.EN, lab::upgrade)).startsWith("1.0__initial.sql was changed after");
    }

    @Test
    void lineEndsOfAnotherSystemAreNoEdit() {
        lab.migration("1.0__initial", "-- the authors\r\n" + AUTHOR + "\r\n");

        assertThat(lab.upgrade().steps()).isEmpty();
    }

    @Test
    void anAppliedFileIsGone() throws IOException {
        lab.migration("1.1__more", "create table more (id integer);");
        lab.upgrade();
        Files.delete(lab.path("migrations/1.0__initial.sql"));

        thenRefused("""
                These migrations have run, and their files are gone: 1.0__initial.
                Put the files back into the migrations' folder (from version control, for one); or, where they are gone for good and the database is right as it is, type "stamp 1.1". Nothing was changed.""", """
                这些迁移已经执行过，文件却不见了：1.0__initial。
                请把文件放回迁移目录（例如从版本库里取回）；如果文件确实不要了，数据库现在的样子就是对的，输入 "stamp 1.1"。什么都没有改动。""");
    }

    @Test
    void theDatabaseIsAhead() throws IOException {
        lab.migration("1.1__more", "create table more (id integer);");
        lab.upgrade();
        Files.delete(lab.path("migrations/1.1__more.sql"));

        thenRefused("""
                The database has run what no file here knows: 1.1__more.
                Get the newer files from whoever upgraded it, or type "restore FILE" with a backup from before. Nothing was changed.""", """
                数据库执行过这里没有的迁移：1.1__more。
                请向升级它的人取来新的文件，或用更早的备份 "restore 文件"。什么都没有改动。""");
    }

    @Test
    void twoFilesOfOneVersion() {
        lab.migration("1.1__mine", "create table mine (id integer);");
        lab.migration("1.1__yours", "create table yours (id integer);");

        thenRefused("""
                Two files have the version 1.1: migrations/1.1__mine.sql and migrations/1.1__yours.sql.
                Type "merge" to give the one that has not run yet the next version.""", """
                有两个文件的版本都是 1.1：migrations/1.1__mine.sql 和 migrations/1.1__yours.sql。
                输入 "merge"，给还没执行的那个换上下一个版本号。""");
    }

    @Test
    void aPendingVersionBelowTheDatabases() {
        lab.migration("0.9__late", "create table late (id integer);");

        thenRefused("""
                0.9__late.sql has not run, and has a version below the database's, 1.0.
                Type "merge" to give it a version above 1.0. Nothing was changed.""", """
                0.9__late.sql 还没执行，版本却比数据库的 1.0 低。
                输入 "merge"，给它一个比 1.0 高的版本号。什么都没有改动。""");
    }

    @Test
    void somebodyElsesDatabase() throws IOException {
        Files.delete(lab.database());
        lab.sql("create table author (x text)", "insert into author values ('mine')");

        thenRefused("""
                data.sqlite has tables already (author), but no db_migration: these migrations did not make it.
                Type "stamp 1.0" where its tables are those of 1.0; or name another file in application.properties (datasource.db.url). Nothing was changed.""", """
                data.sqlite 里已经有表（author），却没有 db_migration：它不是由这些迁移建立的。
                如果这些表就是 1.0 的表，输入 "stamp 1.0"；否则在 application.properties 里（datasource.db.url）换一个数据库文件。什么都没有改动。""");
    }

    @Test
    void noSqliteFile() {
        lab.file("data.sqlite", "this is a letter, not a database, and rather a long one at that, as letters go");

        thenRefused("""
                data.sqlite is not a SQLite database.
                Move the file away, or name another one in application.properties (datasource.db.url).""", """
                data.sqlite 不是 SQLite 数据库。
                请移走这个文件，或在 application.properties 里（datasource.db.url）换一个。""");
    }

    @Test
    void aReadOnlyDatabase() {
        lab.migration("1.1__more", "create table more (id integer);");
        lab.file("application.properties", "datasource.db.url=jdbc:sqlite:data.sqlite?open_mode=1");

        thenRefused("""
                data.sqlite cannot be written: the file or its folder is read-only.
                Give yourself permission to write to the file and its folder, then type the same again.""", """
                写不了 data.sqlite：文件或所在目录是只读的。
                给自己加上文件和目录的写权限，再输入一次同样的命令。""");
    }

    @Test
    void anEmptyFile() {
        lab.migration("1.1__empty", "", "-- to be written");

        thenRefused("""
                1.1__empty.sql holds no SQL statement.
                Write its SQL, or delete the file.""", """
                1.1__empty.sql 里没有任何 SQL 语句。
                请写上 SQL，或删掉这个文件。""");
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        Files.write(
                lab.path("migrations/1.1__gbk.sql"),
                "create table 作者 (id integer);".getBytes(java.nio.charset.Charset.forName("GBK")));

        thenRefused("""
                1.1__gbk.sql is not UTF-8 text.
                Save it as UTF-8 in your editor, then type the same again.""", """
                1.1__gbk.sql 不是 UTF-8 文本。
                请在编辑器里另存为 UTF-8，再输入一次同样的命令。""");
    }

    @Test
    void aNameWithoutAVersion() {
        lab.migration("add_email", "alter table author add column email varchar(80);");

        thenRefused("""
                migrations/add_email.sql has no version in its name.
                A migration is called VERSION__WHAT.sql, as in 1.1__add_email.sql. Rename the file, or move it out of the folder.""", """
                migrations/add_email.sql 的文件名里没有版本号。
                迁移文件应命名为 版本号__说明.sql，例如 1.1__add_email.sql。请改名，或把它移出这个目录。""");
    }

    @Test
    void aStatementThatFailsTakesTheWholeRunBack() {
        lab.migration("1.1__one", "create table one (id integer);", "drop table author;");
        lab.migration("1.2__two", "insert into one values (1);", "insert into none (id)", "values (1);");

        thenRefused("""
                1.2__two failed, and nothing was changed: no such table: none
                In: insert into none (id) values (1)
                Mend 1.2__two.sql, then type the same again.""", """
                1.2__two 执行失败，什么都没有改动：no such table: none
                出错的语句：insert into none (id) values (1)
                请改好 1.2__two.sql，再输入一次同样的命令。""");
    }

    @Test
    void rowsThatForbidAStep() {
        lab.migration("1.1__one", "create table one (id integer);");
        lab.migration(
                "1.2__name_required",
                "-- ormlab:rebuilds author",
                "-- ormlab:check not-null author name | select 'id ' || id, name from author where name is null",
                "select 1;");

        byte[] before = lab.bytes();
        String said = Scratch.refusal(Language.EN, lab::upgrade);

        assertThat(said.lines().findFirst())
                .contains("1.2__name_required cannot run: rows stand in its way. Nothing was changed.");
        assertThat(said).contains("id 2");
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void twoStatementsOnOneLine() {
        lab.migration("1.1__two", "insert into author values (3, 'a;b'); insert into author values (4, 'c');");

        thenRefused("""
                1.1__two.sql has two statements on one line, of which SQLite would run the first only: insert into author values (3, 'a;b'); insert into author values (4, 'c');
                Put each statement on a line of its own. Nothing was changed.""", """
                1.1__two.sql 把两条语句写在了同一行，SQLite 只会执行第一条：insert into author values (3, 'a;b'); insert into author values (4, 'c');
                请让每条语句各占一行。什么都没有改动。""");
    }

    @Test
    void aTransactionOfItsOwn() {
        lab.migration("1.1__commit", "create table one (id integer);", "commit;");

        thenRefused("""
                1.1__commit.sql begins or ends a transaction by itself: commit;
                Take that line out: a migration runs in one transaction, so that it is done whole or not at all. Nothing was changed.""", """
                1.1__commit.sql 自己开始或结束了事务：commit;
                请删掉这一行：一个迁移在同一个事务里执行，要么全部完成，要么完全不做。什么都没有改动。""");
    }

    @Test
    void rowsLeftWithoutTheirParent() {
        lab.migration(
                "1.1__book",
                "create table book (id integer primary key, author_id integer references author (id));",
                "insert into book values (1, 1);",
                "insert into book values (2, 1);",
                "delete from author where id = 1;");

        thenRefused("""
                1.1__book.sql would leave rows without the row they refer to (book -> author: 2). Nothing was changed.
                See what 1.1__book.sql deletes or moves: the rows that refer to it must go first, or refer to another.""", """
                1.1__book.sql 会留下一些行，它们引用的行却不存在（book -> author: 2）。什么都没有改动。
                请检查 1.1__book.sql 删除或移动了什么：引用它的行要先删除，或改为引用别的行。""");
    }

    @Test
    void aRebuildThatLosesRows() {
        lab.migration(
                "1.1__lossy",
                "-- ormlab:rebuilds author",
                "create table ormlab_new_author (id integer primary key, name text);",
                "insert into ormlab_new_author select id, name from author where name is not null;",
                "drop table author;",
                "alter table ormlab_new_author rename to author;");

        thenRefused("""
                1.1__lossy would leave author with 1 of its 2 rows. Nothing was changed.
                See its "insert into … select": each row must be copied once.""", """
                1.1__lossy 会让 author 的 2 行只剩下 1 行。什么都没有改动。
                请检查其中的 "insert into … select"：每一行都应当恰好复制一次。""");
    }

    @Test
    void aTableLeftOver() {
        lab.migration("1.1__left", "create table ormlab_new_author (id integer);");

        thenRefused("""
                The table ormlab_new_author would be left over. Nothing was changed.
                The migration must drop it, or rename it to its real name.""", """
                会留下表 ormlab_new_author。什么都没有改动。
                迁移必须删除它，或把它改成真正的名字。""");
    }

    @Test
    void aBackupThatCannotBeMade() {
        lab.file("backups", "a file where the folder should be");
        lab.migration("1.1__drop", "drop table author;");

        assertThat(Scratch.refusal(Language.EN, lab::upgrade)).startsWith("No backup backups could be made: ");
        assertThat(lab.rows("select id from author")).containsExactly("1", "2");
    }

    @Test
    void targetsThatCannotBe() {
        lab.migration("1.1__more", "create table more (id integer);");
        lab.migration("1.2__most", "create table most (id integer);");

        assertThat(Scratch.refusal(Language.EN, () -> lab.upgrade("+3")))
                .isEqualTo("+3 cannot be: 2 migrations are waiting.");
        assertThat(Scratch.refusal(Language.EN, () -> lab.upgrade("+0")))
                .isEqualTo("+0 cannot be: 2 migrations are waiting.");
        assertThat(Scratch.refusal(Language.ZH, () -> lab.upgrade("+3"))).isEqualTo("+3 不行：等待执行的迁移只有 2 个。");
        assertThat(Scratch.refusal(Language.EN, () -> lab.upgrade("1.1__mroe")))
                .isEqualTo("There is no migration 1.1__mroe.\nDid you mean 1.1__more?");
        assertThat(Scratch.refusal(Language.ZH, () -> lab.upgrade("mo")))
                .isEqualTo("mo 可以指好几个迁移：1.1__more、1.2__most。\n请多输入几个字符，说明是哪一个。");
        lab.upgrade();
        assertThat(Scratch.refusal(Language.EN, () -> lab.upgrade("1.0")))
                .isEqualTo("The database is at 1.2 already, which is after 1.0.\nType \"downgrade 1.0\" to go back.");
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() throws IOException {
        Files.delete(lab.database());
        lab.migration("1.1__empty", "");

        thenRefused("""
                1.1__empty.sql holds no SQL statement.
                Write its SQL, or delete the file.""", """
                1.1__empty.sql 里没有任何 SQL 语句。
                请写上 SQL，或删掉这个文件。""");
        assertThat(lab.database()).doesNotExist();
    }

    @Test
    void aFailureOnAFreshDatabaseLeavesNoFile() throws IOException {
        Files.delete(lab.database());
        lab.migration("1.1__wrong", "insert into none values (1);");

        Scratch.refusal(Language.EN, lab::upgrade);

        assertThat(lab.database()).doesNotExist();
    }
}
