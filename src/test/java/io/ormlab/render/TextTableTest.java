package io.ormlab.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final List<Column> COLUMNS =
            List.of(Column.right("id"), Column.left("姓名"), Column.left("title"), Column.prose("说明"));
    private static final TextTable BOOKS = TextTable.of(
            COLUMNS,
            List.of(
                    List.of("1", "鲁迅", "《呐喊》", "短篇小说集，收《狂人日记》《孔乙己》《阿Q正传》等十四篇（一九二三年初版）。"),
                    Arrays.asList("20", "e\u0301lan 😀", null, ""),
                    List.of("300", "", "two\nlines\tx", "The quick brown fox jumps over the lazy dog, again.")));

    @Test
    void alignsChineseEmojiAndCombiningMarks() {
        thenLines(BOOKS.lines(80), """
                 id  姓名     title     说明
                ---  -------  --------  --------------------------------------------------------
                  1  鲁迅     《呐喊》  短篇小说集，收《狂人日记》《孔乙己》《阿Q正传》等十四篇
                                        （一九二三年初版）。
                 20  e\u0301lan 😀  NULL
                300           two       The quick brown fox jumps over the lazy dog, again.
                              lines\\tx
                """);
    }

    @Test
    void foldsRowsIntoBlocksWhereColumnsWouldBeUnreadable() {
        thenLines(BOOKS.lines(40), """
                id:    1
                姓名:  鲁迅
                title: 《呐喊》
                说明:  短篇小说集，收《狂人日记》《孔乙
                       己》《阿Q正传》等十四篇（一九二三
                       年初版）。

                id:    20
                姓名:  e\u0301lan 😀
                title: NULL
                说明:

                id:    300
                姓名:
                title: two
                       lines\\tx
                说明:  The quick brown fox jumps over
                       the lazy dog, again.
                """);
    }

    @Test
    void putsSentencesUnderTheirRowsWhereTheTableIsTooWide() {
        TextTable table = TextTable.of(
                List.of(Column.left("类型名"), Column.left("Java 类型"), Column.left("列类型"), Column.prose("说明")),
                List.of(
                        List.of("Numeric", "java.math.BigDecimal", "decimal(10,2)", "定点数。SQLite 里存成浮点数，超过十五位的有效数字保不住。"),
                        List.of("String", "java.lang.String", "varchar(255)", "变长字符串。")));
        thenLines(table.lines(60), """
                类型名   Java 类型             列类型
                -------  --------------------  -------------
                Numeric  java.math.BigDecimal  decimal(10,2)
                    定点数。SQLite 里存成浮点数，超过十五位的有效数字保不
                    住。
                String   java.lang.String      varchar(255)
                    变长字符串。
                """);
    }

    @Test
    void aBlockWithLongHeadersPutsALongValueUnderItsHeader() {
        TextTable table = TextTable.of(
                List.of(Column.left("a rather long header"), Column.left("b")),
                List.of(List.of("a value that does not fit", "x")));
        thenLines(table.blocks(30), """
                a rather long header:
                    a value that does not fit
                b:  x
                """);
    }

    @Test
    void tellsNullFromEmptyAndFromNothing() {
        TextTable table = TextTable.of(List.of(Column.left("a"), Column.left("b")), List.of(Arrays.asList(null, "")));
        assertThat(table.nulls("(null)").lines(80)).containsExactly("a       b", "------  -", "(null)");
        assertThat(TextTable.of(List.of(Column.left("a")), List.of()).lines(80)).containsExactly("a", "-");
    }

    @Test
    void coloursHeadersAndNullsWithoutMovingThem() {
        TextTable table = TextTable.of(List.of(Column.left("名"), Column.left("b")), List.of(Arrays.asList(null, "x")));
        assertThat(table.styled(new Style(true)).lines(80))
                .containsExactly("\u001b[1m名    b\u001b[0m", "----  -", "\u001b[2mNULL\u001b[0m  x");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> TextTable.of(COLUMNS, List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells for 4 columns: [1]");
    }

    private static void thenLines(List<String> lines, String expected) {
        assertThat(String.join("\n", lines) + "\n").isEqualTo(expected);
    }
}
