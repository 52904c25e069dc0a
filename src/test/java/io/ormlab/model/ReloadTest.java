package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ebean.DB;
import io.ebean.Database;
import io.ormlab.message.Language;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The models change while the program runs. */
class ReloadTest extends ModelTest {

    private static final String WITH_EMAIL =
            AUTHOR.replace("public String name;", "public String name;\n    public String email;");

    @BeforeEach
    void givenLibrary() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);
    }

    @Test
    void theNewModelsTakeThePlaceOfTheOld() throws Exception {
        Models old = createTables(load());
        execute("insert into author (id, name) values (1, '鲁迅');\nalter table author add column email varchar(255);\n");
        given("models/Author.java", WITH_EMAIL);

        Models now = load();
        Database database = now.database();
        old.close();

        assertThat(DB.getDefault()).isSameAs(database).isSameAs(DB.byName("db"));
        assertThat(DB.find(now.entities().get(0)).findList()).hasSize(1);
    }

    @Test
    void aNewFieldIsReadAndWritten() throws Exception {
        createTables(load());
        execute("insert into author (id, name) values (1, '鲁迅');\nalter table author add column email varchar(255);\n");
        given("models/Author.java", WITH_EMAIL);

        Models now = load();
        now.database();
        DB.update(now.entities().get(0)).set("email", "a@b").where().idEq(1L).update();

        assertThat(get(DB.find(now.entities().get(0)).findOne(), "email")).isEqualTo("a@b");
        assertThat(rows("select name, email from author")).containsExactly("鲁迅|a@b");
    }

    @Test
    void modelsThatDoNotCompileLeaveTheOldOnesAtWork() throws Exception {
        Models old = createTables(load());
        Database before = DB.getDefault();
        given("models/Author.java", AUTHOR.replace("String", "Strin"));

        assertThat(catchThrowable(this::load)).isInstanceOf(ModelException.class);

        assertThat(DB.getDefault()).isSameAs(before);
        assertThat(DB.find(old.entities().get(0)).findCount()).isZero();
    }

    @Test
    void modelsThatEbeanDoesNotTakeLeaveTheOldOnesAtWork() throws Exception {
        Models old = createTables(load());
        Database before = DB.getDefault();
        given("models/Author.java", AUTHOR.replace("name;\n    @One", "name;\n    Thread worker;\n    @One"));
        Models broken = load();

        assertThat(catchThrowable(broken::database)).isInstanceOf(ModelException.class);
        broken.close();

        assertThat(DB.getDefault()).isSameAs(before);
        assertThat(DB.find(old.entities().get(0)).findCount()).isZero();
    }

    @Test
    void closedModelsHoldNothing() throws Exception {
        createTables(load()).close();
        WeakReference<ClassLoader> old = loadedUsedAndClosed();

        load().database();

        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(old.get()).isNull();
    }

    private WeakReference<ClassLoader> loadedUsedAndClosed() {
        try (Models models = Models.load(workspace(), Language.EN)) {
            models.database();
            models.describe();
            DB.find(models.entities().get(0)).findList();
            return new WeakReference<>(models.classLoader());
        }
    }

    @Test
    void closedModelsAreNotStartedAgain() {
        Models models = load();
        models.close();
        models.close();

        assertThat(catchThrowable(models::database)).hasMessage("these models were closed");
    }

    @Test
    void nothingChangedWhereNothingChanged() throws Exception {
        Models models = load();

        assertThat(models.changed()).isFalse();
        assertThat(models.changed()).isFalse();
    }

    @Test
    void aFileThatWasOnlyTouchedIsUnchanged() throws Exception {
        Models models = load();

        Files.setLastModifiedTime(
                dir.resolve("models/Author.java"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(models.changed()).isFalse();
    }

    @Test
    void anEditIsAChange() throws Exception {
        Models models = load();
        given("models/Author.java", WITH_EMAIL);

        assertThat(models.changed()).isTrue();
    }

    @Test
    void anEditThatKeepsSizeAndTimeIsAChange() throws Exception {
        Path author = dir.resolve("models/Author.java");
        Models models = load();
        FileTime time = Files.getLastModifiedTime(author);
        given("models/Author.java", AUTHOR.replace("length = 40", "length = 41"));
        Files.setLastModifiedTime(author, time);

        assertThat(models.changed()).isTrue();
    }

    @Test
    void anOldFileThatIsEditedIsAChange() throws Exception {
        Path author = dir.resolve("models/Author.java");
        Files.setLastModifiedTime(author, FileTime.from(Instant.now().minusSeconds(3600)));
        Models models = load();
        assertThat(models.changed()).isFalse();

        given("models/Author.java", AUTHOR.replace("length = 40", "length = 41"));

        assertThat(models.changed()).isTrue();
    }

    @Test
    void aFileAddedIsAChange() throws Exception {
        Models models = load();
        given("models/deep/Kind.java", "package models;\npublic enum Kind { A }\n");

        assertThat(models.changed()).isTrue();
    }

    @Test
    void aFileDeletedIsAChange() throws Exception {
        Models models = load();
        Files.delete(dir.resolve("models/Book.java"));

        assertThat(models.changed()).isTrue();
    }

    @Test
    void aFileRenamedIsAChange() throws Exception {
        Models models = load();
        Files.move(dir.resolve("models/Book.java"), dir.resolve("models/Buch.java"));

        assertThat(models.changed()).isTrue();
    }

    @Test
    void aJarAddedIsAChange() throws Exception {
        Models models = load();
        given("lib/some.jar", "");

        assertThat(models.changed()).isTrue();
    }

    @Test
    void whatEditorsLeaveIsNoChange() throws Exception {
        Models models = load();
        given("models/.Author.java.swp", "x");
        given("models/.#Book.java", "x");
        given("models/Author.java~", "x");

        assertThat(models.changed()).isFalse();
    }
}
