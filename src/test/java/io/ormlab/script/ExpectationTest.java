package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "a, '', false",
        "a|b, a|b, true",
        "a|b, a, false",
        "a, a|b, false",
        "..., '', true",
        "..., a|b, true",
        "a|..., a, true",
        "a|...|c, a|b|c, true",
        "a|...|c, a|b|c|d, false",
        "a|...|b|...|b, a|b|x|b, true",
        "a|...|b|...|b, a|b, false",
        "...|...|c, c, true",
        "'... ', x, false",
        "in [..] ms, in 12 ms, true",
        "in [..] ms, in ms, false",
        "in [..]ms, in ms, true",
        "[..], '', false",
        "[..], anything, true",
        "a[..]b[..]b, abb, true",
        "a[..]ab, ab, false",
        "a[..], ba, false",
        "[..]a, ab, false",
        "\\[..], [..], true",
        "\\[..], x, false",
        "\\..., ..., true",
        "\\..., x, false",
        "\\> a, > a, true",
        "\\\\> a, \\> a, true",
        "\\G, \\G, true",
    })
    void linesAreComparedAsTheyStandButForDots(String expected, String printed, boolean accepted) {
        assertThat(Expectation.of(lines(expected)).accepts(lines(printed))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "a, b, b",
        "'', a|b, a|b",
        "a|b, '', ''",
        "a [..] ms|b, a 5 ms|c, a [..] ms|c",
        "a [..] ms|b, c|d, c|d",
        "h|...|t, h|1|2|u, h|...|u",
        "h|...|t, g|1|2|t, g|...|t",
        "h|...|t, h|1|2|t, h|...|t",
        "...|x, 1|x|2, ...|x|2",
        "x|...|y|...|z, 1|2|3, 1|2|3",
        "a, ..., \\...",
        "a, > b, \\> b",
        "a, \\> b, \\\\> b",
        "a, x [..], \\x [..]",
        "a, ```, \\```",
        "a, b (12 ms), b ([..] ms)",
        "'a', 'b, 0.1 ms', 'b, [..] ms'",
        "a, b：3 行，0.1 毫秒, b：3 行，[..] 毫秒",
        "a, b（10 毫秒）, b（[..] 毫秒）",
        "a, in 12 ms, in 12 ms",
        "a, 12 ms or so, 12 ms or so",
    })
    void linesThatStillHoldStayAsTheyAreWritten(String expected, String printed, String updated) {
        assertThat(Expectation.of(lines(expected)).updated(lines(printed))).isEqualTo(lines(updated));
    }

    @Test
    void whatIsUpdatedAllowsForWhatWasPrinted() {
        Random random = new Random(3);
        String[] lines = {
            "", "a", "b", "a5b", "a[..]b", "...", "> ", ">", ".", ". a", "\\", "\\...", "\\\\> a", "```", "  ~~~x"
        };
        for (int i = 0; i < 20_000; i++) {
            List<String> expected = some(random, lines);
            List<String> printed = some(random, lines);
            List<String> updated = Expectation.of(expected).updated(printed);
            assertThat(Expectation.of(updated).accepts(printed))
                    .as("%s printed %s, updated %s", expected, printed, updated)
                    .isTrue();
            assertThat(Expectation.of(updated).updated(printed)).isEqualTo(updated);
        }
    }

    @Test
    void outputsOfAHundredThousandLinesAreCompared() {
        List<String> many = IntStream.range(0, 100_000).mapToObj(i -> "a" + i).toList();
        List<String> others = IntStream.range(0, 100_000).mapToObj(i -> "b" + i).toList();
        assertThat(Expectation.of(many).updated(others)).isEqualTo(others);
    }

    private static List<String> some(Random random, String[] lines) {
        List<String> some = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            some.add(lines[random.nextInt(lines.length)]);
        }
        return some;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }
}
