package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ebean.ddlrunner.DdlDetect;
import io.ebean.ddlrunner.DdlRunner;
import io.ormlab.message.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known to go wrong in migrations on SQLite, each with rows in the table, its parents and its children. */
class HazardsTest {

    private static final String MADE_BY_HAND =
            "select type, name, sql from sqlite_master where name like 'my_%' order by name";

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void bench() throws Exception {
        bench = Bench.in(dir);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A library: a publisher, two authors that refer to it and to each other, books that go and that stay without them. */
    private static String[] library(String authorFields) {
        return new String[] {
            entity("Publisher", "@Id long id; String name;"),
            entity(
                    "Author",
                    "@Id long id; @ManyToOne Publisher publisher; @ManyToOne Author teacher; @ManyToMany List<Tag> tags; "
                            + authorFields),
            entity(
                    "Book",
                    "@Id long id; String name; @ManyToOne @DbForeignKey(onDelete=ConstraintMode.CASCADE) Author author;"),
            entity("Letter", "@Id long id; @ManyToOne @DbForeignKey(onDelete=ConstraintMode.SET_NULL) Author author;"),
            entity("Tag", "@Id long id; String name; @ManyToMany(mappedBy=\"tags\") List<Author> authors;")
        };
    }

    private Bench given(String authorFields, String columns, String one, String two) throws Exception {
        bench.models(library(authorFields)).migrate();
        return bench.sql(
                "insert into publisher values (1, '北新书局')",
                "insert into author (id, publisher_id, teacher_id, " + columns + ") values (1, 1, null, " + one
                        + "), (2, 1, 1, " + two + ")",
                "insert into book values (1, '呐喊', 1), (2, '骆驼祥子', 2)",
                "insert into letter values (1, 1), (2, 2)",
                "insert into tag values (1, '小说')",
                "insert into author_tag values (1, 1), (2, 1)");
    }

    private void when(String authorFields, String... options) throws Exception {
        bench.models(library(authorFields)).migrate(options);
    }

    private void thenEveryRowIsThere() throws Exception {
        assertThat(bench.rows("select id, publisher_id, teacher_id from author"))
                .containsExactly("1|1|null", "2|1|1");
        assertThat(bench.rows("select * from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        assertThat(bench.rows("select * from letter")).containsExactly("1|1", "2|2");
        assertThat(bench.rows("select * from author_tag")).containsExactly("1|1", "2|1");
        assertThat(bench.rows("select * from publisher")).containsExactly("1|北新书局");
    }

    private void down() {
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
    }

    private void refused(String message, String... options) {
        assertThatThrownBy(() -> bench.generate(options))
                .isInstanceOf(LabException.class)
                .hasMessage(message);
    }

    @Test
    void theChangeIsMadeAndNotWrittenAsAComment() throws Exception {
        given("@Column(length=20) String name;", "name", "'鲁迅'", "'老舍'");
        when("@Column(length=40) String name;");
        assertThat(bench.rows("select type from pragma_table_info('author') where name = 'name'"))
                .containsExactly("varchar(40)");
        thenEveryRowIsThere();
    }

    @Test
    void aRebuiltParentFiresNoCascade() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        when("@DbDefault(\"无名\") @Column(nullable=false) String name;");
        thenEveryRowIsThere();
        down();
        thenEveryRowIsThere();
    }

    @Test
    void aRunnerThatLeavesForeignKeysOnIsRefusedAndLosesNothing() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models(library("@Column(unique=true) String name;"));
        Generation step = bench.generate();
        try (Connection connection = bench.workspace.database().connect()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> new DdlRunner(false, "stock", DdlDetect.NONE)
                            .runAll(step.up().sql(), connection))
                    .hasMessageContaining("turn PRAGMA foreign_keys off before this migration");
            connection.rollback();
        }
        thenEveryRowIsThere();
    }

    @Test
    void noKeyNamesTheTemporaryTable() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        when("@Column(unique=true) String name;");
        assertThat(bench.rows("select name from sqlite_master where sql like '%ormlab%'"))
                .isEmpty();
        assertThat(bench.rows("select \"table\" from pragma_foreign_key_list('book')"))
                .containsExactly("author");
        assertThat(bench.rows("select \"table\" from pragma_foreign_key_list('author') order by 1"))
                .containsExactly("author", "publisher");
    }

    @Test
    void aCircleOfKeysIsRebuiltOnBothSides() throws Exception {
        bench.models(
                        entity("A", "@Id long id; @ManyToOne B b; String name;"),
                        entity("B", "@Id long id; @ManyToOne A a; String name;"))
                .migrate();
        bench.sql("insert into a values (1, null, 'x')", "insert into b values (1, 1, 'y')", "update a set b_id = 1");
        bench.models(
                        entity("A", "@Id long id; @ManyToOne B b; @Column(unique=true) String name;"),
                        entity("B", "@Id long id; @ManyToOne A a; @Column(unique=true) String name;"))
                .migrate();
        assertThat(bench.rows("select * from a, b")).containsExactly("1|1|x|1|1|y");
    }

    @Test
    void triggersViewsAndIndexesMadeByHandComeThroughBothWays() throws Exception {
        given("String name; Integer age;", "name, age", "'鲁迅', 55", "'老舍', 67");
        bench.sql(
                "create index my_partial on author (name) where age > 60",
                "create index my_expression on author (length(name), name desc)",
                "create trigger my_trigger after update on author begin\n  update book set name = 'a;b' where id = 9;\n"
                        + "  update tag set name = new.name where id = 9;\nend",
                "create trigger my_other after insert on tag begin update author set age = age + 1; end",
                "create view my_view as select a.name, b.name as book from author a join book b on b.author_id = a.id");
        List<String> before = bench.rows(MADE_BY_HAND);
        bench.models(library("@Column(unique=true) String name; Integer age;"));
        bench.generate();
        bench.upgrade();
        assertThat(bench.rows(MADE_BY_HAND)).isEqualTo(before);
        assertThat(bench.rows("select * from my_view")).containsExactly("鲁迅|呐喊", "老舍|骆驼祥子");
        bench.sql("insert into tag values (2, '诗')");
        assertThat(bench.rows("select age from author")).containsExactly("56", "68");
        down();
        assertThat(bench.rows(MADE_BY_HAND)).isEqualTo(before);
        thenEveryRowIsThere();
    }

    @Test
    void whatIsMadeByHandFollowsARename() throws Exception {
        given("String title; Integer age;", "title, age", "'鲁迅', 55", "'老舍', 67");
        bench.sql(
                "create index my_partial on author (title) where age > 60",
                "create view my_view as select title from author",
                "create trigger my_trigger after update of title on author begin update tag set name = new.title; end");
        bench.models(library("@Column(unique=true) String name; Integer age;"));
        bench.generate("--rename author.title=name");
        bench.upgrade();
        assertThat(bench.rows("select name from my_view")).containsExactly("鲁迅", "老舍");
        bench.sql("update author set name = '周树人' where id = 1");
        assertThat(bench.rows("select name from tag")).containsExactly("周树人");
        assertThat(bench.rows("select sql from sqlite_master where name = 'my_partial'"))
                .containsExactly("CREATE INDEX my_partial on author (name) where age > 60");
    }

    @Test
    void aColumnThatSomethingMadeByHandUsesDoesNotGoInSilence() throws Exception {
        given("String name; Integer age;", "name, age", "'鲁迅', 55", "'老舍', 67");
        bench.sql("create view my_view as select name, age from author");
        bench.models(library("String name;"));
        refused("""
                After this step these would no longer fit their tables: my_view.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""", "--allow-drop");
        bench.sql("drop view my_view", "create index my_index on author (age)");
        refused("""
                After this step these would no longer fit their tables: my_index.
                Drop them first (sql "drop view …", sql "drop trigger …", sql "drop index …") and make them anew afterwards.""", "--allow-drop");
        bench.sql("drop index my_index");
        when("String name;", "--allow-drop");
        thenEveryRowIsThere();
    }

    @Test
    void aUniqueBesideAPlainIndexAndACheckStay() throws Exception {
        String fields = "@Index(name=\"ix_name\") @Column(unique=true) String name; public enum Mood { GOOD, POOR }"
                + " @Enumerated(EnumType.STRING) Mood mood; ";
        given(fields, "name, mood", "'鲁迅', 'GOOD'", "'老舍', null");
        when(fields + "@Column(unique=true) String email;");
        assertThatThrownBy(() -> bench.sql("update author set name = 'x'")).hasMessageContaining("UNIQUE");
        assertThatThrownBy(() -> bench.sql("update author set mood = 'x'")).hasMessageContaining("CHECK");
        thenEveryRowIsThere();
    }

    @Test
    void aNewColumnOfARebuiltTableIsNotItsOwnName() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        when("@Column(unique=true) String name; String email; @Column(name=\"`order`\") String sort;");
        assertThat(bench.rows("select name, email, \"order\" from author"))
                .containsExactly("鲁迅|null|null", "老舍|null|null");
    }

    @Test
    void aConversionBendsNoValue() throws Exception {
        given("String name;", "name", "'2003-12-17'", "'007'");
        bench.models(library("Integer name;"));
        refused("""
                author.name becomes integer, which cannot hold the values of 2 rows: id 1 ('2003-12-17'), id 2 ('007').
                Type --using author.name=SQL to say what becomes of them, or mend the rows first.""");
        bench.sql("update author set name = '{\"a\":1}'");
        refused("""
                author.name becomes integer, which cannot hold the values of 2 rows: id 1 ('{"a":1}'), id 2 ('{"a":1}').
                Type --using author.name=SQL to say what becomes of them, or mend the rows first.""");
    }

    @Test
    void anAutoincrementTableKeepsItsMark() throws Exception {
        bench.models(entity("Author", "@Id long id; String name;")).migrate();
        bench.sql(
                "drop table author",
                "create table author (id integer constraint pk_author primary key autoincrement not null, name varchar(255))",
                "insert into author (name) values ('a'), ('b'), ('c')",
                "delete from author where id = 3");
        bench.models(entity("Author", "@Id long id; @Column(unique=true) String name;"));
        bench.generate();
        bench.upgrade().sql("insert into author (name) values ('d')");
        assertThat(bench.rows("select id, name from author")).containsExactly("1|a", "2|b", "4|d");
        bench.sql("delete from author where id = 4");
        down();
        bench.sql("insert into author (name) values ('e')");
        assertThat(bench.rows("select id, name from author")).containsExactly("1|a", "2|b", "5|e");
    }

    @Test
    void aGeneratedColumnIsNotCopiedAsAPlainOne() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.sql("alter table author add column shout text as (upper(name))");
        bench.models(library("@Column(unique=true) String name;"));
        refused("""
                author has columns that no migration knows, and has to be built anew: shout. They would be lost.
                Put them into the models, or take them away, then type the same again.""");
    }

    @Test
    void aTableAndItsColumnAreRenamedInOneStep() throws Exception {
        given("String title;", "title", "'鲁迅'", "'老舍'");
        String[] models = library("String title;");
        models[1] = models[1]
                .replace("Author extends", "Writer extends")
                .replace("Author teacher", "Writer teacher")
                .replace("title", "name");
        models[2] = models[2].replace("Author author", "Writer author");
        models[3] = models[3].replace("Author author", "Writer author");
        models[4] = models[4].replace("List<Author>", "List<Writer>");
        bench.models(models)
                .migrate(
                        "--rename author=writer",
                        "--rename author.title=name",
                        "--rename author_tag=writer_tag",
                        "--rename author_tag.author_id=writer_id");
        assertThat(bench.rows("select id, teacher_id, name from writer")).containsExactly("1|null|鲁迅", "2|1|老舍");
        assertThat(bench.rows("select * from writer_tag")).containsExactly("1|1", "2|1");
        assertThat(bench.rows("select author_id from book")).containsExactly("1", "2");
        down();
        assertThat(bench.rows("select title from author")).containsExactly("鲁迅", "老舍");
        thenEveryRowIsThere();
    }

    @Test
    void twoColumnsAreSwapped() throws Exception {
        given("String one; String two;", "one, two", "'1', 'a'", "'2', 'b'");
        when("String one; String two;", "--rename author.one=two", "--rename author.two=one");
        assertThat(bench.rows("select one, two from author")).containsExactly("a|1", "b|2");
        thenEveryRowIsThere();
    }

    @Test
    void twoTablesAreSwapped() throws Exception {
        bench.models(
                        entity("A", "@Id long id; String x;"),
                        entity("B", "@Id long id; String y;"),
                        entity("C", "@Id long id; @ManyToOne A a; @ManyToOne B b;"))
                .migrate();
        bench.sql("insert into a values (1, 'x')", "insert into b values (2, 'y')", "insert into c values (1, 1, 2)");
        bench.models(
                        "@Table(name=\"b\") " + entity("A", "@Id long id; String x;"),
                        "@Table(name=\"a\") " + entity("B", "@Id long id; String y;"),
                        entity("C", "@Id long id; @ManyToOne A a; @ManyToOne B b;"))
                .migrate("--rename a=b", "--rename b=a");
        assertThat(bench.rows("select * from b")).containsExactly("1|x");
        assertThat(bench.rows("select * from a")).containsExactly("2|y");
        assertThat(bench.rows("select * from c")).containsExactly("1|1|2");
        down();
        assertThat(bench.rows("select * from a")).containsExactly("1|x");
    }

    @Test
    void aRenameTakesTheNameOfAColumnThatGoes() throws Exception {
        given("String name; String nick;", "name, nick", "'鲁迅', '迅'", "'老舍', '舍'");
        bench.models(library("String name;")).migrate("--rename author.nick=name", "--allow-drop");
        assertThat(bench.rows("select name from author")).containsExactly("迅", "舍");
        thenEveryRowIsThere();
        down();
        assertThat(bench.rows("select name, nick from author")).containsExactly("鲁迅|迅", "老舍|舍");
    }

    @Test
    void aRenameTakesTheNameOfATableThatGoes() throws Exception {
        bench.models(
                        entity("Tag", "@Id long id; String name;"),
                        entity("Label", "@Id long id; String name;"),
                        entity("Book", "@Id long id; @ManyToOne Tag tag;"))
                .migrate();
        bench.sql(
                "insert into tag values (1, 'a'), (7, 'b')",
                "insert into label values (1, 'c')",
                "insert into book values (1, 1), (2, 7)");
        bench.models(entity("Tag", "@Id long id; String name;"), entity("Book", "@Id long id; @ManyToOne Tag tag;"));
        refused("""
                book.tag_id is to refer to tag, but 1 row names none that is there: id 2 (7).
                Mend the rows first: sql "update book set tag_id = null where …", or delete them.""", "--rename label=tag", "--allow-drop");
        bench.sql("delete from book where id = 2");
        bench.migrate("--rename label=tag", "--allow-drop");
        assertThat(bench.rows("select * from tag")).containsExactly("1|c");
        down();
        assertThat(bench.rows("select * from tag")).containsExactly("1|a", "7|b");
        assertThat(bench.rows("select * from label")).containsExactly("1|c");
    }

    @Test
    void onlyTheLettersCaseOfNamesChanges() throws Exception {
        bench.models(
                        "@Table(name=\"Author\") "
                                + entity("Author", "@Id long id; @Column(name=\"Name\") String name;"),
                        entity("Book", "@Id long id; @ManyToOne Author author;"))
                .migrate();
        bench.sql("insert into author values (1, '鲁迅')", "insert into book values (1, 1)");
        bench.models(
                        "@Table(name=\"AUTHOR\") "
                                + entity("Author", "@Id long id; @Column(name=\"NAME\") String name;"),
                        entity("Book", "@Id long id; @ManyToOne Author author;"))
                .migrate();
        assertThat(bench.rows("select * from author, book")).containsExactly("1|鲁迅|1|1");
    }

    @Test
    void anEnumGainsAValueOfEqualLength() throws Exception {
        String mood = "public enum Mood { GOOD%s } @Enumerated(EnumType.STRING) Mood mood;";
        given(mood.formatted(""), "mood", "'GOOD'", "null");
        when(mood.formatted(", POOR"));
        bench.sql("update author set mood = 'POOR' where id = 2");
        assertThat(bench.rows("select mood from author")).containsExactly("GOOD", "POOR");
        bench.models(library(mood.formatted("")));
        refused("""
                author.mood no longer allows the value of 1 row: id 2 ('POOR'). Allowed: mood in ('GOOD').
                Change the rows first, or type --using author.mood=SQL to say what becomes of them.""");
    }

    @Test
    void anEnumByNumberGetsAnotherOrder() throws Exception {
        String mood = "public enum Mood { %s } @Enumerated(EnumType.ORDINAL) Mood mood;";
        given(mood.formatted("GOOD, POOR"), "mood", "0", "1");
        when(mood.formatted("POOR, GOOD"));
        assertThat(bench.rows("select mood from author")).containsExactly("1", "0");
        thenEveryRowIsThere();
    }

    @Test
    void aDefaultAloneChanges() throws Exception {
        given("@DbDefault(\"a\") String name;", "name", "'鲁迅'", "null");
        when("@DbDefault(\"b\") String name;");
        assertThat(bench.rows("select name from author")).containsExactly("鲁迅", "null");
        bench.sql("insert into author (id, publisher_id) values (3, 1)");
        assertThat(bench.rows("select name from author where id = 3")).containsExactly("b");
    }

    @Test
    void aNotNullColumnOnATableWithRowsAsksFirst() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models(library("String name; @Column(nullable=false, unique=true) Integer age;"));
        refused("""
                author.age (integer) is added NOT NULL: what do the rows that are there hold in it?
                Type --default author.age=VALUE, or give the property a @DbDefault.""");
        when("String name; @Column(nullable=false) Integer age;", "--default author.age=55");
        assertThat(bench.rows("select name, age from author")).containsExactly("鲁迅|55", "老舍|55");
        thenEveryRowIsThere();
    }

    @Test
    void aStatementThatFailsLeavesNeitherTheFirstOnesNorATableBehind() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models(library("@Column(nullable=false) String name;")).generate();
        Path sql = dir.resolve("migrations/1.1__step.sql");
        String whole = Files.readString(sql);
        Files.writeString(sql, whole + "update nobody set x = 1;\n");
        List<String> before = bench.rows("select name, sql from sqlite_master order by name");

        assertThatThrownBy(bench::upgrade).isInstanceOf(LabException.class);

        assertThat(bench.rows("select name, sql from sqlite_master order by name"))
                .isEqualTo(before);
        assertThat(bench.rows("select mversion from db_migration where mversion <> '0'"))
                .containsExactly("1.0");
        thenEveryRowIsThere();
        Files.writeString(sql, whole);
        bench.upgrade().assertFresh();
        thenEveryRowIsThere();
    }

    @Test
    void anAppliedFileThatIsEditedOrDeletedHasAWayOut() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        when("String name; Integer age;");
        Path sql = dir.resolve("migrations/1.0__step.sql");
        String whole = Files.readString(sql);
        Files.writeString(sql, whole.replace("create table tag", "-- create table tag"));
        assertThatThrownBy(bench::upgrade)
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith(
                        "1.0__step.sql was changed after it had run: the database has what it said before.");
        Files.delete(sql);
        assertThatThrownBy(bench::upgrade)
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("These migrations have run, and their files are gone: 1.0__step.");
        thenEveryRowIsThere();
        Files.writeString(sql, whole);
        bench.upgrade().assertFresh();
        thenEveryRowIsThere();
    }

    @Test
    void ofTwoUpgradesAtOnceOneWorksAndTheOtherFindsItDone() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models(library("@Column(nullable=false) String name;")).generate();
        List<CompletableFuture<Upgraded>> both = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Upgrade.of(bench.workspace, RunOptions.PLAIN).run(null)))
                .limit(2)
                .toList();
        List<Integer> done = new ArrayList<>();
        for (CompletableFuture<Upgraded> each : both) {
            done.add(each.get().steps().size());
        }
        assertThat(done).containsExactlyInAnyOrder(0, 1);
        bench.assertFresh();
        thenEveryRowIsThere();
    }

    @Test
    void chineseNamesAndTextComeThrough() throws Exception {
        given("@Column(name=\"姓名\") String name;", "姓名", "'鲁迅'", "'老舍；\n'");
        when("@Column(name=\"姓名\", length=40) @DbDefault(\"无名\") String name;");
        assertThat(bench.rows("select 姓名 from author")).containsExactly("鲁迅", "老舍；\n");
        down();
        assertThat(bench.rows("select 姓名 from author")).containsExactly("鲁迅", "老舍；\n");
        thenEveryRowIsThere();
    }

    @Test
    void generatingTwiceFindsNothing() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models(library("@Column(unique=true) String name; @DbDefault(\"0\") BigDecimal fee;"));
        assertThat(bench.generate().isNothing()).isFalse();
        assertThat(bench.generate().isNothing()).isTrue();
        bench.upgrade().assertFresh();
        down();
        bench.upgrade().assertFresh();
        thenEveryRowIsThere();
    }

    @Test
    void columnsThatCarryAForeignKeyAnIndexOrAUniqueGo() throws Exception {
        given("@Index String name; @Column(unique=true) String email;", "name, email", "'鲁迅', 'a'", "'老舍', 'b'");
        String[] models = library("");
        models[1] = models[1].replace("@ManyToOne Publisher publisher;", "").replace("@ManyToOne Author teacher;", "");
        bench.models(models).migrate("--allow-drop");
        assertThat(bench.rows("select * from author")).containsExactly("1", "2");
        assertThat(bench.rows("select * from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        down();
        assertThat(bench.rows("select name, email from author")).containsExactly("鲁迅|a", "老舍|b");
        thenEveryRowIsThere();
    }

    @Test
    void noModelsDropNoTables() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        bench.models();
        assertThatThrownBy(() -> bench.generate("--allow-drop")).isInstanceOf(LabException.class);
        thenEveryRowIsThere();
    }

    @Test
    void reservedWordsAndSpacesAreNames() throws Exception {
        String order = "@Table(name=\"`order`\") public class Order extends Model { @Id long id;"
                + " @Column(name=\"`select`\") %s one; @Column(name=\"`两 个`\"%s) String two; @ManyToOne @JoinColumn(name=\"group_from\") Group group; }";
        String group =
                "@Table(name=\"`group by`\") public class Group extends Model { @Id @Column(name=\"`from`\") long id; %s String name; }";
        bench.models("@Entity " + order.formatted("String", ""), "@Entity " + group.formatted(""))
                .migrate();
        bench.sql(
                "insert into \"group by\" values (1, '组')",
                "insert into \"order\" (id, \"select\", \"两 个\", group_from) values (1, '5', 'b', 1)");
        bench.models(
                        "@Entity " + order.formatted("Integer", ", unique=true"),
                        "@Entity " + group.formatted("@Column(name=\"`where`\")"))
                .migrate("--rename \"group by\".name=where");
        assertThat(bench.rows("select id, \"select\", typeof(\"select\"), \"两 个\", group_from from \"order\""))
                .containsExactly("1|5|integer|b|1");
        assertThat(bench.rows("select * from \"group by\"")).containsExactly("1|组");
        down();
        assertThat(bench.rows("select name from \"group by\"")).containsExactly("组");
        assertThat(bench.rows("select \"select\", typeof(\"select\") from \"order\""))
                .containsExactly("5|text");
    }

    @Test
    void theKeysTypeChangesUnderRowsThatReferToIt() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        String[] models = library("String name;");
        models[1] = models[1].replace("@Id long id;", "@Id String id;");
        bench.models(models).migrate();
        assertThat(
                        bench.rows(
                                "select a.id, typeof(a.id), a.teacher_id, b.name from author a join book b on b.author_id = a.id"))
                .containsExactly("1|text|null|呐喊", "2|text|1|骆驼祥子");
        assertThat(bench.rows("select * from author_tag")).containsExactly("1|1", "2|1");
        down();
        assertThat(bench.rows("select typeof(id) from author")).containsExactly("integer", "integer");
        thenEveryRowIsThere();
    }

    @Test
    void theKeysColumnsChange() throws Exception {
        bench.models(entity("Line", "@Id long id; int part; String text;")).migrate();
        bench.sql("insert into line values (1, 1, 'a'), (2, 1, 'b')");
        bench.models(
                        "@Embeddable public class LineId { public long id; public int part; public int hashCode() { return part; }"
                                + " public boolean equals(Object o) { return o instanceof LineId l && l.id == id && l.part == part; } }",
                        entity("Line", "@EmbeddedId LineId id; String text;"))
                .migrate();
        assertThat(bench.rows("select * from line")).containsExactly("1|1|a", "2|1|b");
        down();
        assertThat(bench.rows("select id, part, text from line")).containsExactly("1|1|a", "2|1|b");
    }

    @Test
    void usingSpeaksOfTheOldRow() throws Exception {
        given("String first; String last;", "first, last", "'树人', '周'", "'庆春', '舒'");
        when(
                "@Column(length=40) String name; String last;",
                "--rename author.first=name",
                "--using author.name=last || first");
        assertThat(bench.rows("select name, last from author")).containsExactly("周树人|周", "舒庆春|舒");
        when(
                "@Column(length=40) String name; String family; String whole;",
                "--rename author.last=family",
                "--using author.whole=last || '、' || author.name");
        assertThat(bench.rows("select family, whole from author")).containsExactly("周|周、周树人", "舒|舒、舒庆春");
        thenEveryRowIsThere();
    }

    @Test
    void aMistypedNameIsSaidWithWhatMayBeMeant() throws Exception {
        given("String name; String nick;", "name, nick", "'鲁迅', '迅'", "'老舍', '舍'");
        bench.models(library("String fullName; @Column(nullable=false) String nick;"));
        refused(
                "--rename author.nmae: the migrations have no such column.\nDid you mean: author.name?",
                "--rename author.nmae=full_name");
        refused(
                "--rename …=ful_name: the models have no column author.ful_name.\nDid you mean: full_name?",
                "--rename author.name=ful_name");
        refused(
                "--rename publsher: the migrations have no such table.\nDid you mean: publisher?",
                "--rename publsher=house");
        refused("--rename …=autor: the models have no table autor.\nDid you mean: author?", "--rename publisher=autor");
        refused(
                "--default or --using for autor.nick: nothing changes there.\nDid you mean: author.nick?",
                "--rename author.name=full_name",
                "--default autor.nick=x");
        refused(
                "--default or --using for author.nik: nothing changes there.\nDid you mean: author.nick?",
                "--rename author.name=full_name",
                "--using author.nik='x'");
        refused(
                "--default or --using for author.teacher_id: nothing changes there.\n"
                        + "Leave it out, or look at the name: it is the database's.",
                "--rename author.name=full_name",
                "--default author.teacher_id=1");
        assertThat(bench.rows("select name, nick from author")).containsExactly("鲁迅|迅", "老舍|舍");
    }

    @Test
    void aNameThatEbeanQuotesInPartIsRefused() throws Exception {
        bench.models(
                "@Table(name=\"`order`\") " + entity("Sale", "@Id long id; @ElementCollection List<String> notes;"));
        refused("""
                Ebean makes the name "order"_notes, and no SQL of its own can use it: only a part of it is quoted.
                Give it a name of its own: @JoinTable(name = "…"), @CollectionTable(name = "…") or @JoinColumn(name = "…").""");
    }

    @Test
    void dataStepsRunInTheirPlaces() throws Exception {
        given("String name; String mood;", "name, mood", "'鲁迅', null", "'老舍', 'x'");
        when("String name; @DbMigration(preAlter=\"update ${table} set ${column} = '好' where ${column} is null\","
                + " postAlter=\"update ${table} set name = name || ${column}\") @NotNull @Column(nullable=false) String mood;"
                + " @DbMigration(preAdd=\"update tag set name = '前'\", postAdd=\"update ${table} set ${column} = name || '!'\")"
                + " @Column(nullable=false) String email;");
        assertThat(bench.rows("select name, mood, email from author order by id"))
                .containsExactly("鲁迅好|好|鲁迅!", "老舍x|x|老舍!");
        assertThat(bench.rows("select name from tag")).containsExactly("前");
        thenEveryRowIsThere();
    }

    @Test
    void indexesOfTheModelsOwnWords() throws Exception {
        given("String name; Integer age;", "name, age", "'鲁迅', 55", "'老舍', 67");
        String[] models = library("String name; Integer age;");
        String partial =
                "@Index(name=\"ix_part\", definition=\"create index ix_part on author (name desc) where age > %s\")";
        models[1] = partial.formatted("60") + models[1];
        bench.models(models).migrate();
        models[1] = models[1].replace("60", "50");
        bench.models(models).migrate();
        assertThat(bench.rows("select sql from sqlite_master where name = 'ix_part'"))
                .containsExactly("CREATE INDEX ix_part on author (name desc) where age > 50");
        models[1] = models[1].replace("String name;", "@Column(unique=true) String name;");
        bench.models(models).migrate();
        thenEveryRowIsThere();
        bench.models(library("@Column(unique=true) String name; Integer age;")).migrate();
        assertThat(bench.rows("select sql from sqlite_master where name = 'ix_part'"))
                .isEmpty();
    }

    @Test
    void downgradeOnRealRowsNamesThoseThatForbidIt() throws Exception {
        given("@Column(nullable=false) String name;", "name", "'鲁迅'", "'老舍'");
        when("String name;");
        bench.sql("update author set name = null where id = 2");
        assertThatThrownBy(this::down)
                .isInstanceOf(LabException.class)
                .hasMessageContaining("author.name becomes NOT NULL, but 1 row holds NULL: id 2.");
        bench.sql("update author set name = '舒' where id = 2");
        down();
        assertThat(bench.rows("select name from author")).containsExactly("鲁迅", "舒");
        thenEveryRowIsThere();
    }

    @Test
    void everyNameIsQuotedWhereEbeanIsToldSo() throws Exception {
        java.nio.file.Files.writeString(
                dir.resolve("application.properties"),
                "datasource.db.url=jdbc:sqlite:data.sqlite\nebean.allQuotedIdentifiers=true\n");
        bench = Bench.open(dir);
        bench.models(library("String name; Integer 年龄;")).migrate();
        bench.sql(
                "insert into Publisher values (1, '北新书局')",
                "insert into Author (id, publisherId, name, 年龄) values (1, 1, '鲁迅', 55)",
                "insert into Book values (1, '呐喊', 1)");
        when("@Column(unique=true) String title; String 年龄;", "--rename Author.name=title");
        assertThat(bench.rows("select title, 年龄 from Author")).containsExactly("鲁迅|55");
        down();
        assertThat(bench.rows("select * from Author")).containsExactly("1|1|null|鲁迅|55");
        assertThat(bench.rows("select * from Book")).containsExactly("1|呐喊|1");
    }

    @Test
    void longNamesStayWithinEbeansLimits() throws Exception {
        String name = "anExtraordinarilyLongNameOfAPropertyThatNobodyWouldEverTypeTwiceInOneLife";
        String fields = "@Column(unique=true) String " + name + "; @Index String " + name + "Too; @ManyToOne Publisher "
                + name + "Of; ";
        bench.models(library(fields)).migrate();
        bench.models(library(fields.replace("@Index", "@Column(unique=true)"))).migrate();
    }

    @Test
    void aBrokenModelFileIsNamed() throws Exception {
        given("String name;", "name", "'鲁迅'", "'老舍'");
        Path file = dir.resolve("migrations/model/1.0__step.model.xml");
        java.nio.file.Files.writeString(file, "<migration>\n<changeSet");
        bench.models(library("String name; Integer age;"));
        refused("""
                The model file model/1.0__step.model.xml cannot be read: unexpected element (uri:"", local:"migration")
                Mend the file, or take it back from your version control.""");
        thenEveryRowIsThere();
    }
}
