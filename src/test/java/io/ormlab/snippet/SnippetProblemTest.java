package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetProblemTest {

    private static Typing english;
    private static Typing chinese;

    @BeforeAll
    static void open() {
        english = Typing.in(Language.EN);
        chinese = Typing.in(Language.ZH);
    }

    @AfterAll
    static void close() {
        english.close();
        chinese.close();
    }

    @BeforeEach
    void reset() {
        english.session().reset();
        chinese.session().reset();
    }

    @Test
    void theCompilerSpeaksTheSessionsLanguageWhateverTheMachines() {
        Locale machine = Locale.getDefault();
        try {
            for (Locale other : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.JAPAN, Locale.US}) {
                Locale.setDefault(other);
                assertThat(english.said("int q = \"abc\";"))
                        .containsExactly("1:9 [\"abc\"] incompatible types: String cannot be converted to int");
                assertThat(chinese.said("int q = \"abc\";")).containsExactly("1:9 [\"abc\"] 不兼容的类型: String无法转换为int");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aSymbolThatIsNotThereIsNamedWithoutTheWrappingAroundIt() {
        assertThat(english.said("nothing()"))
                .containsExactly("1:1 [nothing] cannot find symbol\n  symbol:   method nothing()");
        assertThat(chinese.said("nothing()")).containsExactly("1:1 [nothing] 找不到符号\n  符号:   方法 nothing()");
        english.said("var a = new Author();");
        assertThat(english.said("a.nome"))
                .containsExactly(
                        "1:1 [a.nome] cannot find symbol\n  symbol:   variable nome\n  location: variable a of type Author");
    }

    @Test
    void thePlaceIsThatInTheWholeInput() {
        assertThat(english.said("int a1 = 1;\n  int 变量 = 2; int c1 = \"x\";"))
                .containsExactly("2:24 [\"x\"] incompatible types: String cannot be converted to int");
        assertThat(english.said("var b1 = new Author(); b1.age = \"x\";"))
                .containsExactly("1:33 [\"x\"] incompatible types: String cannot be converted to int");
        assertThat(english.said("int d1 = ;")).containsExactly("1:10 [;] illegal start of expression");
    }

    @Test
    void whatJShellItselfRefusesIsSaidInTheSessionsLanguage() {
        assertThat(english.said("synchronized int s() { return 1; }"))
                .containsExactly("1:1 [synchronized] The modifier synchronized is not allowed at the prompt.");
        assertThat(chinese.said("synchronized int s() { return 1; }"))
                .containsExactly("1:1 [synchronized] 这里不能使用修饰符 synchronized。");
        assertThat(english.said("int hashCode() { return 1; }"))
                .containsExactly(
                        "1:5 [hashCode] A method of this name cannot be declared at the prompt, because every object has it.");
        assertThat(chinese.said("int hashCode() { return 1; }"))
                .containsExactly("1:5 [hashCode] 这里不能声明这个名字的方法，因为每个对象都已经有它。");
    }

    @Test
    void aWarningIsToldAndTheSnippetRuns() {
        assertThat(english.said("List raw = new ArrayList(); raw.add(1)"))
                .containsExactly(
                        "warning 1:29 [raw.add(1)] unchecked call to add(E) as a member of the raw type List",
                        "$1 ==> true");
    }

    @Test
    void whatIsTooLongIsRefusedAndWhatIsTooMuchForTheCompilerRestartsIt() {
        assertThat(english.said("a".repeat(10_000_000)))
                .containsExactly(
                        "This is too much Java for one input: more than 100,000 characters. Split it, or put it into a class in models/.");
        assertThat(chinese.said("a".repeat(30_000)))
                .containsExactly("一次输入的 Java 代码太长：超过了 20,000 个字符。请分几次输入，或放进 models/ 里的类。");
        english.said("int kept = 3; class Gone {}");
        english.said("var gone = new Gone();");
        assertThat(english.said("var many = new Object[] {1" + ",1".repeat(9_500) + "};"))
                .last()
                .isEqualTo("The Java part of the shell was started anew; these are gone: gone.");
        assertThat(english.value("kept")).isEqualTo(3);
    }

    @Test
    void nestingOfAnyDepthThatFitsInASnippetCompiles() {
        assertThat(english.value("(".repeat(2_000) + "1" + ")".repeat(2_000) + "+1".repeat(2_000)))
                .isEqualTo(2_001);
    }
}
