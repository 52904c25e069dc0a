package io.ormlab.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "鲁迅, 4",
        "《呐喊》, 8",
        "ＡＢ, 4",
        "한글, 4",
        "😀, 2",
        "✅, 2",
        "𠮷, 2",
        "e\u0301, 1",
        "a\u200db, 2",
        "…, 1",
        "─, 1",
        "'\u001b[1m文\u001b[0m', 2"
    })
    void countsDisplayColumns(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void padsByColumnsAndNotByCharacters() {
        assertThat(TextWidth.pad("鲁迅", 6, Align.LEFT)).isEqualTo("鲁迅  ");
        assertThat(TextWidth.pad("42", 5, Align.RIGHT)).isEqualTo("   42");
        assertThat(TextWidth.pad("鲁迅全集", 6, Align.LEFT)).isEqualTo("鲁迅全集");
    }

    @Test
    void cutsWithoutHalvingACharacter() {
        assertThat(TextWidth.fit("中文abc文字", 7)).isEqualTo("中文ab…");
        assertThat(TextWidth.fit("中文字", 4)).isEqualTo("中…");
        assertThat(TextWidth.fit("ae\u0301io", 3)).isEqualTo("ae\u0301…");
        assertThat(TextWidth.fit("中文", 4)).isEqualTo("中文");
        assertThat(TextWidth.fit("中文", 0)).isEmpty();
    }

    @Test
    void wrapsLatinAtSpaces() {
        assertThat(TextWidth.wrap("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
    }

    @Test
    void wrapsChineseBetweenCharactersAndNeverBeforeAClosingMark() {
        assertThat(TextWidth.wrap("一二三四，五六。七八", 8)).containsExactly("一二三", "四，五", "六。七八");
    }

    @Test
    void endsNoLineWithAnOpeningMark() {
        assertThat(TextWidth.wrap("一二《呐喊》", 6)).containsExactly("一二", "《呐", "喊》");
    }

    @Test
    void cutsALongWordAfterAMark() {
        assertThat(TextWidth.wrap("@Enumerated(EnumType.STRING)", 14))
                .containsExactly("@Enumerated(", "EnumType.", "STRING)");
        assertThat(TextWidth.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void keepsLineBreaksAndEmptyLines() {
        assertThat(TextWidth.wrap("a\n\nb", 10)).containsExactly("a", "", "b");
        assertThat(TextWidth.wrap("", 10)).containsExactly("");
    }

    @Test
    void carriesAColourOverTheLineBreak() {
        assertThat(TextWidth.wrap("\u001b[33mab cd\u001b[0m ef", 3))
                .containsExactly("\u001b[33mab\u001b[0m", "\u001b[33mcd\u001b[0m", "ef");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 40, 80})
    void noLineIsWiderThanAskedFor(int columns) {
        String text = "他说：“这本书（《呐喊》）很好。”😀 then DB.find(Author.class).findList(); e\u0301e\u0301e\u0301";
        assertThat(TextWidth.wrap(text, columns))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void writesOutWhatATerminalWouldObey() {
        assertThat(TextWidth.printable("a\tb\u001b[2J\0\r\u202e中\n")).isEqualTo("a\\tb\\u001b[2J\\0\\r\\u202e中\n");
    }
}
