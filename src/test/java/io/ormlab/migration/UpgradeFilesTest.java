package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that ebean-migration knows, each with the meaning it has there; and how far an upgrade goes. */
class UpgradeFilesTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void workspace() {
        lab = new Scratch(dir);
    }

    private List<String> ran(Upgraded done) {
        return done.steps().stream().map(step -> step.file().label()).toList();
    }

    private List<String> history() {
        return lab.rows("select mtype, mversion, mcomment, mchecksum from db_migration order by id");
    }

    private void thenAsStock() throws Exception {
        Path fresh = lab.stock();
        assertThat(history())
                .isEqualTo(Scratch.rows(
                        fresh, "select mtype, mversion, mcomment, mchecksum from db_migration order by id"));
        assertThat(Scratch.schema(lab.database())).isEqualTo(Scratch.schema(fresh));
        byte[] before = lab.bytes();
        lab.runStock(lab.database());
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void goesAsFarAsItIsTold() {
        lab.migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);")
                .migration("1.2__three", "create table three (id integer);")
                .migration("1.10__ten", "create table ten (id integer);")
                .migration("R__view", "create view if not exists v as select id from ten;");

        assertThat(ran(lab.upgrade("+1"))).containsExactly("1.0__one");
        assertThat(ran(lab.upgrade("thr"))).containsExactly("1.1__two", "1.2__three");
        assertThat(ran(lab.upgrade("1.2"))).isEmpty();
        assertThat(ran(lab.upgrade("head"))).containsExactly("1.10__ten", "R__view");
    }

    @Test
    void showsTheScript() {
        lab.migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);");
        lab.upgrade("1.0");
        byte[] before = lab.bytes();

        assertThat(Upgrade.of(lab.workspace(), RunOptions.PLAIN).sql(null))
                .isEqualTo("-- 1.1__two.sql\ncreate table two (id integer);\n\n");
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void repeatableScriptsRunFirstAndLastAndAgainWhenTheyChange() throws Exception {
        lab.migration("I__first", "create table if not exists first (id integer);")
                .migration("V1.0__one", "create table one (id integer);")
                .migration("V1_1__two", "create table two (id integer);")
                .migration("R__view", "drop view if exists v;", "create view v as select id from one;");

        assertThat(ran(lab.upgrade())).containsExactly("I__first", "V1.0__one", "V1_1__two", "R__view");
        thenAsStock();
        lab.migration("R__view", "drop view if exists v;", "create view v as select id from two;");
        assertThat(ran(lab.upgrade())).containsExactly("R__view");
        thenAsStock();
        assertThat(lab.upgrade().steps()).isEmpty();
    }

    @Test
    void aPlatformsOwnFolderIsTheOnlyOne() throws Exception {
        lab.file("migrations/sqlite/1.0__one.sql", "create table one (id integer);")
                .file("migrations/postgres/1.0__one.sql", "create table one (id serial);");

        assertThat(ran(lab.upgrade())).containsExactly("1.0__one");
        thenAsStock();
    }

    @Test
    void aDbinitScriptStartsAnEmptyDatabase() {
        lab.file("dbinit/1.1__all.sql", "create table one (id integer);", "create table two (id integer);")
                .migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);")
                .migration("1.2__three", "create table three (id integer);");

        assertThat(ran(lab.upgrade())).containsExactly("1.1__all", "1.2__three");
        assertThat(lab.tables()).containsExactly("db_migration", "one", "three", "two");
        assertThat(lab.rows("select mtype, mversion from db_migration order by id"))
                .containsExactly("I|0", "B|1.1", "V|1.2");
        assertThat(lab.upgrade().steps()).isEmpty();
        assertThat(Status.read(lab.workspace()).isSound()).isTrue();
        lab.rollback("1.2__three", "drop table three;");
        assertThat(Scratch.refusal(Language.EN, () -> Downgrade.of(lab.workspace(), RunOptions.PLAIN)
                        .run("base")))
                .isEqualTo("""
                        1.1__all made the database at once (dbinit), so it cannot be undone.
                        Go back with "restore FILE" and a backup. Nothing was changed.""");
    }

    @Test
    void theWorkspacesOwnSettingsHold() throws Exception {
        lab.file(
                        "application.properties",
                        "datasource.db.url=jdbc:sqlite:data.sqlite",
                        "ebean.migration.metaTable=versions",
                        "ebean.migration.placeholders=table=author;size=40",
                        "ebean.migration.patchInsertOn=1.1")
                .migration("1.0__one", "create table ${table} (name varchar(${size}));")
                .migration("1.1__patched", "create table never (id integer);");

        lab.upgrade();

        assertThat(lab.tables()).containsExactly("author", "versions");
        assertThat(lab.rows("select mversion from versions")).containsExactly("0", "1.0", "1.1");
        assertThat(lab.upgrade().steps()).isEmpty();
        Properties properties = new Properties();
        properties.putAll(lab.workspace().properties());
        MigrationConfig config = new MigrationConfig();
        config.load(properties);
        config.setMigrationPath("filesystem:" + lab.path("migrations"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + lab.database())) {
            assertThat(new MigrationRunner(config).checkState(connection)).isEmpty();
        }
    }

    @Test
    void takesOverWhatStockEbeanBegan() throws Exception {
        lab.migration("1.0__one", "create table one (id integer primary key);");
        lab.runStock(lab.database());
        lab.sql("insert into one values (7)");
        lab.migration(
                "1.1__two",
                "-- apply changes",
                "-- not supported: alter table one alter column id set not null;",
                "-- not supported: alter table one drop constraint x;");

        Upgraded done = lab.upgrade();

        assertThat(done.warnings()).hasSize(1);
        assertThat(new Messages(Language.EN).text(done.warnings().get(0)))
                .isEqualTo("1.1__two.sql says of 2 changes that Ebean left them undone on this database:"
                        + " alter table one alter column id set not null;");
        assertThat(new Messages(Language.ZH).text(done.warnings().get(0)))
                .isEqualTo(
                        "1.1__two.sql 写明：有 2 处改动 Ebean 在这种数据库上没有做：" + "alter table one alter column id set not null;");
        assertThat(lab.rows("select id from one")).containsExactly("7");
        thenAsStock();
    }

    @Test
    void aDropByHandIsBackedUpToo() {
        lab.migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);");
        lab.upgrade();
        lab.sql("insert into one values (7)");
        lab.migration("1.2__drop", "drop table one;");

        Path backup = lab.upgrade().backups().get(0);

        assertThat(backup.getFileName().toString()).endsWith("-before-1.2.sqlite");
        assertThat(Scratch.rows(backup, "select id from one")).containsExactly("7");
        assertThat(lab.names("backups")).hasSize(1);
    }

    @Test
    void noBackupWhereNoneIsWanted() {
        lab.migration("1.0__one", "create table one (id integer);");
        lab.upgrade();
        lab.migration("1.1__drop", "drop table one;");

        Upgraded done =
                Upgrade.of(lab.workspace(), RunOptions.PLAIN.withBackup(false)).run(null);

        assertThat(done.backups()).isEmpty();
        assertThat(lab.names("backups")).isEmpty();
    }

    @Test
    void rowsThatHadNoParentBeforeAreNoReasonToStop() {
        lab.migration(
                "1.0__one",
                "create table author (id integer primary key);",
                "create table book (id integer primary key, author_id integer references author (id));");
        lab.upgrade();
        lab.sql("pragma foreign_keys = off", "insert into book values (1, 77)");
        lab.migration(
                "1.1__two",
                "-- ormlab:rebuilds book",
                "create table ormlab_new_book (id integer primary key, title text, author_id integer references author (id));",
                "insert into ormlab_new_book (id, author_id) select id, author_id from book;",
                "drop table book;",
                "alter table ormlab_new_book rename to book;");

        Upgraded done = lab.upgrade();

        assertThat(new Messages(Language.EN).text(done.warnings().get(0)))
                .isEqualTo("There are rows without the row they refer to (book -> author: 1). They were there before.");
        assertThat(new Messages(Language.ZH).text(done.warnings().get(0)))
                .isEqualTo("有些行引用的行不存在（book -> author: 1）。它们在升级之前就是这样。");
        assertThat(lab.rows("select id, author_id from book")).containsExactly("1|77");
    }

    @Test
    void aTriggerAndTextWithSemicolonsPass() throws Exception {
        lab.migration(
                "1.0__one",
                "create table one (id integer, note text);",
                "create table log (n integer);",
                "delimiter $$",
                "create trigger t after insert on one begin",
                "  insert into log values (new.id);",
                "  insert into log values (-new.id);",
                "end;",
                "$$",
                "insert into one values (1, 'a;",
                "b; -- c');");

        lab.upgrade();

        assertThat(lab.rows("select note from one")).containsExactly("a;\nb; -- c");
        assertThat(lab.rows("select n from log")).containsExactly("1", "-1");
        thenAsStock();
    }

    @Test
    void aRollbackDoesNotStopStockEbean() throws Exception {
        lab.migration("1.0__one", "create table one (id integer);")
                .rollback("1.0__one", "drop table one;")
                .migration("1.1__作者", "create table 作者 (名 text);")
                .rollback("1.1__作者", "drop table 作者;");

        lab.upgrade();

        thenAsStock();
        assertThat(lab.text("migrations/rollback/1.0__one.sql")).startsWith("drop table one;\n-- ");
        assertThat(Downgrade.of(lab.workspace(), RunOptions.PLAIN).run("base").to())
                .isNull();
    }
}
