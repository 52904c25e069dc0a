package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code check} gives three answers, {@code verify} one sentence for each difference. */
class CheckCommandTest extends VersionsTest {

    @Test
    void whereAllAgreeItHolds() throws Exception {
        givenUpgraded();
        List<String> before = everything();

        ormlab("check").thenOut("""
                Models and migrations: the same.
                Migrations and database: all have run; the database is at 1.1__add_email.
                Database and models: the same.
                """);
        ormlab("--lang", "zh", "check").thenOut("""
                模型和迁移：一致。
                迁移和数据库：全部执行过了，数据库在 1.1__add_email。
                数据库和模型：一致。
                """);
        ormlab("verify").thenOut("The database is what the models say.\n");
        ormlab("--lang", "zh", "verify").thenOut("数据库和模型一致。\n");
        assertThat(everything()).isEqualTo(before);
    }

    /** What agreed the last time is not compared again, and anything that is other than it was is. */
    @Test
    void afterAllAgreedEveryChangeIsSeen() throws Exception {
        givenUpgraded();
        ormlab("check").thenStatus(0);
        ormlab("check").thenStatus(0);

        sql("drop index ix_book_author_id");
        assertThat(ormlab("check").thenStatus(1).out()).contains("The index ix_book_author_id on book is missing.");
        sql("create index ix_book_author_id on book (author_id)");
        ormlab("check").thenStatus(0);

        givenModels("public String email;", "public int pages;");
        assertThat(ormlab("check").thenStatus(1).out()).contains("column book.pages added");
        givenModels("public String email;", "");
        ormlab("check").thenStatus(0);

        sql("delete from db_migration where mversion = '1.1'");
        assertThat(ormlab("check").thenStatus(1).out()).contains("1.1__add_email is waiting");
    }

    @Test
    void afterAllAgreedAValueOfAnotherFormIsSeen() throws Exception {
        givenModels("", "public long pages;");
        ormlab("generate-migration", "-m", "initial").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        ormlab("check").thenStatus(0);
        ormlab("check").thenStatus(0);

        sql("insert into book (id, title, pages) values (1, 'x', '0000001:2')");
        assertThat(ormlab("check").thenStatus(1).out()).contains("1 difference").contains("book.pages");
        Files.delete(dir().resolve(".ormlab/known-models"));
        assertThat(ormlab("check").thenStatus(1).out()).contains("1 difference").contains("book.pages");
        sql("delete from book");
        ormlab("check").thenStatus(0);
    }

    /** Rows that were looked at are looked at again once their file was written, were its time put back. */
    @Test
    void theRowsOfAFileAsItWasAreNotReadAgain() throws Exception {
        givenModels("", "public long pages;");
        ormlab("generate-migration", "-m", "initial").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        sql("insert into book (id, title, pages) values (1, 'x', '0000001:2')");
        Path file = database();
        byte[] foreign = Files.readAllBytes(file);
        sql("update book set pages = 'number 2!'");
        byte[] plain = Files.readAllBytes(file);
        FileTime old = FileTime.from(Instant.now().minusSeconds(60));

        ormlab("check").thenStatus(0);
        assertThat(dir().resolve(".ormlab/seen-rows"))
                .as("written a moment ago")
                .doesNotExist();
        Files.setLastModifiedTime(file, old);
        ormlab("check").thenStatus(0);
        assertThat(dir().resolve(".ormlab/seen-rows")).exists();

        System.arraycopy(plain, 24, foreign, 24, 4);
        Files.write(file, foreign);
        Files.setLastModifiedTime(file, old);
        ormlab("check").thenStatus(0);
        given(".ormlab/seen-rows", "broken");
        ormlab("check").thenStatus(1);

        Files.write(file, plain);
        Files.setLastModifiedTime(file, old);
        ormlab("check").thenStatus(0);
        sql("update book set pages = '0000001:2'");
        Files.setLastModifiedTime(file, old);
        assertThat(ormlab("check").thenStatus(1).out()).contains("book.pages");
    }

    @Test
    void whatAgreedInAnotherWorkspaceOrIsBrokenIsComparedAnew() throws Exception {
        givenUpgraded();
        String right = ormlab("check").thenStatus(0).out();
        String agreed = Files.readString(dir().resolve(".ormlab/agreed"));
        sql("drop index ix_book_author_id");
        for (String broken : List.of("", "x", agreed, agreed.substring(0, agreed.length() / 2), agreed + "x")) {
            given(".ormlab/agreed", broken);
            ormlab("check").thenStatus(1);
        }
        sql("create index ix_book_author_id on book (author_id)");
        Files.delete(dir().resolve(".ormlab/agreed"));
        given(".ormlab/agreed/in/the.way", "");

        assertThat(ormlab("check").thenStatus(0).out()).isEqualTo(right);
    }

    /** What generating remembers tells of models and migrations; the database is looked at as it is. */
    @Test
    void theFirstCheckAfterGeneratingSeesEveryChange() throws Exception {
        givenModels("", "public long pages;");
        ormlab("generate-migration", "-m", "initial").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        String known = Files.readString(dir().resolve(".ormlab/known-models"));
        assertThat(dir().resolve(".ormlab/agreed")).doesNotExist();

        sql("drop index ix_book_author_id");
        assertThat(ormlab("check").thenStatus(1).out()).contains("The index ix_book_author_id on book is missing.");
        sql("create index ix_book_author_id on book (author_id)");

        sql("insert into book (id, title, pages) values (1, 'x', '0000001:2')");
        assertThat(ormlab("check").thenStatus(1).out()).contains("1 difference").contains("book.pages");
        sql("delete from book");

        ormlab("check").thenStatus(0);
        assertThat(Files.readString(dir().resolve(".ormlab/known-models"))).isEqualTo(known);
        assertThat(dir().resolve(".ormlab/agreed")).exists();
        edited("migrations/1.0__initial.sql", "create table author", "-- by hand\ncreate table author");
        assertThat(ormlab("check").thenStatus(1).out()).contains("1.0__initial was changed after it had run");
    }

    @Test
    void whatIsKnownOfOtherModelsOrIsBrokenIsComparedAnew() throws Exception {
        givenUpgraded();
        Path file = dir().resolve(".ormlab/known-models");
        String known = Files.readString(file);
        int sql = known.indexOf("create table");
        String forged = known.substring(0, sql) + known.substring(sql).replaceFirst("integer", "float");
        sql("drop index ix_book_author_id");
        for (String broken : List.of("", "x", known.substring(0, sql), known + "x", forged)) {
            given(".ormlab/known-models", broken);
            assertThat(ormlab("check").thenStatus(1).out())
                    .contains("1 difference")
                    .contains("ix_book_author_id");
        }
        sql("create index ix_book_author_id on book (author_id)");

        given(".ormlab/known-models", known);
        givenModels("public String email;", "public int pages;");
        assertThat(ormlab("check").thenStatus(1).out()).contains("column book.pages added");
        givenModels("public String email;", "");
        Files.delete(file);
        given(".ormlab/known-models/in/the.way", "");
        ormlab("generate-migration", "-m", "nothing").thenStatus(0);
        ormlab("check").thenStatus(0);
    }

    @Test
    void aChangedModelAWaitingMigrationAndADriftedDatabaseAreThreeAnswers() throws Exception {
        givenTwoVersions();
        givenModels("public String email;", "public int pages;");
        sql("alter table author add column note text", "drop index ix_book_author_id");

        Run english = ormlab("check").thenErr(1, """
                The check does not hold.
                Type "generate-migration -m MESSAGE" to write what the models have changed.
                Type "upgrade" to run what is waiting.
                """);
        assertThat(english.out()).isEqualTo("""
                Models and migrations: the models have changed since the last migration.
                  column book.pages added (integer)
                Migrations and database: they do not agree.
                  1.1__add_email is waiting
                Database and models: 4 differences.
                  The column author.email (varchar(255)) is missing.
                  The column author.note (TEXT) is there, but in no model.
                  The column book.pages (INTEGER not null) is missing.
                  The index ix_book_author_id on book is missing.
                """);
        Run chinese = ormlab("--lang", "zh", "check").thenErr(1, """
                检查没有通过。
                输入 "generate-migration -m 说明"，把模型的改动写成迁移。
                输入 "upgrade"，执行等待中的迁移。
                """);
        assertThat(chinese.out()).contains("""
                迁移和数据库：不一致。
                  1.1__add_email 还在等待执行
                数据库和模型：有 4 处不同。
                """);
    }

    @Test
    void filesThatWereEditedOrAreGoneOrUnknownAreNamed() throws Exception {
        givenUpgraded();
        edited("migrations/1.0__initial.sql", "create table author", "-- by hand\ncreate table author");
        Files.delete(dir().resolve("migrations/1.1__add_email.sql"));

        Run run = ormlab("check").thenErr(1, """
                The check does not hold.
                Type "upgrade" to be told what to do about it.
                """);

        assertThat(run.out()).isEqualTo("""
                Models and migrations: the same.
                Migrations and database: they do not agree.
                  1.0__initial was changed after it had run
                  1.1__add_email has run, and is newer than every file here
                Database and models: the same.
                """);
    }

    @Test
    void jsonForMachines() throws Exception {
        givenTwoVersions();
        sql("alter table author add column note text");

        Run run = ormlab("check", "--format", "json").thenStatus(1);

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("holds").asBoolean()).isFalse();
        assertThat(json.at("/models/holds").asBoolean()).isTrue();
        assertThat(json.at("/migrations/waiting/0").asText()).isEqualTo("1.1__add_email");
        assertThat(json.at("/migrations/current").asText()).isEqualTo("1.0__initial");
        assertThat(json.at("/database/differences").size()).isEqualTo(2);
        assertThat(run.out()).hasLineCount(1);
        ormlab("check", "--format", "xml").thenStatus(2);
    }

    @Test
    void anEditedDefaultIsFound() throws Exception {
        givenUpgraded();
        sql(
                "pragma writable_schema = on",
                "update sqlite_master set sql = replace(sql, 'title                        "
                        + " varchar(255)', 'title varchar(255) default ''x''') where name = 'book'");

        ormlab("verify").thenErr(1, """
                The database differs from the models in 1 place.
                Type "generate-migration --repair -m MESSAGE" to write the step that makes it right.
                """);
        Run run = ormlab("--lang", "zh", "verify").thenErr(1, """
                数据库和模型有 1 处不同。
                输入 "generate-migration --repair -m 说明"，写出把数据库改对的迁移。
                """);
        assertThat(narrow(run.out())).contains("book.title").contains("default 'x'");
    }

    @Test
    void whatNoModelHasIsListedAndNoDifference() throws Exception {
        givenUpgraded();
        sql(
                "create view titles as select title from book",
                "create trigger touched after insert on book begin update book set title = title; end");

        ormlab("verify").thenOut("""
                In no model, and left alone: view titles, trigger touched.
                The database is what the models say.
                """);
        ormlab("--lang", "zh", "verify").thenOut("模型里没有、保持原样的：视图 titles、触发器 touched。\n数据库和模型一致。\n");
    }

    @Test
    void withoutADatabaseThereIsNothingToVerify() throws Exception {
        givenModels("", "");
        ormlab("verify").thenErr(1, """
                There is no database yet.
                Type "generate-migration -m MESSAGE", then "upgrade", to make it.
                """);
        ormlab("generate-migration", "-m", "initial").thenStatus(0);
        assertThat(ormlab("check").thenStatus(1).out()).endsWith("Database and models: there is no database yet.\n");
        assertThat(database()).doesNotExist();
    }
}
