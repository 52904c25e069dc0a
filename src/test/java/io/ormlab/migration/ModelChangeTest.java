package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One change of a model each, with rows in the table, its parent and its child, and foreign keys on. */
class ModelChangeTest {

    private static final String PUBLISHER =
            entity("Publisher", "@Id long id; String name; @OneToMany(mappedBy=\"publisher\") List<Author> authors;");
    private static final String BOOK = entity(
            "Book",
            "@Id long id; String name; @ManyToOne @DbForeignKey(onDelete=ConstraintMode.CASCADE) Author author;");
    private static final String AUTHOR =
            "@Id long id; @ManyToOne Publisher publisher; @OneToMany(mappedBy=\"author\") List<Book> books; ";

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

    /** Authors 1 and 2 with these columns, each with a publisher and a book. */
    private Bench given(String fields, String columns, String one, String two) throws Exception {
        bench.models(PUBLISHER, entity("Author", AUTHOR + fields), BOOK).migrate();
        return bench.sql(
                "insert into publisher (id, name) values (1, '北新书局')",
                "insert into author (id, publisher_id, " + columns + ") values (1, 1, " + one + "), (2, 1, " + two
                        + ")",
                "insert into book (id, name, author_id) values (1, '呐喊', 1), (2, '骆驼祥子', 2)");
    }

    private Bench when(String fields, String... options) throws Exception {
        bench.models(PUBLISHER, entity("Author", AUTHOR + fields), BOOK).migrate(options);
        assertThat(bench.rows("select id, name, author_id from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        assertThat(bench.rows("select id, name from publisher")).containsExactly("1|北新书局");
        return bench;
    }

    private void thenAuthors(String columns, String... rows) throws Exception {
        assertThat(bench.rows("select id, publisher_id, " + columns + " from author order by id"))
                .containsExactly(rows);
    }

    private void refused(String message, String fields, String... options) throws Exception {
        bench.models(PUBLISHER, entity("Author", AUTHOR + fields), BOOK);
        assertThatThrownBy(() -> bench.generate(options))
                .isInstanceOf(LabException.class)
                .hasMessage(message);
        assertThat(dir.resolve("migrations/1.1__step.sql")).doesNotExist();
    }

    @Test
    void aColumnIsAdded() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; String email;");
        thenAuthors("name, email", "1|1|鲁迅|null", "2|1|null|null");
    }

    @Test
    void aColumnIsAddedNotNullWithADefault() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; @DbDefault(\"它's\") @Column(nullable=false) String email;");
        thenAuthors("name, email", "1|1|鲁迅|它's", "2|1|null|它's");
    }

    @Test
    void aPrimitiveIsAddedWithItsZero() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; int age; boolean gone;");
        thenAuthors("name, age, gone", "1|1|鲁迅|0|0", "2|1|null|0|0");
    }

    @Test
    void aNotNullColumnNeedsAnAnswer() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        refused("""
                author.email (varchar(255)) is added NOT NULL: what do the rows that are there hold in it?
                Type --default author.email=VALUE, or give the property a @DbDefault.""", "String name; @Column(nullable=false) String email;");
        when("String name; @Column(nullable=false) String email;", "--default author.email=a@b");
        thenAuthors("email", "1|1|a@b", "2|1|a@b");
    }

    @Test
    void aColumnBecomesNotNull() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        refused("""
                author.name becomes NOT NULL, but 1 row holds NULL: id 2.
                Type --default author.name=VALUE to fill them, or mend the rows first.""", "@Column(nullable=false) String name;");
        when("@Column(nullable=false) String name;", "--default author.name=无名");
        thenAuthors("name", "1|1|鲁迅", "2|1|无名");
    }

    @Test
    void aColumnIsRenamed() throws Exception {
        given("String title; String x;", "title, x", "'鲁迅', 'a'", "null, 'b'");
        refused("""
                author.title goes while name comes: is it renamed? 1 row holds a value.
                Type --rename author.title=name to keep the values, or --allow-drop to drop them.""", "String name; String x;");
        when("String name; String x;", "--rename author.title=name");
        thenAuthors("name, x", "1|1|鲁迅|a", "2|1|null|b");
    }

    @Test
    void aColumnGoes() throws Exception {
        given("String name; String email;", "name, email", "'鲁迅', 'a@b'", "null, null");
        refused("""
                author.email goes with the value of 1 row.
                Type --allow-drop to drop it.""", "String name;");
        when("String name;", "--allow-drop");
        thenAuthors("name", "1|1|鲁迅", "2|1|null");
    }

    @Test
    void twoNamesAreSwapped() throws Exception {
        given("String one; String two;", "one, two", "'1', '2'", "'3', '4'");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String one; String two; String three;"), BOOK)
                .migrate();
        when("String one; String two;", "--allow-drop");
        thenAuthors("one, two", "1|1|1|2", "2|1|3|4");
    }

    @Test
    void theCaseOfANameChanges() throws Exception {
        given("@Column(name=\"Name\") String name;", "name", "'鲁迅'", "null");
        when("@Column(name=\"name\") String name;");
        thenAuthors("name", "1|1|鲁迅", "2|1|null");
    }

    @Test
    void textBecomesANumber() throws Exception {
        given("String age;", "age", "'55'", "'007'");
        refused("""
                author.age becomes integer, which cannot hold the value of 1 row: id 2 ('007').
                Type --using author.age=SQL to say what becomes of them, or mend the rows first.""", "Integer age;");
        when("Integer age;", "--using author.age=cast(age as integer)");
        thenAuthors("age, typeof(age)", "1|1|55|integer", "2|1|7|integer");
    }

    @Test
    void aDateInTextIsNotCutToItsYear() throws Exception {
        given("String born;", "born", "'1881-09-25'", "null");
        refused("""
                author.born becomes integer, which cannot hold the value of 1 row: id 1 ('1881-09-25').
                Type --using author.born=SQL to say what becomes of them, or mend the rows first.""", "Integer born;");
    }

    @Test
    void aNumberBecomesText() throws Exception {
        given("Integer age;", "age", "55", "null");
        when("String age;");
        thenAuthors("age, typeof(age)", "1|1|55|text", "2|1|null|null");
    }

    @Test
    void uniqueIsAdded() throws Exception {
        given("String name;", "name", "'a'", "'a'");
        refused("""
                author (name) becomes unique, but 2 rows share a value: id 1 ('a'), id 2 ('a').
                Mend the rows first: leave each value once.""", "@Column(unique=true) String name;");
        bench.sql("update author set name = 'b' where id = 2");
        when("@Column(unique=true) String name;");
        assertThatThrownBy(() -> bench.sql("update author set name = 'a'")).hasMessageContaining("UNIQUE");
        when("String name;");
    }

    @Test
    void aDefaultAloneChanges() throws Exception {
        given("@DbDefault(\"a\") String name;", "name", "'x'", "null");
        when("@DbDefault(\"b\") String name;");
        thenAuthors("name", "1|1|x", "2|1|null");
    }

    @Test
    void anEnumLosesAUsedValueAndGainsOne() throws Exception {
        given("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;", "mood", "'GOOD'", "'FAIR'");
        refused("""
                author.mood no longer allows the value of 1 row: id 2 ('FAIR'). Allowed: mood in ('GOOD','POOR').
                Change the rows first, or type --using author.mood=SQL to say what becomes of them.""", "public enum Mood { GOOD, POOR } @Enumerated(EnumType.STRING) Mood mood;");
        when("public enum Mood { GOOD, FAIR, POOR } @Enumerated(EnumType.STRING) Mood mood;");
        thenAuthors("mood", "1|1|GOOD", "2|1|FAIR");
    }

    @Test
    void anEnumByNameBecomesOneByNumber() throws Exception {
        given("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;", "mood", "'GOOD'", "'FAIR'");
        when("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.ORDINAL) Mood mood;");
        thenAuthors("mood, typeof(mood)", "1|1|0|integer", "2|1|1|integer");
        when("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;");
        thenAuthors("mood, typeof(mood)", "1|1|GOOD|text", "2|1|FAIR|text");
    }
}
