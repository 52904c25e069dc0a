package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.nio.file.Path;
import java.time.Duration;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputHighlighterTest {

    @TempDir
    Path folder;

    private AttributedString painted(String input) {
        Lab lab = Labs.in(folder);
        return new InputHighlighter(new Interpreter(lab), lab.registry(), true).highlight(null, input);
    }

    /** {@code <k:word>} for a painted stretch: c command, k keyword, s string, n number, d comment, o code, e error. */
    private static String marked(AttributedString text) {
        StringBuilder marked = new StringBuilder();
        String open = "";
        for (int i = 0; i < text.length(); i++) {
            String ink = ink(text, i);
            if (!ink.equals(open)) {
                marked.append(open.isEmpty() ? "" : ">").append(ink.isEmpty() ? "" : "<" + ink + ":");
                open = ink;
            }
            marked.append(text.charAt(i));
        }
        return marked.append(open.isEmpty() ? "" : ">").toString();
    }

    private static String ink(AttributedString text, int at) {
        String sgr = text.styleAt(at).toAnsi();
        return switch (sgr) {
            case "36;1" -> "c";
            case "35" -> "k";
            case "32" -> "s";
            case "36" -> "n";
            case "2" -> "d";
            case "33" -> "o";
            case "31" -> "e";
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "models | <c:models>",
                "init --blank | <c:init> <o:--blank>",
                "generate-migration -m \"a b\" | <c:generate-migration> <o:-m> <s:\"a b\">",
                ":nothing | <e::nothing>",
                "genrate-migration -m x | <e:genrate-migration> -m x",
                "sql select 'it''s', 12 from t -- c | <c:sql> <k:select> <s:'it''s'>, <n:12> <k:from> t <d:-- c>",
                "var s = \"鲁\\\"迅\" + 0x1F; // c | <k:var> s = <s:\"鲁\\\"迅\"> + <n:0x1F>; <d:// c>",
                "@Entity class A {} | <o:@Entity> <k:class> A {}",
                "models.size() | models.size()",
                "int init = 5; | <k:int> init = <n:5>;",
                "foo bar = null; | foo bar = <k:null>;",
            })
    void eachWordIsColouredAsWhatItIs(String input, String expected) {
        assertThat(marked(painted(input))).isEqualTo(expected);
    }

    @Test
    void aPasteIsColouredInputByInput() {
        assertThat(marked(painted("tables\nint f() {\n  return 1;\n}\ntables")))
                .isEqualTo("<c:tables>\n<k:int> f() {\n  <k:return> <n:1>;\n}\n<c:tables>");
    }

    @Test
    void whatIsTypedStaysWhatItIs() {
        String odd = "sql 'open \u0007 \t \"\"\" /* @ 1e9 \\ 鲁迅 \n\n :x";
        assertThat(painted(odd).toString()).isEqualTo(odd);
    }

    @Test
    void aKeyCostsLittleEvenInALongInput() {
        String longest = "String s = \"" + "\\\\".repeat(3_900) + "\";";
        painted(longest);
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(1), () -> painted(longest));
    }
}
