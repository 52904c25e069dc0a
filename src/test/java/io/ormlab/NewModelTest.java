package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code new-model}: what is written is a model that migrates and stores, and a mistake in a field is named. */
class NewModelTest extends VersionsTest {

    private static final String TYPES = "Integer, SmallInteger, BigInteger, Float, Numeric, String, Text, Unicode,"
            + " UnicodeText, Boolean, Date, Time, DateTime, Interval, Enum, PickleType, LargeBinary";

    @Test
    void itWritesAModelToStartFrom() throws Exception {
        givenSample();

        ormlab("new-model", "Loan", "note:string(80)!", "price:numeric(10,2)", "borrower:Borrower!", "books:Book*")
                .thenOut("""
                        Written: models/library/Loan.java
                        Next: "edit Loan" to go on with it, "generate-migration -m …" to make its table.
                        """);

        assertThat(dir().resolve("models/library/Loan.java")).hasContent("""
                package library;

                import io.ebean.Model;
                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import jakarta.persistence.ManyToMany;
                import jakarta.persistence.ManyToOne;
                import java.math.BigDecimal;
                import java.util.ArrayList;
                import java.util.List;

                @Entity
                public class Loan extends Model {

                    @Id
                    public long id;

                    @Column(nullable = false, length = 80)
                    public String note;

                    @Column(precision = 10, scale = 2)
                    public BigDecimal price;

                    @ManyToOne(optional = false)
                    public Borrower borrower;

                    @ManyToMany
                    public List<Book> books = new ArrayList<>();
                }
                """);
        ormlab("generate-migration", "-m", "loans").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        ormlab("verify").thenStatus(0);
    }

    @Test
    void everyTypeOfTheNotesIsThereNullableAndNot() throws Exception {
        givenSample();

        ormlab(
                        "new-model",
                        "shop.Everything",
                        "a:integer",
                        "b:SmallInteger!",
                        "c:BIGINTEGER!",
                        "d:float",
                        "e:numeric(12,3)!",
                        "f:string!",
                        "g:text!",
                        "h:unicode(20)",
                        "i:unicodetext",
                        "j:boolean!",
                        "k:date!",
                        "l:time",
                        "m:datetime",
                        "n:interval",
                        "o:enum(新,旧)!",
                        "p:pickletype",
                        "q:largebinary")
                .thenStatus(0);
        ormlab("generate-migration", "-m", "all").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        ormlab("verify").thenStatus(0);

        assertThat(rows("select name || ' ' || lower(type) || iif(\"notnull\", ' not null', '') from"
                        + " pragma_table_info('everything') where name <> 'id'"))
                .containsExactly(
                        "a integer",
                        "b integer not null",
                        "c integer not null",
                        "d double",
                        "e decimal(12,3) not null",
                        "f varchar(255) not null",
                        "g clob not null",
                        "h varchar(20)",
                        "i clob",
                        "j integer(1) not null",
                        "k date not null",
                        "l time",
                        "m timestamp",
                        "n integer",
                        "o varchar(1) not null",
                        "p clob",
                        "q blob");
        piped(
                        "var x = new shop.Everything();",
                        "x.e = new BigDecimal(\"1.500\"); x.f = \"\"; x.g = \"长\"; x.k = LocalDate.of(1881, 9, 25);",
                        "x.o = shop.Everything.O.新; x.p = Map.of(\"k\", 1); x.q = new byte[] {1}; x.save();",
                        "sql select c, e, f, k, o, p from everything")
                .thenOut("""
                        c    e  f  k           o   p
                        -  ---  -  ----------  --  -------
                        0  1.5     1881-09-25  新  {"k":1}
                        """);
    }

    @Test
    void aTreeAndABackReferenceAreMapped() throws Exception {
        givenSample();

        ormlab("new-model", "Node", "parent:Node", "children:Node*").thenStatus(0);
        ormlab("new-model", "Shelf", "label:string(20)").thenStatus(0);
        edited("models/library/Book.java", "public Author author;", "public Author author; @ManyToOne Shelf shelf;");
        Files.delete(dir().resolve("models/library/Shelf.java"));
        ormlab("new-model", "Shelf", "books:Book*").thenStatus(0);

        assertThat(Files.readString(dir().resolve("models/library/Node.java")))
                .contains("@ManyToOne\n    public Node parent;")
                .contains("@OneToMany(mappedBy = \"parent\")\n    public List<Node> children");
        assertThat(Files.readString(dir().resolve("models/library/Shelf.java")))
                .contains("@OneToMany(mappedBy = \"shelf\")\n    public List<Book> books");
        ormlab("generate-migration", "-m", "x").thenStatus(0);
    }

    @Test
    void withoutModelsItIsTheFirst() throws Exception {
        ormlab("init", "--blank").thenStatus(0);

        ormlab("new-model", "类型", "名:string").thenStatus(0);

        assertThat(dir().resolve("models/models/类型.java")).content().startsWith("package models;\n");
        ormlab("models").thenStatus(0);
        ormlab("new-model", "Book", "author:Author")
                .thenErr(2, "author:Author: there is no type Author. Allowed are " + TYPES + ", and the models: 类型.\n");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        givenSample();
        given("models/library/Empty.java", "package library;\n");

        ormlab("new-model", "Book").thenErr(1, """
                There is Book already: models/library/Book.java:14. Nothing was written.
                Type "edit Book" to change it.
                """);
        ormlab("new-model", "Empty").thenErr(1, "models/library/Empty.java is there already. Nothing was written.\n");
        assertThat(dir().resolve("models/library/Empty.java")).hasContent("package library;\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title | title: a field is written NAME:TYPE, with ! at the end for not null, such as title:string(80)!
            class:string | class:string: class is no name for a field in Java.
            id:integer | id:integer: leave out id, every model gets it as its primary key.
            t:string(0) | t:string(0): string takes one length from 1 up, such as string(80).
            t:unicode(a) | t:unicode(a): unicode takes one length from 1 up, such as unicode(80).
            p:numeric(2,3) | p:numeric(2,3): numeric takes its digits (1 to 38) and how many of them are behind the point, such as numeric(10,2).
            n:integer(5) | n:integer(5): integer takes nothing in brackets.
            s:enum | s:enum: an enum names its values, each once, such as status:enum(DRAFT,DONE).
            s:enum(A,A) | s:enum(A,A): an enum names its values, each once, such as status:enum(DRAFT,DONE).
            s:string* | s:string*: * is for models, such as tags:Tag*; string is one value.
            t:Tag*! | t:Tag*!: a to-many is never null, so leave out the !.
            t:Tag(5) | t:Tag(5): Tag takes nothing in brackets.
            """)
    void aMistakeInAFieldIsNamed(String field, String message) {
        givenSample();

        ormlab("new-model", "Loan", "ok:integer", field).thenErr(2, message + "\n");
        assertThat(dir().resolve("models/library/Loan.java")).doesNotExist();
    }

    @Test
    void otherMistakesAreNamed() {
        givenSample();

        ormlab("new-model", "loan")
                .thenErr(2, "loan is no name for a model: type that of a Java class, such as Book.\n");
        ormlab("new-model", "Loan", "a:integer", "a:text").thenErr(2, "a:text: there is a field a already.\n");
        ormlab("new-model", "Loan", "a:Bok").thenErr(2, """
                a:Bok: there is no type Bok. Allowed are %s, and the models: Author, Book, Borrower, Tag.
                Did you mean Book?
                """.formatted(TYPES));
        assertThat(ormlab("--lang", "zh", "new-model", "Loan", "a:Bok")
                        .thenStatus(2)
                        .err())
                .startsWith("a:Bok：没有 Bok 这种类型。可以用 Integer、SmallInteger、")
                .endsWith("或者这些模型：Author、Book、Borrower、Tag。\n你是不是要找 Book？\n");
    }
}
