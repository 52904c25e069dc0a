package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.Database;
import io.ebean.meta.MetaQueryMetric;
import io.ormlab.message.Language;
import io.ormlab.model.EntityDescription;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java in the notes compiles and runs, and Ebean makes of it on SQLite what the tables say. */
class NoteCodeTest {

    private static final Notes CHINESE = Notes.of(Language.ZH);
    private static final Notes ENGLISH = Notes.of(Language.EN);
    private static final String TITLE = "public String title;\n";
    private static final String NAME = "public String name;\npublic Author(String name) { this.name = name; }\n";

    @TempDir
    private Path folder;

    static Stream<String> rows() {
        return Stream.of(Topic.values())
                .flatMap(topic -> CHINESE.rows(topic).stream())
                .map(Row::name);
    }

    static List<String> options() {
        return CHINESE.rows(Topic.OPTIONS).stream().map(Row::name).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCodeIsTheSameInBothLanguages(String name) {
        String chinese = NoteCode.of(CHINESE.row(name).orElseThrow());
        String english = NoteCode.of(ENGLISH.row(name).orElseThrow());
        assertThat(english).isEqualTo(chinese.replace("草稿", "draft"));
    }

    @Test
    void everyTypeHasTheJavaTypesAnnotationsAndColumnTypesOfItsRow() throws Exception {
        List<Row> rows = CHINESE.rows(Topic.TYPES);
        NoteCode code = new NoteCode(folder);
        for (Row row : rows) {
            code.entity(row.name() + "Row", NoteCode.of(row));
        }
        try (Models models = code.load()) {
            List<EntityDescription> entities = models.describe();
            rows.forEach(row -> thenRowIs(row, entities));
        }
    }

    /** The values that the explanations of the types name, written by a model and read from the file. */
    @ParameterizedTest
    @CsvSource({
        "BigInteger, views, new BigInteger(\"123456789012345678901234567890\"), p000030:123456789012345678901234567890",
        "Numeric, price, new BigDecimal(\"19.90\"), 19.9",
        "Boolean, borrowed, true, 1",
        "Date, published, 'LocalDate.of(1881, 9, 25)', 1881-09-25",
        "Time, opensAt, LocalTime.parse(\"07:30:15.123456789\"), 07:30:15.123456789",
        "DateTime, createdAt, Instant.parse(\"2026-01-02T03:04:05.123456789Z\"), 2026-01-02 03:04:05.123456789+00:00",
        "Interval, loanTime, 'Duration.ofSeconds(3661)', 0000000000000003661 = PT1H1M1S",
        "Enum, status, EnumRow.Status.PUBLISHED, PUBLISHED"
    })
    void aValueIsStoredAsItsPageSays(String type, String property, String value, String stored) throws Exception {
        Row row = CHINESE.row(type).orElseThrow();
        String save = type + "Row row = new " + type + "Row();\nrow." + property + " = " + value + ";\nrow.save();\n";
        NoteCode code =
                new NoteCode(folder).entity(type + "Row", NoteCode.of(row)).method(save);
        try (Models models = code.load();
                Connection connection = Workspace.open(folder).database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(NoteCode.ddl(models).replace("-- apply changes", ""));
            run(models);
            EntityDescription entity = models.describe().get(0);
            String column = property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            try (ResultSet rows = statement.executeQuery("select " + column + " from " + entity.table())) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(stored);
            }
        }
    }

    private static void thenRowIs(Row row, List<EntityDescription> entities) {
        List<EntityDescription.Property> properties = entities.stream()
                .filter(entity -> entity.name().equals(row.name() + "Row"))
                .flatMap(entity -> entity.properties().stream())
                .filter(property -> !property.id())
                .toList();
        List<String> cells = row.cells();
        String javaTypes = cells.get(2).replace("自己写的 enum", "EnumRow.Status");
        assertThat(properties.stream().map(EntityDescription.Property::javaType))
                .as("Java types of %s", row.name())
                .containsExactlyElementsOf(NoteCode.words(javaTypes));
        assertThat(properties.stream()
                        .flatMap(property -> property.columns().stream())
                        .map(EntityDescription.Column::type)
                        .distinct())
                .as("column types of %s", row.name())
                .containsExactlyElementsOf(NoteCode.words(cells.get(4)));
        assertThat(NoteCode.of(row).contains("@")).isNotEqualTo(cells.get(3).equals("—"));
        assertThat(NoteCode.of(row)).contains(cells.get(3).replace("—", ""));
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionMakesTheSqlOfItsRow(String name) throws Exception {
        for (Notes notes : List.of(CHINESE, ENGLISH)) {
            Row row = notes.row(name).orElseThrow();
            Path own = folder.resolve(notes.language().code());
            try (Models models =
                    new NoteCode(own).entity("Book", NoteCode.of(row)).load()) {
                assertThat(NoteCode.of(row))
                        .contains(row.cells().get(1) + " ")
                        .contains(row.cells().get(2));
                assertThat(NoteCode.ddl(models)).contains(row.cells().get(3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "backref, Author",
        "primaryjoin, Book",
        "lazy, Author",
        "uselist, Card",
        "order_by, Author",
        "secondary, Book",
        "secondaryjoin, Author"
    })
    void everyRelationshipMakesTheSqlOfItsRow(String name, String entity) throws Exception {
        Row row = CHINESE.row(name).orElseThrow();
        String members = NoteCode.of(row);
        NoteCode code = library();
        code.entity(
                entity,
                switch (entity) {
                    case "Author" -> NAME + members;
                    case "Book" -> TITLE + "public Integer published;\n@ManyToOne public Author author;\n" + members;
                    default -> members;
                });
        try (Models models = code.load()) {
            String ddl = NoteCode.ddl(models);
            assertThat(members).contains(row.cells().get(1) + " ");
            assertThat(row.cells().get(3)).matches(sql -> sql.equals("不建列") || ddl.contains(sql));
        }
    }

    @ParameterizedTest
    @CsvSource({"select, 2", "immediate, 2", "joined, 1", "subquery, 2", "noload, 1", "dynamic, 3"})
    void everyValueOfLazySendsAsManyQueriesAsItsPageSays(String name, int queries) throws Exception {
        String code = NoteCode.of(CHINESE.row(name).orElseThrow()).replace("System.out.println", "sum.add");
        try (Models models = givenRows(code)) {
            run(models);
            assertThat(models.database().metaInfo().collectMetrics().queryMetrics().stream()
                            .mapToLong(MetaQueryMetric::count)
                            .sum())
                    .isEqualTo(queries);
        }
    }

    @Test
    void theTransactionOfTheConfigurationPageSavesBothOrNone() throws Exception {
        String code = NoteCode.of(CHINESE.row("SQLALCHEMY_COMMIT_ON_TEARDOWN").orElseThrow());
        try (Models models = givenRows(code)) {
            run(models);
            assertThat(authors(models.database())).contains("鲁迅", "老舍").hasSize(5);
        }
        try (Models models = givenRows(code.replace("tx.commit();", ""))) {
            run(models);
            assertThat(authors(models.database())).hasSize(3);
        }
    }

    @Test
    void theChangeOfTheConfigurationPageIsWritten() throws Exception {
        try (Models models = givenRows(
                NoteCode.of(CHINESE.row("SQLALCHEMY_TRACK_MODIFICATIONS").orElseThrow()))) {
            run(models);
            assertThat(authors(models.database())).containsExactly("周树人", "巴金", "茅盾");
        }
    }

    private NoteCode library() throws Exception {
        String books = "@OneToMany(mappedBy = \"author\") public List<Book> books;\n";
        return new NoteCode(folder)
                .entity("Author", NAME + books)
                .entity("Book", TITLE + "public Integer published;\n@ManyToOne public Author author;\n")
                .entity("Tag", NAME.replace("Author", "Tag"));
    }

    /** Three authors with five books, and the code as a method. */
    private Models givenRows(String code) throws Exception {
        Files.deleteIfExists(folder.resolve("data.sqlite"));
        Models models = library()
                .method("List<Object> sum = new ArrayList<>();\n" + code)
                .load();
        try (Connection connection = Workspace.open(folder).database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(NoteCode.ddl(models).replace("-- apply changes", ""));
            statement.executeUpdate("insert into author (id, name) values (1, '鲁迅甲'), (2, '巴金'), (3, '茅盾')");
            statement.executeUpdate(
                    "insert into book (id, title, published, author_id) values"
                            + " (1, '呐喊', 1923, 1), (2, '彷徨', 1926, 1), (3, '家', 1933, 2), (4, '春', 1938, 2), (5, '子夜', 1933, 3)");
        }
        return models;
    }

    private static void run(Models models) throws Exception {
        models.classLoader().loadClass("notes.Code").getMethod("run").invoke(null);
    }

    private static List<String> authors(Database database) {
        return database.sqlQuery("select name from author order by id")
                .mapToScalar(String.class)
                .findList();
    }
}
