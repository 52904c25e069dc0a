package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ormlab.model.EntityDescription.Column;
import io.ormlab.model.EntityDescription.Property;
import io.ormlab.model.EntityDescription.Relation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeTest extends ModelTest {

    private static final String HEAD = """
            package models;
            import io.ebean.annotation.*;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    @Test
    void anEntityIsDescribedPropertyByProperty() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);

        List<EntityDescription> described = load().describe();

        assertThat(described).extracting(EntityDescription::name).containsExactly("Author", "Book");
        assertThat(described.get(0).table()).isEqualTo("author");
        assertThat(described.get(0).properties())
                .containsExactly(
                        property("id", "Long", true, Relation.NONE, "", "", "", column("id", "integer", 0, 0, false)),
                        property(
                                "name",
                                "String",
                                false,
                                Relation.NONE,
                                "",
                                "",
                                "",
                                column("name", "varchar(40)", 40, 0, false)),
                        property("books", "List<Book>", false, Relation.ONE_TO_MANY, "Book", "author", ""));
        assertThat(described.get(1).properties())
                .containsExactly(
                        property("id", "Long", true, Relation.NONE, "", "", "", column("id", "integer", 0, 0, false)),
                        property(
                                "title",
                                "String",
                                false,
                                Relation.NONE,
                                "",
                                "",
                                "",
                                new Column("title", "varchar(255)", 255, 0, true, true, "", "", "")),
                        property(
                                "price",
                                "BigDecimal",
                                false,
                                Relation.NONE,
                                "",
                                "",
                                "",
                                column("price", "decimal(10,2)", 10, 2, true)),
                        property(
                                "author",
                                "Author",
                                false,
                                Relation.MANY_TO_ONE,
                                "Author",
                                "",
                                "",
                                new Column("author_id", "integer", 0, 0, false, false, "", "", "author.id")));
    }

    @Test
    void everyKindOfRelationIsToldApart() throws Exception {
        givenManyKinds();

        List<Property> properties = load().describe().get(0).properties();

        assertThat(properties)
                .extracting(p -> p.name() + " " + p.javaType() + " " + p.relation() + " " + p.target() + " "
                        + p.mappedBy() + " " + p.joinTable() + " "
                        + p.columns().stream().map(Column::name).toList())
                .contains(
                        "home.street String EMBEDDED Address   [street]",
                        "best Tag MANY_TO_ONE Tag   [best_id]",
                        "twin Tag ONE_TO_ONE Tag   [twin_id]",
                        "tags Set<Tag> MANY_TO_MANY Tag  person_tag []",
                        "nicknames List<String> ELEMENT_COLLECTION String  person_nicknames []",
                        "order int NONE    [order]",
                        "mood Mood NONE    [mood]");
        assertThat(properties).extracting(Property::name).doesNotContain("passing", "cached");
    }

    /** The independent witness: what SQLite says of the tables that Ebean's create script made. */
    @Test
    void typesNullabilityDefaultsAndUniqueAreThoseOfTheTablesThatEbeanMakes() throws Exception {
        givenManyKinds();
        Models models = createTables(load());

        for (EntityDescription entity : models.describe()) {
            List<String> described = new ArrayList<>();
            for (Property property : entity.properties()) {
                for (Column column : property.columns()) {
                    described.add(String.join(
                            "|",
                            column.name(),
                            column.type(),
                            column.nullable() ? "0" : "1",
                            column.defaultValue().isEmpty() ? "null" : column.defaultValue(),
                            property.id() ? "pk" : "",
                            column.unique() ? "unique" : ""));
                }
            }
            assertThat(described).as(entity.name()).isNotEmpty().containsExactlyElementsOf(rows("""
                            select c.name, lower(c.type), c."notnull", c.dflt_value, iif(c.pk > 0, 'pk', ''),
                              iif(exists (select 1 from pragma_index_list('%1$s') l
                                where l."unique" = 1 and l.origin = 'u'
                                  and (select group_concat(i.name) from pragma_index_info(l.name) i) = c.name),
                                'unique', '')
                            from pragma_table_info('%1$s') c order by c.cid""".formatted(
                            entity.table())));
        }
    }

    @Test
    void checksAndDefaultsAreInSql() throws Exception {
        givenManyKinds();

        assertThat(load().describe().get(0).properties())
                .filteredOn(property -> List.of("mood", "count").contains(property.name()))
                .flatExtracting(Property::columns)
                .extracting(Column::defaultValue, Column::check)
                .containsExactly(tuple("", "check ( mood in ('GOOD','BAD'))"), tuple("7", ""));
    }

    @Test
    void aCompoundKeyIsAKeyInEveryPart() throws Exception {
        given("models/Seat.java", HEAD + """
                @Entity public class Seat {
                  @EmbeddedId Place place;
                  String note;
                  @Embeddable public static class Place {
                    int row; String letter;
                    public boolean equals(Object o) { return false; }
                    public int hashCode() { return 1; }
                  }
                }
                """);

        assertThat(load().describe().get(0).properties())
                .extracting(property -> property.name() + " " + property.id() + " "
                        + property.columns().get(0).nullable())
                .containsExactly("place.row true false", "place.letter true false", "note false true");
    }

    private void givenManyKinds() throws Exception {
        given("models/Person.java", HEAD + """
                @Entity
                public class Person extends Base {
                  @Embedded Address home;
                  @ManyToOne Tag best;
                  @OneToOne Tag twin;
                  @ManyToMany Set<Tag> tags;
                  @ElementCollection List<String> nicknames;
                  @Column(name = "`order`") int order;
                  @Enumerated(EnumType.STRING) Mood mood;
                  @DbDefault("7") int count;
                  short small; Long big; BigInteger huge; float f; double d;
                  @Digits(integer = 5, fraction = 3) BigDecimal amount;
                  @Lob String text; @Lob byte[] bytes; byte[] few;
                  boolean yes; Boolean maybe; char letter;
                  @io.ebean.annotation.NotNull LocalDate day; LocalTime hour; LocalDateTime moment; Instant instant; Duration span;
                  @Column(unique = true, length = 9) UUID uuid;
                  @jakarta.validation.constraints.NotNull @jakarta.validation.constraints.Size(max = 11) String sized;
                  @DbJson Map<String, Object> json;
                  @DbArray List<String> words;
                  @Version long version;
                  @WhenCreated Instant whenCreated;
                  transient int passing;
                  @Transient int cached;
                  enum Unused { A }
                }
                """);
        given("models/Mood.java", "package models;\npublic enum Mood { GOOD, BAD }\n");
        given("models/Base.java", HEAD + "@MappedSuperclass public abstract class Base { @Id Long id; }\n");
        given(
                "models/Address.java",
                HEAD + "@Embeddable public class Address { String street; @Column(length = 3) String no; }\n");
        given("models/Tag.java", HEAD + """
                @Entity
                @Table(name = "tag", uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b"}))
                public class Tag {
                  @Id UUID id;
                  String a; String b;
                  @ManyToOne Tag parent;
                }
                """);
    }

    private static Property property(
            String name,
            String type,
            boolean id,
            Relation relation,
            String target,
            String mappedBy,
            String joinTable,
            Column... columns) {
        return new Property(name, type, id, relation, target, mappedBy, joinTable, List.of(columns));
    }

    private static Column column(String name, String type, int length, int scale, boolean nullable) {
        return new Column(name, type, length, scale, nullable, false, "", "", "");
    }
}
