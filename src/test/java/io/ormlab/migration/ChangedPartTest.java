package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A step from the changed models alone is the step from all of them, to the byte: each change is generated both ways, in two
 * workspaces that are otherwise the same, and both are migrated.
 */
class ChangedPartTest extends TwinWorkspaces {

    private static final String[] MODELS = {
        "@MappedSuperclass public class Base extends Model { @Id long id; @Version long version; }",
        "@Entity public class Country extends Base { String name; }",
        "@Entity public class Publisher extends Base { String name; @ManyToOne Country country; }",
        "@Entity public class Book extends Base { String title; @ManyToOne Publisher publisher; @ManyToMany List<Tag> tags; }",
        "@Entity public class Tag extends Base { @Index String word; @ElementCollection List<String> also; }",
        "@Entity public class Person extends Base { String name; @Enumerated(EnumType.STRING) Mood mood; @Embedded Address home; }",
        "public enum Mood { GOOD, BAD }",
        "@Embeddable public class Address { String street; @ManyToOne City city; }",
        "@Entity public class City extends Base { String name; }",
        "@Entity public class Price extends Base { Money amount; }",
        "public class Money { final long cents; public Money(long cents) { this.cents = cents; } public long cents() { return cents; } }",
        "@Converter(autoApply = true) public class Minting implements AttributeConverter<Money, Long> {"
                + " public Long convertToDatabaseColumn(Money it) { return it == null ? null : it.cents(); }"
                + " public Money convertToEntityAttribute(Long it) { return it == null ? null : new Money(it); } }",
        "@Entity public class Lone extends Base { String name; }"
    };

    private void library() throws Exception {
        try (Bench bench = Bench.in(partly)) {
            bench.models(MODELS);
        }
        generated(partly, true, Answers.NONE);
        try (Bench bench = Bench.open(partly)) {
            bench.upgrade()
                    .sql(
                            "insert into country (id, version, name) values (1, 1, '中国')",
                            "insert into publisher (id, version, name, country_id) values (1, 1, '人民文学', 1)",
                            "insert into book (id, version, title, publisher_id) values (1, 1, '呐喊', 1)",
                            "insert into tag (id, version, word) values (1, 1, '小说')",
                            "insert into book_tag (book_id, tag_id) values (1, 1)",
                            "insert into city (id, version, name) values (1, 1, '绍兴')",
                            "insert into person (id, version, name, mood, street, city_id) values (1, 1, '鲁迅', 'GOOD', '都昌坊', 1)",
                            "insert into price (id, version, amount) values (1, 1, 250)",
                            "insert into lone (id, version, name) values (1, 1, '孤')");
        }
        twin();
    }

    @Test
    void whatHangsTogetherWithAChangedModelIsEnough() throws Exception {
        library();
        edit("Book", "String title;", "String title; @Column(nullable = false) @DbDefault(\"0\") int pages;");
        assertThat(both().fromPart()).isTrue();
        edit("Lone", "String name;", "String name; @ManyToOne Person owner;");
        assertThat(both().fromPart()).isTrue();
        edit("Person", "@Embedded", "@Column(length = 20) String pen; @Embedded");
        assertThat(both().fromPart()).isTrue();
        edit("Lone", "@ManyToOne Person owner;", "");
        assertThat(both("book.pages=1").text()).contains("book.pages");
        assertThat(both("lone.name=x").text()).contains("lone.name");
        Step dropped = new Step(isPart(), generatedBoth(Answers.of(List.of(), true, List.of(), List.of())));
        assertThat(dropped.fromPart()).isTrue();
        assertThat(dropped.text()).contains("lone.owner_id");
        assertThat(rows("select title, pages from book")).containsExactly("呐喊|0");
        assertThat(rows("select name, street, city_id from person")).containsExactly("鲁迅|都昌坊|1");
        assertThat(rows("select book_id, tag_id from book_tag")).containsExactly("1|1");
    }

    @Test
    void aPartOfModelsChangesAllThatNameIt() throws Exception {
        library();
        edit("Mood", "BAD", "BAD, FAIR");
        Step step = both();
        assertThat(step.fromPart()).isTrue();
        assertThat(step.text()).contains("person: check (mood in ('GOOD','BAD','FAIR')) added");
        edit("Address", "String street;", "String street; String zip;");
        Step more = both();
        assertThat(more.fromPart()).isTrue();
        assertThat(more.text()).contains("person.zip added");
        edit("Country", "String name;", "String name; @OneToMany(cascade = CascadeType.ALL) List<Lone> lones;");
        Step far = both("lone.country_id=1");
        assertThat(far.fromPart()).isTrue();
        assertThat(far.text()).contains("lone.country_id added");
        edit("Country", "@OneToMany(cascade = CascadeType.ALL) List<Lone> lones;", "");
        assertThat(isPart()).isTrue();
        assertThat(generatedBoth(Answers.of(List.of(), true, List.of(), List.of())))
                .contains("lone.country_id");
    }

    @Test
    void allAreAskedWhereAPartIsNotKnownToBeEnough() throws Exception {
        library();
        whole("Base", "@Version", "String note; @Version");
        whole("Minting", "<Money, Long>", "<Money, Long> /* changed */");
        whole("Money", "public long cents()", "public String toString() { return \"\" + cents; } public long cents()");
        whole("Lone", "String name;", "String \\u006eame;");
        whole("Lone", "\\u006eame;", "name; static class Inner {}");
        whole("Lone", "@Entity", "@Entity @Index(name = \"ix_tag_word\", columnNames = \"name\")");
        for (Path place : List.of(partly, wholly)) {
            Files.writeString(place.resolve("models/More.java"), "package lab; class More {}");
        }
        whole("Lone", "@Index(name = \"ix_tag_word\", columnNames = \"name\")", "");
        for (Path place : List.of(partly, wholly)) {
            Files.delete(place.resolve("models/More.java"));
        }
        whole("Lone", "String name;", "String name; String more;");
        for (Path place : List.of(partly, wholly)) {
            Files.writeString(
                    place.resolve("application.properties"),
                    "\nebean.namingConvention=io.ebean.config.MatchingNamingConvention\n",
                    StandardOpenOption.APPEND);
        }
        whole("Lone", "String more;", "String moreOfIt;");
        for (Path place : List.of(partly, wholly)) {
            Path model = place.resolve("migrations/model/1.0__step.model.xml");
            Files.writeString(model, "\n", StandardOpenOption.APPEND);
        }
        whole("Lone", "String moreOfIt;", "String moreOfIt; String last;");
    }

    @Test
    void aListenerMayBeAboutAnyModel() throws Exception {
        List<String> models = new ArrayList<>(List.of(MODELS));
        models.add("public class Watch extends io.ebean.event.BeanPersistAdapter {"
                + " public boolean isRegisterFor(Class<?> type) { return true; } }");
        try (Bench bench = Bench.in(partly)) {
            bench.models(models.toArray(String[]::new));
        }
        generated(partly, true, Answers.NONE);
        twin();
        whole("Lone", "String name;", "String name; String more;");
    }

    /** Two owners of one table, of one index: who knows of all of them says so. */
    @Test
    void aRefusalIsTheSame() throws Exception {
        library();
        edit("Lone", "@Entity", "@Entity @Table(name = \"person\")");
        assertThat(generatedBoth(Answers.NONE)).contains("person");
        edit("Lone", "@Table(name = \"person\")", "@Table(name = \"hermit\")");
        assertThat(generatedBoth(Answers.NONE)).contains("--rename lone=hermit");
        edit("Lone", "@Table(name = \"hermit\")", "");
        edit("Lone", "String name;", "@Column(nullable = false) String name; @Column(nullable = false) String more;");
        assertThat(generatedBoth(Answers.NONE)).contains("lone.more");
        assertThat(generatedBoth(Answers.of(List.of(), false, List.of("person.nmae=x"), List.of())))
                .contains("person.name");
    }

    @Test
    void generatedPairs() throws Exception {
        int parts = 0;
        for (int seed = 1; seed <= Integer.getInteger("ormlab.parts", 4); seed++) {
            partly = dir.resolve("partly" + seed);
            wholly = dir.resolve("wholly" + seed);
            parts += chain(RandomModels.of(new Random(seed)));
        }
        assertThat(parts).isPositive();
    }

    private int chain(RandomModels models) throws Exception {
        int parts = 0;
        try (Bench bench = Bench.in(partly)) {
            bench.models(models.sources().toArray(String[]::new));
            bench.models(with(models));
        }
        generated(partly, true, Answers.NONE);
        try (Bench bench = Bench.open(partly)) {
            bench.upgrade();
        }
        twin();
        Answers drop = Answers.of(List.of(), true, List.of(), List.of());
        for (int pair = 0; pair < 5; pair++) {
            models = models.changed();
            for (Path place : List.of(partly, wholly)) {
                try (Bench bench = Bench.open(place)) {
                    bench.models(with(models));
                }
            }
            parts += isPart() ? 1 : 0;
            generatedBoth(drop);
            for (Path place : List.of(partly, wholly)) {
                try (Bench bench = Bench.open(place)) {
                    bench.upgrade();
                }
            }
        }
        return parts;
    }

    private static String[] with(RandomModels models) {
        return Stream.concat(models.sources().stream(), Stream.of(entity("Island", "@Id long id; String name;")))
                .toArray(String[]::new);
    }
}
