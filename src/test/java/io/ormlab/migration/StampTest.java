package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenThreeMigrations() {
        lab = new Scratch(dir)
                .migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);")
                .migration("1.2__three", "create table three (id integer);");
    }

    private java.util.Optional<String> stamp(String target) {
        return Stamp.of(lab.workspace(), RunOptions.PLAIN).run(target);
    }

    @Test
    void takesOverADatabaseThatWasMadeOtherwise() {
        lab.sql("create table one (id integer)", "create table two (id integer)", "insert into one values (7)");

        assertThat(stamp("1.1")).contains("1.1");

        assertThat(lab.rows("select mversion from db_migration")).containsExactly("0", "1.0", "1.1");
        assertThat(lab.upgrade().steps()).extracting(step -> step.file().key()).containsExactly("1.2");
        assertThat(lab.rows("select id from one")).containsExactly("7");
        byte[] before = lab.bytes();
        lab.runStock(lab.database());
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void isTheWayOutWhereAFileWasEditedOrIsGone() throws IOException {
        lab.upgrade();
        lab.migration("1.0__one", "create table one (id integer); -- the first");
        Files.delete(lab.path("migrations/1.1__two.sql"));
        assertThat(Status.read(lab.workspace()).isSound()).isFalse();

        stamp("head");

        assertThat(Status.read(lab.workspace()).isSound()).isTrue();
        assertThat(lab.upgrade().steps()).isEmpty();
        assertThat(lab.tables()).contains("one", "two", "three");
    }

    @Test
    void goesBackAndToTheBeginning() {
        lab.upgrade();

        assertThat(stamp("1.0")).contains("1.0");
        assertThat(lab.rows("select mversion from db_migration")).containsExactly("0", "1.0");
        assertThat(stamp("base")).isEmpty();
        assertThat(lab.rows("select mversion from db_migration")).containsExactly("0");
        assertThat(lab.tables()).contains("one", "two", "three");
    }

    @Test
    void refusesAFreshFileAndAVersionThatIsNotThere() {
        assertThat(Scratch.refusal(Language.EN, () -> stamp("1.0")))
                .isEqualTo("data.sqlite has no tables, so it is at no version. Nothing was changed.\n"
                        + "Type \"upgrade\" to make them.");
        assertThat(Scratch.refusal(Language.ZH, () -> stamp("1.0")))
                .isEqualTo("data.sqlite 里还没有表，谈不上版本。什么都没有改动。\n输入 \"upgrade\" 来建立它们。");
        assertThat(lab.database()).doesNotExist();
        lab.upgrade("1.0");
        assertThat(Scratch.refusal(Language.EN, () -> stamp("3.0")))
                .isEqualTo("There is no migration 3.0.\nDid you mean 1.0__one?");
    }
}
