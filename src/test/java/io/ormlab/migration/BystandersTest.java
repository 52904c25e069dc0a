package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody makes by hand in the database once a migration is written, or in another database than it was written for. */
class BystandersTest {

    private static final String BOOK = entity("Book", "@Id long id; String name; @ManyToOne Author author;");
    private static final String MADE =
            "select type, name, tbl_name, sql from sqlite_master where name like 'my_%' order by name";

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void givenAMigrationThatRebuildsAuthorsAndDropsTheirMail() throws Exception {
        bench = Bench.in(dir);
        bench.models(entity("Author", "@Id long id; String title; String mail; Integer age;"), BOOK)
                .migrate();
        bench.sql(
                "insert into author values (1, '鲁迅', 'a@b', 55), (2, '老舍', null, 67)",
                "insert into book values (1, '呐喊', 1), (2, '骆驼祥子', 2)");
        bench.models(entity("Author", "@Id long id; @Column(unique=true) String name; Integer age;"), BOOK);
        bench.generate("--rename author.title=name", "--allow-drop");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void thenTheRowsAreThere() throws Exception {
        assertThat(bench.rows("select id, name, age from author")).containsExactly("1|鲁迅|55", "2|老舍|67");
        assertThat(bench.rows("select * from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        assertThat(bench.rows("pragma foreign_key_check")).isEmpty();
    }

    private void refused(String made, String message) throws Exception {
        bench.sql(made);
        String before = everything();
        assertThatThrownBy(() -> bench.upgrade())
                .isInstanceOf(LabException.class)
                .hasMessage(message);
        assertThat(everything()).isEqualTo(before);
        assertThat(bench.workspace.backups()).isEmptyDirectory();
    }

    private String everything() throws Exception {
        return bench.rows("select * from sqlite_master") + "" + bench.rows("select * from author")
                + bench.rows("select * from book") + bench.rows("select * from db_migration");
    }

    @Test
    void triggersIndexesAndViewsComeThroughBothWays() throws Exception {
        bench.sql(
                "create table log (said text)",
                "create index my_partial on author (title) where age > 60",
                "create unique index my_unique on author (lower(title))",
                "create trigger my_trigger after update on author begin\n  insert into log values ('a;' || new.title);\nend",
                "create trigger my_other after insert on book begin update author set age = age + 1 where id = 9; end",
                "create view my_view (called) as select title from author",
                "create trigger my_instead instead of insert on my_view begin insert into log values (new.called); end");
        bench.upgrade();
        thenTheRowsAreThere();
        assertThat(bench.rows("select name from sqlite_master where name like 'my_%' order by 1"))
                .containsExactly("my_instead", "my_other", "my_partial", "my_trigger", "my_unique", "my_view");
        bench.sql("update author set age = 56 where id = 1", "insert into my_view values ('x')");
        assertThat(bench.rows("select said from log")).containsExactly("a;鲁迅", "x");
        assertThat(bench.rows("select * from my_view")).containsExactly("鲁迅", "老舍");

        bench.sql("create trigger my_late after delete on author begin insert into log values (old.name); end");
        List<String> before = bench.rows("select name from sqlite_master where name like 'my_%' order by 1");
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
        assertThat(bench.rows("select name from sqlite_master where name like 'my_%' order by 1"))
                .isEqualTo(before);
        assertThat(bench.rows("select * from author")).containsExactly("1|鲁迅|a@b|56", "2|老舍|null|67");
        bench.sql("delete from book where id = 2", "delete from author where id = 2");
        assertThat(bench.rows("select said from log")).containsExactly("a;鲁迅", "x", "老舍");
    }

    @Test
    void aTriggerThatChangedSinceStaysAsItIs() throws Exception {
        bench.sql("create trigger my_trigger after update on book begin select 1; end");
        bench.upgrade();
        bench.sql("create table log (said text)", "create trigger my_old after update on author begin select 1; end");
        bench.models(
                entity("Author", "@Id long id; @Column(unique=true) String name; @Column(unique=true) Integer age;"),
                BOOK);
        bench.generate();
        bench.sql(
                "drop trigger my_old",
                "create trigger my_old after update on author begin insert into log values ('new'); end");
        List<String> before = bench.rows(MADE);
        bench.upgrade();
        assertThat(bench.rows(MADE)).isEqualTo(before);
        thenTheRowsAreThere();
    }

    @Test
    void aColumnThatNoMigrationKnowsIsNamed() throws Exception {
        refused("alter table author add column fax text default '1'", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                author has columns that no migration knows, and has to be built anew: fax. They would be lost.
                Put them into the models, or take them away, then type the same again.""");
        bench.sql("alter table author drop column fax");
        bench.upgrade();
        thenTheRowsAreThere();
    }

    @Test
    void aGeneratedColumnIsNamed() throws Exception {
        refused("alter table author add column shout text as (upper(title))", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                author has columns that no migration knows, and has to be built anew: shout. They would be lost.
                Put them into the models, or take them away, then type the same again.""");
    }

    @Test
    void aViewThatReadsWhatGoesIsNamed() throws Exception {
        refused("create view my_view as select mail from author", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                After this step these would no longer fit their tables: my_view.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""");
    }

    @Test
    void aViewThatHasToFollowARenameAndCannotIsNamed() throws Exception {
        bench.sql("create view my_view as select title from author");
        refused("create trigger my_instead instead of insert on my_view begin select new.title; end", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                After this step these would no longer fit their tables: my_instead.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""");
    }

    @Test
    void anIndexOverWhatGoesIsNamed() throws Exception {
        refused("create index my_index on author (mail)", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                After this step these would no longer fit their tables: my_index.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""");
    }

    @Test
    void aTriggerThatWritesWhatGoesIsNamed() throws Exception {
        refused("create trigger my_trigger after insert on book begin update author set mail = 'x'; end", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                After this step these would no longer fit their tables: my_trigger.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""");
    }

    private void remade(String columns, String more) throws Exception {
        bench.sql(
                "pragma foreign_keys = off",
                "create table author_new (" + columns + ", constraint pk_author primary key (id))" + more,
                "insert into author_new select * from author",
                "drop table author",
                "alter table author_new rename to author");
    }

    @Test
    void aTraitIsNamed() throws Exception {
        remade("id integer not null, title text, mail text, age integer", " strict");
        refused("select 1", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                author is strict, which no migration knows, and has to be built anew. That would be lost.
                Type "verify" to see the differences, and "generate-migration --repair -m MESSAGE" to make the database what the models say; where migrations still wait, mend the table first.""");
    }

    @Test
    void aConstraintIsNamed() throws Exception {
        remade(
                "id integer not null, title varchar(255) check (title <> ''), mail varchar(255), age integer"
                        + " references author (id)",
                "");
        bench.sql("update author set age = null");
        refused("select 1", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                author has constraints that neither models nor migrations have, and has to be built anew: check (title <> ''); foreign key (age) references author (id) on delete no action on update no action. They would be lost.
                Type "verify" to see the differences, and "generate-migration --repair -m MESSAGE" to make the database what the models say; where migrations still wait, mend the table first.""");
    }

    @Test
    void aTypeThatWouldBendTheValuesIsNamed() throws Exception {
        remade("id integer not null, title varchar(255), mail varchar(255), age text", "");
        bench.sql("update author set age = '007'");
        refused("select 1", """
                1.1__step cannot run: it would lose what somebody has made in this database. Nothing was changed.
                author.age is TEXT in this database, which no migration knows; built anew as INTEGER, its values might be bent.
                Type "verify" to see the differences, and "generate-migration --repair -m MESSAGE" to make the database what the models say; where migrations still wait, mend the table first.""");
    }

    @Test
    void aSearchTableBesideItStaysInUse() throws Exception {
        bench.sql(
                "create virtual table my_search using fts5 (name)",
                "create trigger my_trigger after update on author begin insert into my_search values (new.title); end");
        bench.upgrade();
        bench.sql("update author set age = 1 where id = 2");
        assertThat(bench.rows("select name from my_search where my_search match '老舍'"))
                .containsExactly("老舍");
    }

    @Test
    void aTableOfAnotherProgramsModuleIsNoReasonToStop() throws Exception {
        bench.sql(
                "pragma writable_schema = on",
                "insert into sqlite_master (type, name, tbl_name, rootpage, sql) values ('table', 'my_map', 'my_map', 0,"
                        + " 'create virtual table my_map using somebodys_module (x)')");
        bench.upgrade();
        thenTheRowsAreThere();
        assertThat(bench.rows("select name from sqlite_master where name = 'my_map'"))
                .containsExactly("my_map");
    }
}
