package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no source says of another, and binds them all the same: then the changed part of the models is not enough, or is larger. */
class KnownLinksTest extends TwinWorkspaces {

    private static final String TWO_MODES = "is stored as a number in one place and as text in another";
    private static final Answers DROP = Answers.of(List.of(), true, List.of(), List.of());

    private void models(String... models) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(models));
        all.add(entity("Lone", "@Id long id; String name;"));
        all.add(entity("Island", "@Id long id; String name;"));
        try (Bench bench = Bench.in(partly)) {
            bench.models(all.toArray(String[]::new));
        }
        generated(partly, true, Answers.NONE);
        try (Bench bench = Bench.open(partly)) {
            bench.upgrade().sql("insert into lone (id, name) values (1, '孤')");
        }
        twin();
    }

    private void delete(String model) throws IOException {
        for (Path place : List.of(partly, wholly)) {
            Files.delete(place.resolve("models/" + model + ".java"));
        }
    }

    /** Island names no source, and none names it. */
    @Test
    void aSourceThatWentTakesItsTableAlong() throws Exception {
        models();
        delete("Island");
        assertThat(generatedBoth(Answers.NONE)).contains("The table island goes");
        edit("Lone", "String name;", "String name; String more;");
        assertThat(generatedBoth(DROP)).contains("lone.more").contains("table island dropped");
    }

    @Test
    void whatWasAConverterConvertedAnyModel() throws Exception {
        models(
                "public class Money { final long cents; public Money(long cents) { this.cents = cents; }"
                        + " public long cents() { return cents; } }",
                entity("Price", "@Id long id; Money amount;"),
                "@Converter(autoApply = true) public class Minting implements AttributeConverter<Money, Long> {"
                        + " public Long convertToDatabaseColumn(Money it) { return it == null ? null : it.cents(); }"
                        + " public Money convertToEntityAttribute(Long it) { return it == null ? null : new Money(it); } }");
        edit(
                "Minting",
                "@Converter(autoApply = true) public class Minting implements AttributeConverter<Money, Long>",
                "public class Minting");
        assertThat(isPart()).isFalse();
        assertThat(generatedBoth(Answers.NONE)).contains("amount would not be stored");
    }

    /** Ebean keeps one form for each enum, and refuses a second. */
    @Test
    void anEnumHasOneFormInAllModels() throws Exception {
        models(
                "public enum Mood { GOOD, BAD }",
                entity("Cat", "@Id long id; @Enumerated(EnumType.STRING) Mood mood;"),
                entity("Dog", "@Id long id; @Enumerated(EnumType.STRING) Mood mood;"),
                entity("Sum", "@Id long id; @Enumerated(EnumType.STRING) RoundingMode mode;"),
                entity("Tax", "@Id long id; @Enumerated(EnumType.STRING) RoundingMode mode;"));
        for (String model : List.of("Cat", "Sum")) {
            edit(model, "EnumType.STRING", "EnumType.ORDINAL");
            assertThat(generated(partly, true, Answers.NONE)).contains(TWO_MODES);
            edit(model, "EnumType.ORDINAL", "EnumType.STRING");
        }
        edit("Cat", "EnumType.STRING", "EnumType.ORDINAL");
        edit("Dog", "EnumType.STRING", "EnumType.ORDINAL");
        edit("Lone", "String name;", "String name; String more;");
        Step step = both();
        assertThat(step.fromPart()).isTrue();
        assertThat(step.text()).contains("cat.mood").contains("dog.mood").contains("lone.more");
    }

    /** With one owner fewer Ebean gives such a table a foreign key. */
    @Test
    void aTableOfTwoCollectionsIsOfBothOwners() throws Exception {
        String tags =
                "@ElementCollection @CollectionTable(name = \"tags\", joinColumns = @JoinColumn(name = \"of_id\"))"
                        + " List<String> tags;";
        models(entity("Cat", "@Id long id; " + tags), entity("Dog", "@Id long id; " + tags));
        whole("Cat", tags, "String name;");
        assertThat(generatedBoth(Answers.NONE)).doesNotContain("tags");
    }

    /** Of two indexes with one name Ebean's model holds the last. */
    @Test
    void anIndexNameOfTwoModelsIsOfBoth() throws Exception {
        String index = "@Index(name = \"ix_same\") String word;";
        models(entity("Cat", "@Id long id; " + index), entity("Dog", "@Id long id; " + index));
        whole("Dog", index, "String word;");
        assertThat(files(partly).get("migrations/1.1__step.sql")).contains("create index ix_same on cat");
    }

    /** As in the model files that Ebean itself writes: the next step of any model notes the enums of all. */
    @Test
    void whatTheMigrationsDoNotNoteOfEnumsTheNextStepNotes() throws Exception {
        models(
                "public enum Mood { GOOD, BAD }",
                entity("Cat", "@Id long id; @Enumerated(EnumType.ORDINAL) Mood mood;"));
        for (Path place : List.of(partly, wholly)) {
            Path file = place.resolve("migrations/model/1.0__step.model.xml");
            Files.writeString(file, Files.readString(file).replaceFirst("(?s)<!--.*?-->", ""));
        }
        assertThat(generatedBoth(Answers.NONE)).startsWith("Optional.empty");
        whole("Lone", "String name;", "String name; String more;");
        edit("Mood", "GOOD, BAD", "BAD, GOOD");
        assertThat(generatedBoth(Answers.NONE)).contains("GOOD 0 → 1, BAD 1 → 0");
    }

    /** Of a later version of this program, say. */
    @Test
    void aKindThatIsNotKnownIsNotRead() {
        assertThat(KnownTables.read(List.of(String.join("\1", "source", "models/A.java", "SPRITE", "", "", ""))))
                .isEmpty();
        assertThat(KnownTables.read(List.of(String.join("\1", "source", "models/A.java", "PART", "", "", ""))))
                .isPresent();
    }

    @Test
    void aFileThatWasCutShortIsAsIfThereWereNone() throws Exception {
        models();
        Path file = partly.resolve(".ormlab/known-models");
        byte[] all = Files.readAllBytes(file);
        edit("Lone", "String name;", "String name; String more;");
        for (int length = 0; length < all.length; length += 1 + all.length / 40) {
            Files.write(file, Arrays.copyOf(all, length));
            assertThat(KnownModels.last(Workspace.open(partly)))
                    .as(length + " bytes")
                    .isEmpty();
        }
        assertThat(generatedBoth(Answers.NONE)).contains("lone.more");
        assertThat(KnownModels.now(Workspace.open(partly), Language.EN)
                        .orElseThrow()
                        .areKnown())
                .isTrue();
    }
}
