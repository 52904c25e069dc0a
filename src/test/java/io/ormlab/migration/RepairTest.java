package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is not what its migrations say is made so, with its rows, whoever led it astray. */
class RepairTest {

    private static final String TAG = entity("Tag", "@Id long id; String word;");

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void bench() throws IOException {
        bench = Bench.in(dir);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String author(String more) {
        return entity("Author", "@Id long id; " + more);
    }

    private static String book(String more) {
        return entity("Book", "@Id long id; @Column(nullable = false) String title; " + more);
    }

    /** A project that stock Ebean has led from one model to another, as far as it could. */
    private void givenStockProject() throws Exception {
        StockProject stock = new StockProject(bench.workspace);
        bench.models(author("@Column(length = 40) String name; String born;"), book("@ManyToOne Author author;"), TAG);
        stock.generate("initial").run();
        bench.sql(
                "insert into author (id, name, born) values (1, '鲁迅', '1881'), (2, '老舍', '1899')",
                "insert into book (id, title, author_id) values (1, '呐喊', 1), (2, '茶馆', 2), (3, '无名', null)",
                "insert into tag (id, word) values (1, '小说')");
        bench.models(
                author("@Column(length = 80, unique = true) String name; Integer born; String email;"),
                book("@ManyToOne @DbForeignKey(onDelete = ConstraintMode.CASCADE) Author author;"),
                TAG);
        stock.generate("more").run();
    }

    private List<String> verified() {
        try (Models models = Models.load(bench.workspace, Language.EN)) {
            return Verification.run(bench.workspace, models).stream()
                    .map(new Messages(Language.EN)::text)
                    .toList();
        }
    }

    private Generation repair(String... options) {
        try (Models models = Models.load(bench.workspace, Language.EN)) {
            List<String> renames = Stream.of(options)
                    .filter(option -> option.startsWith("--rename "))
                    .map(option -> option.substring("--rename ".length()))
                    .toList();
            Answers answers = Answers.of(renames, List.of(options).contains("--allow-drop"), List.of(), List.of());
            return new GenerateMigration(bench.workspace, models).repair("repair", answers, false);
        }
    }

    @Test
    void whatStockEbeanLeftUndoneIsSaid() throws Exception {
        givenStockProject();

        assertThat(Files.readString(bench.workspace.migrations().resolve("1.1__more.sql")))
                .contains("-- not supported");
        assertThat(verified())
                .containsExactlyInAnyOrder(
                        "The column author.name is varchar(40), and should be varchar(80).",
                        "The column author.born is varchar(255), and should be INTEGER.",
                        "author: unique (name) is missing.",
                        "book: the foreign key (author_id) references author (id) on delete cascade on update restrict is"
                                + " missing.",
                        "book: the foreign key (author_id) references author (id) on delete restrict on update restrict is"
                                + " there, but in no model.",
                        "The index ix_book_author_id on book is missing.");
    }

    @Test
    void whatStockEbeanTookForADropAndAnAddIsRenamed() throws Exception {
        StockProject stock = new StockProject(bench.workspace);
        bench.models(author("String title;"));
        stock.generate("initial").run();
        bench.sql("insert into author (id, title) values (1, '鲁迅')");
        bench.models(author("String name;"));
        stock.generate("renamed").run();
        assertThat(bench.rows("select title, name from author")).containsExactly("鲁迅|null");

        repair("--rename author.title=name");

        bench.upgrade().assertFresh();
        assertThat(bench.rows("select * from author")).containsExactly("1|鲁迅");
    }

    @Test
    void theRepairMakesItTrueAndKeepsTheRows() throws Exception {
        givenStockProject();

        Generation made = repair();

        assertThat(made.label()).contains("1.2__repair");
        bench.upgrade().assertFresh();
        assertThat(verified()).isEmpty();
        assertThat(bench.rows("select id, name, born, typeof(born), email from author order by id"))
                .containsExactly("1|鲁迅|1881|integer|null", "2|老舍|1899|integer|null");
        assertThat(bench.rows("select id, title, author_id from book order by id"))
                .containsExactly("1|呐喊|1", "2|茶馆|2", "3|无名|null");
        assertThat(bench.rows("select * from tag")).containsExactly("1|小说");
        assertThat(repair().isNothing()).isTrue();
    }

    @Test
    void itsWayBackLeadsToTheDatabaseAsItWas() throws Exception {
        givenStockProject();
        List<String> before = verified();
        repair();
        bench.upgrade();

        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);

        assertThat(verified()).isEqualTo(before);
        assertThat(bench.rows("select name, born from author order by id")).containsExactly("鲁迅|1881", "老舍|1899");
        bench.upgrade().assertFresh();
    }

    @Test
    void rowsThatTheModelForbidsStandInTheWay() throws Exception {
        givenStockProject();
        bench.sql("update author set born = 'unknown' where id = 2", "update author set name = '鲁迅'");

        String refusal = Scratch.refusal(Language.EN, this::repair);

        assertThat(refusal).isEqualTo("""
                author.born becomes integer, which cannot hold the value of 1 row: id 2 ('unknown').
                Type --using author.born=SQL to say what becomes of them, or mend the rows first.
                author (name) becomes unique, but 2 rows share a value: id 1 ('鲁迅'), id 2 ('鲁迅').
                Mend the rows first: leave each value once.""");
        assertThat(bench.workspace.migrations().resolve("1.2__repair.sql")).doesNotExist();
    }

    @Test
    void whatWasMadeByHandGoesOnlyWhenSomebodySaysSo() throws Exception {
        givenMigrated();
        bench.sql(
                "alter table tag add column note text",
                "update tag set note = 'keep me'",
                "create table scrap (a integer primary key)",
                "create index by_hand on tag (word)");

        assertThat(Scratch.refusal(Language.EN, this::repair)).isEqualTo("""
                The table scrap goes; it has no row.
                tag.note goes with the value of 1 row.
                Type --allow-drop to drop it.""");
        assertThat(repair("--allow-drop").plan().changes()).hasSize(3);
        bench.upgrade().assertFresh();
        assertThat(verified()).isEmpty();
        assertThat(bench.rows("select * from tag")).containsExactly("1|小说");
    }

    @Test
    void triggersComeThrough() throws Exception {
        givenMigrated();
        bench.sql("create trigger count_tags after insert on tag begin update tag set word = new.word || '!' where id"
                + " = new.id; end");
        bench.sql(
                "pragma writable_schema = on",
                "update sqlite_master set sql = replace(sql, 'varchar(255)'," + " 'varchar(9)') where name = 'tag'");
        assertThat(verified()).containsExactly("The column tag.word is varchar(9), and should be varchar(255).");

        repair();
        bench.upgrade();

        assertThat(verified()).isEmpty();
        bench.sql("insert into tag (id, word) values (2, '诗')");
        assertThat(bench.rows("select word from tag order by id")).containsExactly("小说", "诗!");
    }

    @Test
    void aKeyThatNeverComesBackIsTakenBack() throws Exception {
        givenMigrated();
        bench.sql(
                "create table t2 (id integer constraint pk_tag primary key autoincrement not null, word varchar(255))",
                "insert into t2 select id, word from tag",
                "drop table tag",
                "alter table t2 rename to tag");
        assertThat(verified()).containsExactly("tag is autoincrement, which no model says.");

        repair();
        bench.upgrade().assertFresh();

        assertThat(verified()).isEmpty();
        assertThat(bench.rows("select * from tag")).containsExactly("1|小说");
    }

    @Test
    void strictTablesAndThoseWithoutARowNumberBecomeThoseOfTheModels() throws Exception {
        bench.models(TAG, entity("Note", "@Id @Column(length=8) String code; String said; @ManyToOne Tag tag;"))
                .generate();
        bench.upgrade().sql("insert into tag (id, word) values (1, '小说')", "insert into note values ('a', '007', 1)");
        bench.sql(
                "create table t2 (id integer not null, word text, constraint pk_tag primary key (id)) strict",
                "insert into t2 select id, word from tag",
                "pragma foreign_keys = off",
                "drop table tag",
                "alter table t2 rename to tag",
                "create table n2 (code varchar(8) not null primary key, said varchar(255), tag_id integer"
                        + " references tag (id)) without rowid",
                "insert into n2 select code, said, tag_id from note",
                "drop table note",
                "alter table n2 rename to note");

        repair();
        bench.upgrade().assertFresh();

        assertThat(verified()).isEmpty();
        assertThat(bench.rows("select * from tag, note")).containsExactly("1|小说|a|007|1");
    }

    @Test
    void aConstraintMadeByHandGoesThroughTheUpgrade() throws Exception {
        givenMigrated();
        bench.sql(
                "create table t2 (id integer constraint pk_tag primary key not null, word varchar(255) unique check (word <> ''))",
                "insert into t2 select id, word from tag",
                "drop table tag",
                "alter table t2 rename to tag");
        assertThat(verified()).hasSize(2);

        repair();
        bench.upgrade().assertFresh();

        assertThat(verified()).isEmpty();
        assertThat(bench.rows("select * from tag")).containsExactly("1|小说");
    }

    @Test
    void aMissingTableAndColumnAreMade() throws Exception {
        givenMigrated();
        bench.models(author("String name; @Index String email;"), TAG).generate();
        bench.upgrade().sql("insert into author (id, name, email) values (1, '巴金', 'b@j')");
        bench.sql("drop table tag", "drop index ix_author_email", "alter table author drop column email");

        assertThat(repair().isNothing()).isFalse();

        bench.upgrade().assertFresh();
        assertThat(bench.rows("select * from author")).containsExactly("1|巴金|null");
    }

    @Test
    void migrationsThatWaitComeFirst() throws Exception {
        bench.models(TAG).generate();
        bench.sql("create table x (a)");

        assertThat(Scratch.refusal(Language.EN, this::repair)).isEqualTo("""
                --repair looks at a database at the newest version, and this one is not there.
                Type "upgrade" first.""");
    }

    private void givenMigrated() throws IOException, SQLException {
        bench.models(TAG).generate();
        bench.upgrade().sql("insert into tag (id, word) values (1, '小说')");
    }
}
