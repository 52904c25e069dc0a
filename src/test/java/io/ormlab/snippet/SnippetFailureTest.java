package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetFailureTest {

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
    void aStackIsCutToTheLearnersOwnFrames() {
        english.said("int half(int n) {\n  return 10 / n;\n}");
        assertThat(english.said("List.of(0).forEach(n -> half(n))"))
                .containsExactly("java.lang.ArithmeticException: / by zero", "  at half (#1:2)", "  at #2:1, 2 times");
    }

    @Test
    void causesAndTheModelsFramesAreKept() {
        assertThat(english.said("new Author().fail()"))
                .containsExactly(
                        "java.lang.IllegalStateException: outer",
                        "  at Author.fail (Author.java:7)",
                        "  at #1:1",
                        "caused by java.lang.RuntimeException: inner",
                        "  at Author.fail (Author.java:7)",
                        "  at #1:1");
        assertThat(chinese.said("new Author().fail()"))
                .containsExactly(
                        "java.lang.IllegalStateException: outer",
                        "  位于 Author.fail (Author.java:7)",
                        "  位于 #1:1",
                        "起因：java.lang.RuntimeException: inner",
                        "  位于 Author.fail (Author.java:7)",
                        "  位于 #1:1");
    }

    @Test
    void anExceptionOfTheLearnersOwnHasTheNameThatItWasGiven() {
        english.said("class Mine extends Exception { Mine() { super(\"说明\"); } }");
        assertThat(english.said("throw new Mine();")).containsExactly("Mine: 说明", "  at #2:1");
        english.said("class Worse extends RuntimeException { public String getMessage() { throw this; } }");
        assertThat(english.said("throw new Worse();")).containsExactly("Worse", "  at #4:1");
    }

    @Test
    void aRecursionWithoutEndIsToldInTwoLines() {
        english.said("int down(int n) { return down(n + 1); }");
        assertThat(english.said("down(0)")).hasSize(2).first().isEqualTo("java.lang.StackOverflowError");
        assertThat(english.value("1")).isEqualTo(1);
    }

    @Test
    void moreMemoryThanThereIsEndsTheSnippetAlone() {
        assertThat(english.said("var big = new long[2147483647];"))
                .first()
                .asString()
                .startsWith("java.lang.OutOfMemoryError: ");
        assertThat(english.value("1")).isEqualTo(1);
    }

    @Test
    void aStaticInitializerThatThrowsIsTold() {
        english.said("class S { static int z = 1 / 0; }");
        assertThat(english.said("new S()"))
                .containsExactly(
                        "java.lang.ExceptionInInitializerError",
                        "  at #2:1",
                        "caused by java.lang.ArithmeticException: / by zero",
                        "  at S.<clinit> (#1:1)",
                        "  at #2:1");
    }

    @Test
    void noSnippetEndsTheJvm() {
        String said = "System.exit(3) was called; ormlab goes on. Type \"quit\" to leave.";
        assertThat(english.said("System.exit(3); int never = 1;")).containsExactly(said);
        assertThat(english.said("Runtime.getRuntime().exit(3)")).containsExactly(said);
        assertThat(english.said("Runtime.getRuntime().halt(3)")).containsExactly(said);
        assertThat(english.said("List.of(3).forEach(System::exit)")).containsExactly(said);
        assertThat(english.said("void end() { new Thread(() -> System.exit(4)).start(); System.exit(3); } end();"))
                .containsExactly("created method end()", said);
        assertThat(chinese.said("System.exit(3)")).containsExactly("代码调用了 System.exit(3)，ormlab 继续运行。要离开请输入 \"quit\"。");
    }

    @Test
    void whatAThreadOfTheLearnersDiesOfIsToldWithTheNextLine() {
        String dying =
                "var t = new Thread(() -> { throw new RuntimeException(\"background\"); }); t.start(); t.join();";
        english.said(dying);
        chinese.said(dying);
        assertThat(english.said("1"))
                .containsExactly(
                        "in a thread that an earlier line started: java.lang.RuntimeException: background", "$1 ==> 1");
        assertThat(chinese.said("1"))
                .containsExactly("在先前某一行启动的线程中：java.lang.RuntimeException: background", "$1 ==> 1");
    }

    @Test
    void allLinesRunOnOneThread() {
        english.said("var local = new ThreadLocal<String>(); local.set(\"kept\");");
        assertThat(english.value("local.get()")).isEqualTo("kept");
    }

    @Test
    void theSameIsSaidInChinese() {
        assertThat(chinese.said("int f() { return g(); }")).containsExactly("已创建方法 f()，但要先声明以下内容才能使用：方法 g()");
        assertThat(chinese.said("f()")).containsExactly("方法 f() 还不能使用，要先声明：方法 g()。");
        assertThat(chinese.said("int g() { return 1; }")).containsExactly("已创建方法 g()", "方法 f() 现在可以使用了");
        assertThat(chinese.said("class P { int a; }")).containsExactly("已创建类 P");
        chinese.said("P p = new P();");
        chinese.said("var q = new P();");
        assertThat(chinese.said("class P { long a; }"))
                .containsExactly("已替换类 P", "变量 p 的值已清空，因为它的类型被重新声明了", "变量 q 不能再用了，因为它引用的内容被重新声明了。请重新声明它。");
    }
}
