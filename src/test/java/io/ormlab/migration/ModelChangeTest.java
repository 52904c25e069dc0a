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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void whatAnExpressionGivesHasToFitTheType() throws Exception {
        given("String age;", "age", "'55'", "'x7'");
        refused("""
                author.age becomes integer, which cannot hold the value of 1 row: id 2 ('x7').
                Type --using author.age=SQL to say what becomes of them, or mend the rows first.""", "Integer age;", "--using author.age=age");
        when("Integer age;", "--using author.age=replace(age, 'x', '')");
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
    void anEnumLosesAUsedValueThatBecomesAnother() throws Exception {
        given("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;", "mood", "'GOOD'", "'FAIR'");
        when(
                "public enum Mood { GOOD, POOR } @Enumerated(EnumType.STRING) Mood mood;",
                "--using author.mood=replace(mood, 'FAIR', 'POOR')");
        thenAuthors("mood", "1|1|GOOD", "2|1|POOR");
    }

    @Test
    void anEnumByNameBecomesOneByNumber() throws Exception {
        given("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;", "mood", "'GOOD'", "'FAIR'");
        when("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.ORDINAL) Mood mood;");
        thenAuthors("mood, typeof(mood)", "1|1|0|integer", "2|1|1|integer");
        when("public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;");
        thenAuthors("mood, typeof(mood)", "1|1|GOOD|text", "2|1|FAIR|text");
    }

    @Test
    void aPlainNumberIsNoPlaceInAnEnum() throws Exception {
        given("Integer mood;", "mood", "0", "null");
        refused("""
                author.mood no longer allows the value of 1 row: id 1 ('0'). Allowed: mood in ('GOOD','FAIR').
                Change the rows first, or type --using author.mood=SQL to say what becomes of them.""", "public enum Mood { GOOD, FAIR } @Enumerated(EnumType.STRING) Mood mood;");
    }

    @Test
    void anEnumLosesItsKindAndComesBack() throws Exception {
        String enumerated = "public enum Mood { GOOD, FAIR } @Enumerated(EnumType.%s) Mood mood;";
        given(enumerated.formatted("ORDINAL"), "mood", "0", "1");
        when(enumerated.formatted("STRING"));
        thenAuthors("mood", "1|1|GOOD", "2|1|FAIR");
        down();
        thenAuthors("mood, typeof(mood)", "1|1|0|integer", "2|1|1|integer");
    }

    private void down() {
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            String | Long | '5000000000' | 5000000000 | integer
            String | BigDecimal | '19.90' | 'p000002:19.90' | text
            String | BigDecimal | '-19.9' | 'n999997:80.0~ = -19.9' | text
            String | @Column(precision=10, scale=2) BigDecimal | '19.90' | 19.9 | real
            String | BigInteger | '-12345678901234567890' | 'n999979:87654321098765432109~ = -12345678901234567890' | text
            String | Double | '1.5' | 1.5 | real
            String | Boolean | 'true' | 1 | integer
            String | UUID | '00000001-1111-4222-8333-444444444444' | '00000001-1111-4222-8333-444444444444' | text
            String | LocalDate | '1881-09-25' | '1881-09-25' | text
            String | @Lob String | '鲁迅' | '鲁迅' | text
            String | @DbJson Map<String, Object> | '{"a":1}' | '{"a":1}' | text
            @Lob String | String | '鲁迅' | '鲁迅' | text
            Integer | @DbDefault("1") Integer | 7 | 7 | integer
            Short | Integer | 7 | 7 | integer
            Integer | Long | 7 | 7 | integer
            Long | Integer | 7 | 7 | integer
            Integer | Short | 7 | 7 | integer
            Integer | Double | 7 | 7.0 | real
            Integer | BigDecimal | 7 | 'p000001:7' | text
            Integer | Boolean | 1 | 1 | integer
            Long | BigInteger | 5000000000 | 5000000000 | integer
            Double | Integer | 7.0 | 7 | integer
            Double | BigDecimal | 7.5 | 'p000001:7.5' | text
            Double | Float | 7.5 | 7.5 | real
            Double | String | 7.5 | '7.5' | text
            BigDecimal | String | 'p000002:19.9' | '19.9' | text
            BigDecimal | Double | 'p000002:19.9' | 19.9 | real
            BigDecimal | @Column(precision=5, scale=1) BigDecimal | 'p000002:19.9' | 19.9 | real
            BigDecimal | @Column(precision=20, scale=1) BigDecimal | 'n999997:80.0~ = -19.9' | 'n999997:80.0~ = -19.9' | text
            @Column(precision=10, scale=2) BigDecimal | @Column(precision=20, scale=4) BigDecimal | 19.9 | 'p000002:19.9000' | text
            @Column(precision=10, scale=2) BigDecimal | String | 19.9 | '19.90' | text
            LocalDateTime | String | '2003-12-17 01:02:03.000001' | '2003-12-17 01:02:03.000001' | text
            String | LocalDateTime | '2003-12-17 01:02:03.000001' | '2003-12-17 01:02:03.000001' | text
            LocalDate | LocalDateTime | '2003-12-17' | '2003-12-17 00:00:00' | text
            Boolean | Integer | 1 | 1 | integer
            Boolean | String | 0 | 'false' | text
            LocalDate | String | '1881-09-25' | '1881-09-25' | text
            UUID | String | '00000001-1111-4222-8333-444444444444' | '00000001-1111-4222-8333-444444444444' | text
            byte[] | @Lob byte[] | x'00ff' | X'00FF' | blob
            Integer | String | 7 | '7' | text
            Duration | Long | 61 | 61 | integer
            @Column(length=10) String | String | '鲁迅' | '鲁迅' | text
            String | @Column(length=10) String | '鲁迅' | '鲁迅' | text
            """)
    void aTypeChangesAndKeepsItsMeaning(String from, String to, String stored, String becomes, String kind)
            throws Exception {
        given(from + " it;", "it", stored, "null");
        bench.models(PUBLISHER, entity("Author", AUTHOR + to + " it;"), BOOK);
        boolean changed = !bench.generate().isNothing();
        bench.upgrade().assertFresh();
        thenAuthors("quote(it), typeof(it)", "1|1|" + becomes + "|" + kind, "2|1|NULL|null");
        if (changed) {
            down();
        }
        thenAuthors("it is " + stored + ", typeof(it) = typeof(" + stored + ")", "1|1|1|1", "2|1|0|0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            String | Long | 'abc' | integer
            String | Integer | '2147483648' | integer
            String | Integer | ' 7' | integer
            String | BigDecimal | '1,5' | decimal(16,3)
            String | @Column(precision=16, scale=3) BigDecimal | '1.2345' | decimal(16,3)
            String | @Column(precision=20, scale=3) BigDecimal | '123456789012345678.0' | decimal(20,3)
            String | BigInteger | '1.0' | integer
            String | Boolean | 'ja' | integer(1)
            String | LocalDate | '2003-02-30' | date
            String | LocalDate | '17.12.2003' | date
            String | LocalDateTime | '2003-12-17' | timestamp
            String | UUID | 'abc' | varchar(40)
            String | @DbJson Map<String, Object> | 'abc' | clob
            String | @Column(length=3) String | '很长很长' | varchar(3)
            Long | Integer | 2147483648 | integer
            Integer | Short | 32768 | integer
            Long | Double | 9007199254740993 | double
            Double | Integer | 7.5 | integer
            BigDecimal | @Column(precision=5, scale=1) BigDecimal | 19.95 | decimal(5,1)
            BigDecimal | @Column(precision=5, scale=1) BigDecimal | 12345 | decimal(5,1)
            Integer | Boolean | 2 | integer(1)
            """)
    void aValueThatTheNewTypeCannotHoldIsRefused(String from, String to, String stored, String type) throws Exception {
        given(from + " it;", "it", stored, "null");
        refused(
                "author.it becomes " + type + ", which cannot hold the value of 1 row: id 1 (" + stored
                        + ").\nType --using author.it=SQL to say what becomes of them, or mend the rows first.",
                to + " it;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Integer | LocalDate | 7 | date
            LocalDate | Integer | '2003-12-17' | integer
            Boolean | LocalDateTime | 1 | timestamp
            byte[] | Integer | x'00' | integer
            Integer | UUID | 7 | varchar(40)
            """)
    void aTypeThatHasNothingInCommonIsRefused(String from, String to, String stored, String type) throws Exception {
        given(from + " it;", "it", stored, "null");
        bench.models(PUBLISHER, entity("Author", AUTHOR + to + " it;"), BOOK);
        assertThatThrownBy(() -> bench.generate())
                .hasMessageStartingWith("author.it becomes " + type + ", and its values cannot be carried over; 1 row")
                .hasMessageEndingWith(
                        "Type --using author.it=SQL to say what becomes of them, or empty the column first.");
    }

    @Test
    void aLengthShortensOverShortValues() throws Exception {
        given("@Column(length=40) String name;", "name", "'鲁迅'", "null");
        when("@Column(length=2) String name;");
        thenAuthors("name", "1|1|鲁迅", "2|1|null");
    }

    @Test
    void aDefinitionOfTheModelsOwnWordsComesAndGoes() throws Exception {
        given("String name; int age;", "name, age", "'a', 1", "'B', 2");
        String own = "@Column(columnDefinition=\"text collate nocase\") String name;"
                + " @Column(columnDefinition=\"integer check (age > 0)\") int age;";
        when(own);
        assertThat(bench.rows("select id from author where name = 'b' and age = 2"))
                .containsExactly("2");
        assertThatThrownBy(() -> bench.sql("update author set age = 0")).hasMessageContaining("CHECK");
        when("String name; int age;");
        thenAuthors("name, age", "1|1|a|1", "2|1|B|2");
    }

    @Test
    void aDefaultGoesAndComes() throws Exception {
        given("@DbDefault(\"a\") String name; int age;", "name, age", "'x', 1", "null, 2");
        when("String name; @DbDefault(\"5\") int age;");
        bench.sql("insert into author (id) values (3)");
        thenAuthors("name, age", "1|1|x|1", "2|1|null|2", "3|null|null|5");
    }

    @Test
    void aUniqueOverSeveralColumnsChanges() throws Exception {
        given("String a; String b; String c;", "a, b, c", "'1', '2', '3'", "'1', '3', '3'");
        String[] models = {PUBLISHER, "", BOOK};
        models[1] = "@Table(uniqueConstraints=@UniqueConstraint(columnNames={\"a\", \"b\"})) "
                + entity("Author", AUTHOR + "String a; String b; String c;");
        bench.models(models).migrate();
        models[1] = models[1].replace("\"b\"", "\"c\"");
        bench.models(models);
        assertThatThrownBy(() -> bench.generate())
                .hasMessageStartingWith("author (a, c) becomes unique, but 2 rows share a value: id 1 ('1, 3')");
        bench.sql("update author set c = '4' where id = 2");
        bench.migrate();
        thenAuthors("a, b, c", "1|1|1|2|3", "2|1|1|3|4");
    }

    @Test
    void anIndexIsAddedRenamedAndRemoved() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("@Index String name;");
        when("@Index(name=\"ix_else\") String name;");
        when("@Index(unique=true, name=\"ix_else\") String name;");
        when("String name;");
        thenAuthors("name", "1|1|鲁迅", "2|1|null");
    }

    @Test
    void aForeignKeyBecomesNotNullAndChangesWhatItDoes() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        String book = BOOK.replace("@ManyToOne", "@ManyToOne(optional=false)");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), book);
        bench.sql("insert into book values (3, '无主', null)");
        refusedNow("""
                book.author_id becomes NOT NULL, but 1 row holds NULL: id 3.
                Type --default book.author_id=VALUE to fill them, or mend the rows first.""");
        bench.migrate("--default book.author_id=2");
        assertThat(bench.rows("select author_id from book")).containsExactly("1", "2", "2");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), BOOK.replace("CASCADE", "SET_NULL"))
                .migrate();
        bench.sql("delete from author where id = 1");
        assertThat(bench.rows("select author_id from book")).containsExactly("null", "2", "2");
    }

    @Test
    void aForeignKeyIsAddedToAColumnOfNumbers() throws Exception {
        bench.models(
                        PUBLISHER.replaceAll("@OneToMany.*authors;", ""),
                        entity("Author", "@Id long id; Long publisherId;"))
                .migrate();
        bench.sql("insert into publisher values (1, '北新书局')", "insert into author values (1, 1), (2, 9)");
        bench.models(PUBLISHER, entity("Author", "@Id long id; @ManyToOne Publisher publisher;"));
        refusedNow("""
                author.publisher_id is to refer to publisher, but 1 row names none that is there: id 2 (9).
                Mend the rows first: sql "update author set publisher_id = null where …", or delete them.""");
        bench.sql("update author set publisher_id = null where id = 2");
        bench.migrate();
        assertThat(bench.rows("select * from author")).containsExactly("1|1", "2|null");
    }

    private void refusedNow(String message) {
        assertThatThrownBy(() -> bench.generate())
                .isInstanceOf(LabException.class)
                .hasMessage(message);
    }

    @Test
    void manyToOneBecomesOneToOneAndBack() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        String author =
                entity("Author", AUTHOR.replace("@ManyToOne Publisher", "@OneToOne Publisher") + "String name;");
        String publisher = entity("Publisher", "@Id long id; String name;");
        bench.models(publisher, author, BOOK);
        refusedNow("""
                author (publisher_id) becomes unique, but 2 rows share a value: id 1 (1), id 2 (1).
                Mend the rows first: leave each value once.""");
        bench.sql("update author set publisher_id = null where id = 2");
        bench.migrate();
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), BOOK).migrate();
        thenAuthors("name", "1|1|鲁迅", "2|null|null");
    }

    @Test
    void manyToManyComesAndGoes() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        String tag = entity("Tag", "@Id long id; String name;");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name; @ManyToMany List<Tag> tags;"), BOOK, tag)
                .migrate();
        bench.sql("insert into tag values (1, '小说')", "insert into author_tag values (1, 1), (2, 1)");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), BOOK, tag);
        refusedNow("""
                The table author_tag goes with its 2 rows.
                Type --allow-drop to drop it.""");
        bench.migrate("--allow-drop");
        down();
        assertThat(bench.rows("select * from author_tag")).containsExactly("1|1", "2|1");
        thenAuthors("name", "1|1|鲁迅", "2|1|null");
    }

    @Test
    void anEmbeddedIsAddedMovedAndRemoved() throws Exception {
        String address = "@Embeddable public class Address { String city; String zip; }";
        given("String city;", "city", "'绍兴'", "null");
        bench.models(PUBLISHER, address, entity("Author", AUTHOR + "@Embedded Address home;"), BOOK)
                .migrate();
        thenAuthors("city, zip", "1|1|绍兴|null", "2|1|null|null");
        bench.models(PUBLISHER, address, entity("Author", AUTHOR + "@Embedded(prefix=\"home_\") Address home;"), BOOK)
                .migrate("--rename author.city=home_city", "--rename author.zip=home_zip");
        thenAuthors("home_city", "1|1|绍兴", "2|1|null");
        when("@Column(name=\"home_city\") String town;", "--allow-drop");
        thenAuthors("home_city", "1|1|绍兴", "2|1|null");
    }

    @Test
    void versionAndTimestampsAreAdded() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        String fields = "String name; @Version long version; @WhenCreated Instant made; @WhenModified Instant changed;";
        bench.models(PUBLISHER, entity("Author", AUTHOR + fields), BOOK);
        refusedNow("""
                author.made (timestamp) is added NOT NULL: what do the rows that are there hold in it?
                Type --default author.made=VALUE, or give the property a @DbDefault.
                author.changed (timestamp) is added NOT NULL: what do the rows that are there hold in it?
                Type --default author.changed=VALUE, or give the property a @DbDefault.""");
        when(fields, "--default author.made=2003-12-17T01:02:03+00:00", "--default author.changed=2003-12-17");
        thenAuthors(
                "version, made, changed",
                "1|1|0|2003-12-17 01:02:03.000+00:00|2003-12-17 00:00:00.000+00:00",
                "2|1|0|2003-12-17 01:02:03.000+00:00|2003-12-17 00:00:00.000+00:00");
    }

    @Test
    void theMomentAsADefaultIsReadBackByEbean() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; @DbDefault(\"now\") @Column(nullable=false) Instant made;");
        assertThat(bench.rows("select distinct typeof(made), made > '2023' from author"))
                .containsExactly("text|1");
    }

    @Test
    void whatAllShareMovesUp() throws Exception {
        given("String name; @Version long version;", "name, version", "'鲁迅', 3", "null, 4");
        String base =
                "@MappedSuperclass public abstract class Base extends Model { @Id long id; @Version long version; }";
        String author =
                "@Entity public class Author extends Base { " + AUTHOR.replace("@Id long id;", "") + "String name; }";
        bench.models(base, PUBLISHER, author, BOOK);
        assertThat(bench.generate().isNothing()).isTrue();
        thenAuthors("name, version", "1|1|鲁迅|3", "2|1|null|4");
    }

    @Test
    void theIdBecomesLongTextAndUuid() throws Exception {
        bench.models(
                        entity("Author", "@Id int id; String name;"),
                        entity("Book", "@Id int id; @ManyToOne Author author;"))
                .migrate();
        bench.sql("insert into author values (1, 'a'), (2, 'b')", "insert into book values (1, 2), (2, null)");
        bench.models(
                        entity("Author", "@Id long id; String name;"),
                        entity("Book", "@Id int id; @ManyToOne Author author;"))
                .migrate();
        bench.models(
                        entity("Author", "@Id String id; String name;"),
                        entity("Book", "@Id int id; @ManyToOne Author author;"))
                .migrate();
        assertThat(bench.rows("select id, author_id, typeof(author_id) from book"))
                .containsExactly("1|2|text", "2|null|null");
        bench.models(
                entity("Author", "@Id UUID id; String name;"), entity("Book", "@Id int id; @ManyToOne Author author;"));
        String uuid = "substr('00000000-1111-4222-8333-444444444444', 1, 36 - length(%1$s)) || %1$s";
        bench.migrate(
                "--using author.id=" + uuid.formatted("id"), "--using book.author_id=" + uuid.formatted("author_id"));
        assertThat(bench.rows("select author_id from book"))
                .containsExactly("00000000-1111-4222-8333-444444444442", "null");
    }

    @Test
    void aNaturalKeyTakesThePlaceOfTheNumber() throws Exception {
        bench.models(entity("Country", "@Id long id; String code;")).migrate();
        bench.sql("insert into country values (1, 'CN'), (2, 'CN')");
        bench.models(entity("Country", "@Id String code;"));
        assertThatThrownBy(() -> bench.generate("--allow-drop"))
                .hasMessageStartingWith("country (code) becomes unique, but 2 rows share a value");
        bench.sql("update country set code = 'DE' where id = 2");
        bench.migrate("--allow-drop");
        assertThat(bench.rows("select * from country")).containsExactly("CN", "DE");
    }

    @Test
    void aTableRefersToItself() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; @ManyToOne Author teacher;");
        bench.sql("update author set teacher_id = 1 where id = 2");
        when("@Column(unique=true) String name; @ManyToOne Author teacher;");
        thenAuthors("teacher_id", "1|1|null", "2|1|1");
    }

    @Test
    void anEntityIsSplitInTwoByHandWrittenSteps() throws Exception {
        given("String name; String city;", "name, city", "'鲁迅', '绍兴'", "null, '北京'");
        String home = entity("Home", "@Id long id; @ManyToOne Author author; String city;");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), BOOK, home);
        refusedNow("""
                author.city goes with the values of 2 rows.
                Type --allow-drop to drop it.""");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name; String city;"), BOOK, home)
                .migrate();
        bench.sql("insert into home (author_id, city) select id, city from author");
        bench.models(PUBLISHER, entity("Author", AUTHOR + "String name;"), BOOK, home)
                .migrate("--allow-drop");
        assertThat(bench.rows("select author_id, city from home")).containsExactly("1|绍兴", "2|北京");
    }

    @Test
    void anElementCollectionComesAndGoes() throws Exception {
        given("String name;", "name", "'鲁迅'", "null");
        when("String name; @ElementCollection List<String> pens;");
        bench.sql("insert into author_pens values (1, '巴人'), (2, '舍予')");
        when("@Column(unique=true) String name; @ElementCollection List<String> pens;");
        assertThat(bench.rows("select * from author_pens")).containsExactly("1|巴人", "2|舍予");
        when("@Column(unique=true) String name;", "--allow-drop");
        down();
        assertThat(bench.rows("select * from author_pens")).containsExactly("1|巴人", "2|舍予");
    }
}
