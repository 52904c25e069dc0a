package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enums whose constants get other values in the database: a row keeps its constant, with a parent, a child and foreign keys on. */
class EnumChangeTest {

    private static final String PUBLISHER = entity("Publisher", "@Id long id; String name;");
    private static final String BOOK = entity(
            "Book",
            "@Id long id; String name; @ManyToOne @DbForeignKey(onDelete=ConstraintMode.CASCADE) Author author;");

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

    private static String ordinal(String constants) {
        return "public enum Mood { " + constants + " } @Enumerated(EnumType.ORDINAL) Mood mood;";
    }

    private static String named(String constants) {
        return "public enum Mood { " + constants + " } @Enumerated(EnumType.STRING) Mood mood;";
    }

    private Bench models(String fields) throws Exception {
        return bench.models(
                PUBLISHER, entity("Author", "@Id long id; @ManyToOne Publisher publisher; " + fields), BOOK);
    }

    /** Authors 1, 2 … with these values, each with a publisher and a book. */
    private void given(String fields, String... values) throws Exception {
        models(fields).migrate();
        bench.sql("insert into publisher (id, name) values (1, '北新书局')");
        for (int i = 1; i <= values.length; i++) {
            bench.sql(
                    "insert into author (id, publisher_id, mood) values (" + i + ", 1, " + values[i - 1] + ")",
                    "insert into book (id, name, author_id) values (" + i + ", '呐喊', " + i + ")");
        }
    }

    private void when(String fields, String... options) throws Exception {
        List<String> others = others();
        models(fields).migrate(options);
        assertThat(others()).isEqualTo(others);
    }

    private List<String> others() throws Exception {
        List<String> rows = new ArrayList<>(bench.rows("select * from publisher"));
        rows.addAll(bench.rows("select * from book order by id"));
        rows.addAll(bench.rows("select id, publisher_id from author order by id"));
        return rows;
    }

    private void thenMoods(String... moods) throws Exception {
        assertThat(bench.rows("select mood from author order by id")).containsExactly(moods);
    }

    private void down() {
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
    }

    /** The step undone gives what was, and done again what it gave. */
    private void thenItGoesBackAndForth() throws Exception {
        Path file = bench.workspace.database().file();
        List<String> later = bench.rows("select * from author order by id");
        String schema = Scratch.schema(file).toString();
        down();
        List<String> earlier = bench.rows("select * from author order by id");
        bench.upgrade();
        assertThat(bench.rows("select * from author order by id")).isEqualTo(later);
        assertThat(Scratch.schema(file).toString()).isEqualTo(schema);
        down();
        assertThat(bench.rows("select * from author order by id")).isEqualTo(earlier);
        bench.upgrade();
        assertThat(Agreement.of(bench.workspace, Language.EN, bench::loaded).holds())
                .isTrue();
    }

    private void refused(String message, String fields, String... options) throws Exception {
        models(fields);
        assertThatThrownBy(() -> bench.generate(options))
                .isInstanceOf(LabException.class)
                .hasMessage(message);
        assertThat(dir.resolve("migrations/1.1__step.sql")).doesNotExist();
    }

    private List<String> planned() {
        return new GenerateMigration(bench.workspace, bench.loaded())
                .difference().changes().stream()
                        .map(change -> new Messages(Language.EN).text(change.words()))
                        .toList();
    }

    @Test
    void theConstantsAreReordered() throws Exception {
        given(ordinal("GOOD, FAIR, POOR"), "0", "1", "2", "null", "0");
        models(ordinal("POOR, GOOD, FAIR"));
        assertThat(planned())
                .containsExactly(
                        "column author.mood: its enum's constants are stored otherwise: GOOD 0 → 1, FAIR 1 → 2, POOR 2 → 0");
        assertThat(Agreement.of(bench.workspace, Language.EN, bench::loaded).modelsHold())
                .isFalse();

        when(ordinal("POOR, GOOD, FAIR"));

        thenMoods("1", "2", "0", "null", "1");
        down();
        thenMoods("0", "1", "2", "null", "0");
        bench.upgrade();
        thenItGoesBackAndForth();
    }

    @Test
    void aConstantComesInTheMiddleAndTheLastOneIsAdded() throws Exception {
        given(ordinal("GOOD, POOR"), "0", "1");
        when(ordinal("GOOD, FAIR, POOR, BAD"));
        thenMoods("0", "2");
        thenItGoesBackAndForth();
    }

    @Test
    void aConstantAtTheEndIsAPlainChange() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        models(ordinal("GOOD, FAIR, POOR"));
        assertThat(planned())
                .containsExactly("author: check (mood in (0,1,2)) added", "author: check (mood in (0,1)) dropped");
        when(ordinal("GOOD, FAIR, POOR"));
        thenMoods("0", "1");
        when(ordinal("POOR, FAIR, GOOD"));
        thenMoods("2", "1");
        thenItGoesBackAndForth();
    }

    @Test
    void aConstantInTheMiddleGoes() throws Exception {
        given(ordinal("GOOD, FAIR, POOR"), "0", "1", "2");
        refused("""
                author.mood: the enum no longer has the constant of 1 row: id 2 ('FAIR'). It has: GOOD, POOR.
                Change the rows first, or type --using author.mood=SQL to say what becomes of them (mood alone where a constant only has a new name).""", ordinal("GOOD, POOR"));
        bench.sql("update author set mood = 2 where mood = 1");
        when(ordinal("GOOD, POOR"));
        thenMoods("0", "1", "1");
        thenItGoesBackAndForth();
    }

    @Test
    void aConstantInItsPlaceGetsAnotherName() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        refused("""
                author.mood: the enum no longer has the constant of 1 row: id 2 ('FAIR'). It has: GOOD, POOR.
                Change the rows first, or type --using author.mood=SQL to say what becomes of them (mood alone where a constant only has a new name).""", ordinal("GOOD, POOR"));
        when(ordinal("GOOD, POOR"), "--using author.mood=mood");
        thenMoods("0", "1");
    }

    @Test
    void theRowsOfAnotherDatabaseAreLookedAtToo() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "0");
        models(ordinal("GOOD, POOR")).generate();
        bench.sql("update author set mood = 1 where id = 2");
        assertThatThrownBy(bench::upgrade).isInstanceOf(LabException.class).hasMessage("""
                        1.1__step cannot run: rows stand in its way. Nothing was changed.
                        author.mood: the enum no longer has the constant of 1 row: id 2 ('FAIR'). It has: GOOD, POOR.
                        Mend these rows (with "sql"), or generate the migration anew with an answer for them; then type the same again.""");
        thenMoods("0", "1");
    }

    @Test
    void twoCodesAreSwapped() throws Exception {
        String codes = "public enum Mood { GOOD, FAIR; @DbEnumValue public String code() {"
                + " return this == GOOD ? \"%s\" : \"%s\"; } } @Column(unique=true, nullable=false) Mood mood;";
        given(codes.formatted("a-<--> %0020一", "b"), "'a-<--> %0020一'", "'b'");
        when(codes.formatted("b", "a-<--> %0020一"));
        thenMoods("b", "a-<--> %0020一");
        thenItGoesBackAndForth();
    }

    @Test
    void aNameBecomesANumberAndTheOrderIsAnother() throws Exception {
        given(named("GOOD, FAIR"), "'GOOD'", "'FAIR'", "null");
        when(ordinal("FAIR, POOR, GOOD"));
        thenMoods("2", "0", "null");
        thenItGoesBackAndForth();
    }

    @Test
    void aNumberBecomesANameAndTheOrderIsAnother() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1", "null");
        when(named("FAIR, GOOD"));
        thenMoods("GOOD", "FAIR", "null");
        thenItGoesBackAndForth();
    }

    @Test
    void namesAreNoNumbers() throws Exception {
        given(named("GOOD, FAIR"), "'GOOD'", "'FAIR'");
        models(named("FAIR, GOOD"));
        assertThat(planned()).noneMatch(change -> change.contains("stored otherwise"));
    }

    @Test
    void theColumnAndTheTableAreRenamedToo() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        bench.models(
                        PUBLISHER,
                        entity(
                                "Writer",
                                "@Id long id; @ManyToOne Publisher publisher; "
                                        + "public enum Mood { FAIR, GOOD } @Enumerated(EnumType.ORDINAL) Mood temper;"),
                        BOOK.replace("Author author", "Writer author"))
                .migrate("--rename author=writer", "--rename author.mood=temper");
        assertThat(bench.rows("select id, publisher_id, temper from writer")).containsExactly("1|1|1", "2|1|0");
        down();
        thenMoods("0", "1");
    }

    @Test
    void withoutACheckTheRowsAreLookedAtAllTheSame() throws Exception {
        String unchecked = "public enum Mood { %s; @DbEnumValue(storage=DbEnumType.INTEGER, withConstraint=false)"
                + " public int code() { return name().length(); } } Mood mood;";
        given(unchecked.formatted("A, BB"), "1", "2");
        refused("""
                author.mood: the enum no longer has the constant of 1 row: id 2 ('BB'). It has: A, CCC.
                Change the rows first, or type --using author.mood=SQL to say what becomes of them (mood alone where a constant only has a new name).""", unchecked.formatted("A, CCC"));
        when(unchecked.formatted("A, BB, CCC"));
        thenMoods("1", "2");
        thenItGoesBackAndForth();
    }

    @Test
    void elementsAndEmbeddedOnesAreMovedToo() throws Exception {
        String place = "@Embeddable public class Place { @Enumerated(EnumType.ORDINAL) public Mood at; }";
        String author = entity("Author", "@Id long id; @Embedded Place place; @ElementCollection List<Mood> moods;");
        bench.models("public enum Mood { GOOD, FAIR }", place, author).migrate();
        bench.sql(
                "insert into author (id, at) values (1, 0), (2, 1)",
                "insert into author_moods (author_id, value) values (1, 0), (2, 1)");

        bench.models("public enum Mood { BAD, GOOD, FAIR }", place, author).migrate();

        assertThat(bench.rows("select id, at from author")).containsExactly("1|1", "2|2");
        assertThat(bench.rows("select * from author_moods order by 1")).containsExactly("1|1", "2|2");
        thenItGoesBackAndForth();
    }

    @Test
    void whatRefersToAKeyOfConstantsFollowsIt() throws Exception {
        String shelf = entity("Shelf", "public enum At { %s } @Id @Enumerated(EnumType.ORDINAL) At at; String name;");
        String book = entity("Volume", "@Id long id; @ManyToOne Shelf shelf;");
        bench.models(shelf.formatted("LEFT, RIGHT"), book).migrate();
        bench.sql(
                "insert into shelf (at, name) values (0, 'left'), (1, 'right')",
                "insert into volume (id, shelf_at) values (1, 0), (2, 1), (3, null)");

        bench.models(shelf.formatted("RIGHT, LEFT"), book).migrate();

        assertThat(bench.rows("select at, name from shelf order by at")).containsExactly("0|right", "1|left");
        assertThat(bench.rows("select v.id, s.name from volume v left join shelf s on s.at = v.shelf_at order by 1"))
                .containsExactly("1|left", "2|right", "3|null");
        down();
        assertThat(bench.rows(
                        "select v.id, s.name, s.at from volume v left join shelf s on s.at = v.shelf_at order by 1"))
                .containsExactly("1|left|0", "2|right|1", "3|null|null");
    }

    @Test
    void withoutANoteNothingIsCompared() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        Path model = dir.resolve("migrations/model/1.0__step.model.xml");
        String noted = Files.readString(model);
        assertThat(noted).contains("<!-- ormlab:enum author.mood GOOD=0 FAIR=1 -->");
        Files.writeString(model, noted.replaceAll("<!--.*?-->", ""));
        models(ordinal("FAIR, GOOD"));
        assertThat(planned()).isEmpty();
    }

    @Test
    void aBrokenNoteIsNamed() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        Path model = dir.resolve("migrations/model/1.0__step.model.xml");
        Files.writeString(model, Files.readString(model).replace("GOOD=0", "GOOD"));
        refused("""
                The model file model/1.0__step.model.xml cannot be read: ormlab:enum author.mood GOOD FAIR=1
                Mend the file, or take it back from your version control.""", ordinal("FAIR, GOOD"));
    }

    @Test
    void twoPeoplesOrdersAreNotPutInARow() throws Exception {
        given(ordinal("GOOD, FAIR, POOR"), "0", "1", "2");
        models(ordinal("FAIR, GOOD, POOR")).generate();
        Path aside = Files.createDirectories(dir.resolve("aside"));
        List<Path> mine;
        try (Stream<Path> files = Files.walk(dir.resolve("migrations"))) {
            mine = files.filter(file -> file.getFileName().toString().startsWith("1.1__"))
                    .toList();
        }
        for (int i = 0; i < mine.size(); i++) {
            Files.move(mine.get(i), aside.resolve(String.valueOf(i)));
        }
        models(ordinal("GOOD, POOR, FAIR")).generate();
        for (int i = 0; i < mine.size(); i++) {
            String name = mine.get(i).getFileName().toString().replace("step", "mine");
            Files.move(aside.resolve(String.valueOf(i)), mine.get(i).resolveSibling(name));
        }
        Merge merge = Merge.plan(bench.workspace, List.of());
        assertThatThrownBy(merge::run).isInstanceOf(LabException.class).hasMessage("""
                1.1__step was written before the other step, and would take the rows of author.mood for other constants of the enum. Nothing was changed.
                The models hold both changes: delete the files of 1.1__step, then type "generate-migration -m MESSAGE" to write it anew.""");
    }

    @Test
    void ebeanMigrationAloneGivesTheSameRows() throws Exception {
        given(ordinal("GOOD, FAIR"), "0", "1");
        models(ordinal("FAIR, GOOD")).generate();
        Path copy = dir.resolve("copy.sqlite");
        Files.copy(bench.workspace.database().file(), copy);
        MigrationConfig config = new MigrationConfig();
        config.setMigrationPath("filesystem:" + bench.workspace.migrations());
        config.setPlatform("sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            new MigrationRunner(config).run(connection);
        }
        bench.upgrade();
        assertThat(Scratch.rows(copy, "select * from author"))
                .isEqualTo(bench.rows("select * from author"))
                .hasSize(2);
        assertThat(Scratch.schema(copy))
                .isEqualTo(Scratch.schema(bench.workspace.database().file()));
        thenMoods("1", "0");
    }
}
