package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.command.Registry;
import io.ormlab.help.NoteView;
import io.ormlab.help.Notes;
import io.ormlab.help.SearchView;
import io.ormlab.help.Topic;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Screens of the notes, compared whole with the files in screens/. {@code mvn -B test -Dtest=NoteViewTest -Dormlab.rewrite=true}
 * writes the files anew.
 */
class NoteViewTest {

    private static final Path SCREENS = Path.of("src/test/resources/io/ormlab/help/screens");

    private static final String SEARCH = "--search ";

    private static final List<String> COMMANDS =
            List.copyOf(Registry.of(Ormlab.MORE_COMMANDS).names());

    @ParameterizedTest
    @CsvSource({
        "ZH, 80, '', contents-zh-80",
        "ZH, 40, '', contents-zh-40",
        "EN, 80, '', contents-en-80",
        "ZH, 80, types, types-zh-80",
        "ZH, 40, types, types-zh-40",
        "EN, 80, types, types-en-80",
        "ZH, 80, joined, joined-zh-80",
        "ZH, 40, joined, joined-zh-40",
        "EN, 80, joined, joined-en-80",
        "ZH, 80, lazy, lazy-zh-80",
        "ZH, 40, lazy, lazy-zh-40",
        "EN, 80, lazy, lazy-en-80",
        "ZH, 80, '--search 外键', search-zh-80",
        "ZH, 40, '--search 外键', search-zh-40",
        "EN, 80, '--search foreign key', search-en-80",
        "ZH, 80, 关系, relationships-zh-80",
        "ZH, 80, upgrade, upgrade-zh-80",
        "ZH, 80, workflow, workflow-zh-80"
    })
    void aScreenIsAsItStandsInItsFile(Language language, int width, String word, String file) throws IOException {
        String screen = String.join("\n", screen(language, width, word)) + "\n";
        Path pinned = SCREENS.resolve(file + ".txt");
        if (Boolean.getBoolean("ormlab.rewrite")) {
            Files.writeString(pinned, screen);
        }
        assertThat(screen).isEqualTo(Files.readString(pinned));
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfContentsFitsOneScreen(Language language) {
        // The last of the 24 lines is the prompt's.
        List<String> lines = screen(language, 80, "");
        assertThat(lines).hasSizeLessThanOrEqualTo(23);
        COMMANDS.forEach(command -> assertThat(String.join("\n", lines)).contains(command));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 80, 120})
    void noLineIsTooWideButCode(int width) {
        for (Language language : Language.values()) {
            Notes notes = Notes.of(language);
            for (String name : notes.names()) {
                assertThat(screen(language, width, name))
                        .allSatisfy(line -> assertThat(line.startsWith("    ") || TextWidth.of(line) <= width)
                                .as(line)
                                .isTrue());
            }
        }
    }

    @Test
    void aTableInColourIsTheSameWithoutTheColours() {
        Notes notes = Notes.of(Language.ZH);
        List<String> coloured = new NoteView(notes, new Style(true), 80).topic(Topic.TYPES);
        assertThat(coloured).anyMatch(line -> line.contains("\u001b["));
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList())
                .isEqualTo(screen(Language.ZH, 80, "types"));
    }

    @Test
    void aMistypedNameGetsTheNearest() {
        assertThatThrownBy(() -> screen(Language.ZH, 80, "tpyes"))
                .isInstanceOfSatisfying(LabException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(LabException.USAGE);
                    assertThat(new Messages(Language.EN).text(failure)).isEqualTo("""
                            There is no note on "tpyes".
                            Did you mean types?
                            Type "help" for the table of contents.""");
                    assertThat(new Messages(Language.ZH).text(failure)).isEqualTo("""
                            没有关于 "tpyes" 的笔记。
                            你是不是要找：types？
                            输入 "help" 看目录。""");
                });
    }

    @Test
    void aNameThatIsNearNothingGetsTheTableOfContents() {
        assertThatThrownBy(() -> screen(Language.EN, 80, "\u001b[2J" + "x".repeat(100_000)))
                .isInstanceOf(LabException.class)
                .hasMessage("""
                        There is no note on "\\u001b[2Jxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…".
                        Type "help" for the table of contents.""");
    }

    @Test
    void aCommandOfATopicsNameIsAskedForAsInTheShell() {
        assertThat(screen(Language.EN, 80, "types")).contains("There is a command types as well: \"help :types\".");
        assertThat(screen(Language.EN, 80, ":types").get(0)).isEqualTo("types");
        assertThatThrownBy(() -> screen(Language.EN, 80, ":typos")).isInstanceOf(LabException.class);
    }

    @Test
    void aWordIsMarkedInItsLineWhateverTheWidth() {
        for (int width : List.of(30, 40, 60, 80, 120)) {
            assertThat(screen(Language.ZH, width, "--search 外键"))
                    .filteredOn(line -> line.contains("["))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
        }
        assertThat(new SearchView(Language.ZH, new Style(true), 80).of("外键", COMMANDS))
                .anyMatch(line -> line.contains("\u001b[7m外键\u001b[0m"));
    }

    @Test
    void aWordInTheTitleComesFirstAndTheOtherLanguageIsSearchedToo() {
        assertThat(screen(Language.EN, 80, "--search BigDecimal").get(0)).startsWith("Numeric ");
        assertThat(screen(Language.ZH, 80, "--search upgrade").get(0)).startsWith("upgrade ");
        assertThat(screen(Language.EN, 80, "--search 外键")).anyMatch(line -> line.startsWith("joined (zh) "));
    }

    @Test
    void aWordThatIsNowhereSaysSo() {
        assertThatThrownBy(() -> screen(Language.EN, 80, "--search xyzzy"))
                .isInstanceOf(LabException.class)
                .hasMessage("""
                        No page has "xyzzy".
                        Type "help" for the table of contents.""");
    }

    private static List<String> screen(Language language, int width, String word) {
        if (word.startsWith(SEARCH)) {
            return new SearchView(language, Style.PLAIN, width).of(word.substring(SEARCH.length()), COMMANDS);
        }
        NoteView view = new NoteView(Notes.of(language), Style.PLAIN, width);
        return word.isEmpty() ? view.contents(COMMANDS) : view.about(word, COMMANDS);
    }
}
