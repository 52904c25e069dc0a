package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages against the lists of the note that this project grew from, which stand in origin.csv. */
class NotesTest {

    private static final String ORIGIN = "/io/ormlab/help/origin.csv";

    @ParameterizedTest
    @CsvFileSource(resources = ORIGIN, delimiter = ';', numLinesToSkip = 1)
    void everyRowOfTheOriginalNoteIsThereWithItsMeaning(String topic, String name, String python, String meaning) {
        Row row = Notes.of(Language.ZH).row(name).orElseThrow();

        assertThat(row.name()).isEqualTo(name);
        assertThat(row.topic().id()).isEqualTo(topic);
        assertThat(row.cells()).doesNotContain("");
        if (python != null) {
            assertThat(row.cells().get(1)).isEqualTo(python);
        }
        if (meaning != null) {
            assertThat(row.cells()).anyMatch(cell -> cell.startsWith(meaning));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = ORIGIN, delimiter = ';', numLinesToSkip = 1)
    void theEnglishRowSaysTheSameOfJava(String topic, String name) {
        Row chinese = Notes.of(Language.ZH).row(name).orElseThrow();
        Row english = Notes.of(Language.EN).row(name).orElseThrow();

        assertThat(english.name()).isEqualTo(name);
        assertThat(english.topic().id()).isEqualTo(topic);
        assertThat(english.cells()).hasSameSizeAs(chinese.cells()).doesNotContain("");
        for (int at = 0; at < chinese.cells().size(); at++) {
            if (!hasChinese(chinese.cells().get(at))) {
                assertThat(english.cells().get(at)).isEqualTo(chinese.cells().get(at));
            }
        }
        assertThat(last(english.cells())).matches("[A-Z].*\\.").matches(text -> !hasChinese(text));
    }

    @ParameterizedTest
    @CsvFileSource(resources = ORIGIN, delimiter = ';', numLinesToSkip = 1)
    void aRowIsExplained(String topic, String name) {
        for (Language language : Language.values()) {
            Row row = Notes.of(language).row(name).orElseThrow();
            assertThat(row.explanation().isEmpty()).isEqualTo(row.topic() == Topic.WORKFLOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRowIsThereThatTheOriginalNoteHasNot(Topic topic) {
        List<String> chinese = names(Language.ZH, topic);
        assertThat(chinese).isEqualTo(names(Language.EN, topic));
        assertThat(chinese.size())
                .isEqualTo(
                        switch (topic) {
                            case TYPES -> 17;
                            case OPTIONS -> 5;
                            case RELATIONSHIPS -> 7 + 6;
                            case WORKFLOW -> 3;
                            case CONFIG -> 4;
                            default -> 0;
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "numeric, Numeric",
        "BigDecimal, Numeric",
        "String, String",
        "Instant, DateTime",
        "byte[], LargeBinary",
        "@DbJson, PickleType",
        "JoinTable, secondary",
        "LAZY, lazy",
        "fetchQuery, immediate",
        "sqlalchemy_database_uri, SQLALCHEMY_DATABASE_URI"
    })
    void aRowIsFoundInAnyCaseAndByItsJavaNames(String typed, String row) {
        assertThat(Notes.of(Language.ZH).row(typed)).map(Row::name).hasValue(row);
    }

    @ParameterizedTest
    @CsvSource({
        "types, TYPES",
        "Types, TYPES",
        "类型, TYPES",
        "列选项, OPTIONS",
        "关系, RELATIONSHIPS",
        "流程, WORKFLOW",
        "配置, CONFIG",
        "查询, QUERIES",
        "事务, TRANSACTIONS",
        "flask-sqlalchemy, FLASK",
        "报错, ERRORS",
        "限制, SQLITE",
        "postgresql, POSTGRES"
    })
    void aTopicIsFoundByItsNamesInBothLanguages(String typed, Topic topic) {
        assertThat(Notes.of(Language.ZH).topic(typed)).hasValue(topic);
    }

    @Test
    void nothingIsFoundUnderANameThatIsNone() {
        Notes notes = Notes.of(Language.EN);
        assertThat(notes.topic("tpyes")).isEmpty();
        assertThat(notes.row("")).isEmpty();
        assertThat(notes.command("../types")).isEmpty();
        assertThat(notes.command("no-such-command")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageHasATitleAndASummary(Topic topic) {
        for (Language language : Language.values()) {
            Notes notes = Notes.of(language);
            assertThat(notes.page(topic).title()).isNotEqualTo(topic.id());
            assertThat(notes.title(topic)).isEqualTo(notes.page(topic).title());
            assertThat(notes.page(topic).summary()).matches("(?s).+[。.]");
        }
    }

    private static List<String> names(Language language, Topic topic) {
        return Notes.of(language).rows(topic).stream().map(Row::name).toList();
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String last(List<String> cells) {
        return cells.get(cells.size() - 1);
    }
}
