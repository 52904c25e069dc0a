package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetEvalTest {

    private static Typing typing;

    @BeforeAll
    static void open() {
        typing = Typing.in(Language.EN);
    }

    @AfterAll
    static void close() {
        typing.close();
    }

    @BeforeEach
    void reset() {
        typing.session().reset();
    }

    @Test
    void aValueIsTheObjectItselfOfTheModelsOwnClass() throws ClassNotFoundException {
        Object author = typing.value("new Author(\"鲁迅\")");
        assertThat(author.getClass()).isSameAs(typing.host().classLoader().loadClass("models.Author"));
    }

    @Test
    void aLineOfSeveralSnippetsRunsThemAllAndTheFieldIsSet() {
        assertThat(typing.said("var a = new Author(); a.name = \"改\"; a.name")).containsExactly("$1 ==> 改");
    }

    @Test
    void anExpressionShowsItsValueAndWhatEndsInASemicolonOnlyWhereItIsOne() {
        assertThat(typing.said("1 + 1")).containsExactly("$1 ==> 2");
        assertThat(typing.said("1 + 2;")).containsExactly("$2 ==> 3");
        assertThat(typing.said("int x = 5")).containsExactly("x ==> 5");
        assertThat(typing.said("x = 6")).containsExactly("x ==> 6");
        assertThat(typing.said("x")).containsExactly("x ==> 6");
        assertThat(typing.said("int y = 5; y = 6; y += 1; var a = new Author(); a.age = 3; a.age *= 2; // quiet"))
                .isEmpty();
        assertThat(typing.said("a.age")).containsExactly("$3 ==> 6");
        assertThat(typing.said("System.lineSeparator().isEmpty(); Thread.yield();"))
                .containsExactly("$4 ==> false");
    }

    @Test
    void aTypeIsNamedAsOneTypesIt() {
        List<SnippetEvent> events =
                typing.events("var a = List.of(new Author()); var p = java.nio.file.Path.of(\"x\");");
        assertThat(events)
                .extracting(event -> ((SnippetEvent.Value) event).type())
                .containsExactly("List<Author>", "java.nio.file.Path");
    }

    @Test
    void whatFailsEndsTheLine() {
        assertThat(typing.said("int a = 1; int b = a / 0; int c = 3;"))
                .containsExactly("java.lang.ArithmeticException: / by zero", "  at #2:1");
        assertThat(typing.value("a")).isEqualTo(1);
        assertThat(typing.said("c")).containsExactly("1:1 [c] cannot find symbol\n  symbol:   variable c");
    }

    @Test
    void everyClassOfASnippetIsEnhanced() {
        typing.said("Runnable r = new Runnable() { public void run() { } };");
        assertThat(typing.host().enhanced()).anyMatch(name -> name.matches("REPL\\.\\$JShell\\$\\d+"));
        assertThat(typing.host().enhanced()).anyMatch(name -> name.matches("REPL\\.\\$JShell\\$\\d+\\$1"));
    }

    @Test
    void declarationsSayWhatTheyMake() {
        assertThat(typing.said("int twice(int n) { return 2 * n; }")).containsExactly("created method twice(int)");
        assertThat(typing.said("record Point(int x, int y) {}")).containsExactly("created record Point");
        assertThat(typing.said("class P {} interface I {} enum E { A } @interface An {}"))
                .containsExactly("created class P", "created interface I", "created enum E", "created annotation An");
        assertThat(typing.said("import static java.lang.Math.*;"))
                .containsExactly("created import static java.lang.Math.*");
        assertThat(typing.said("int twice(int n) { return n + n; }")).containsExactly("replaced method twice(int)");
    }

    @Test
    void aForwardReferenceWaitsForItsDeclaration() {
        assertThat(typing.said("int f() { return g() + 1; }"))
                .containsExactly("created method f(); it cannot be used until this is declared: method g()");
        assertThat(typing.said("f()")).containsExactly("method f() cannot be used until this is declared: method g().");
        assertThat(typing.said("int g() { return 1; }"))
                .containsExactly("created method g()", "method f() can be used now");
        assertThat(typing.value("f()")).isEqualTo(2);
    }

    @Test
    void aVariableWhoseClassIsDeclaredAnewSaysThatItsValueIsGone() {
        typing.said("class P { int a; }");
        typing.said("P p = new P();");
        typing.said("var q = new P();");
        assertThat(typing.said("class P { String a; }"))
                .containsExactly(
                        "replaced class P",
                        "variable p lost its value, because its type was declared anew",
                        "variable q can no longer be used, because what it refers to was declared anew. Declare it again.");
    }

    @Test
    void classesNamedLikeOursOrTheModelsDoNotBreakTheSession() {
        typing.said("class Checkpoint {} class SnippetStop {} class Object2 {} class Author { int mine = 7; }");
        assertThat(typing.value("new Author().mine")).isEqualTo(7);
        assertThat(typing.said("for (int i = 0; i < 3; i++) new Checkpoint();")).isEmpty();
    }

    @Test
    void anImportOfWhatIsImportedAlreadyLeavesTheOthers() {
        typing.said("import java.util.*; import java.lang.*;");
        assertThat(typing.said("BigInteger.ONE.add(BigInteger.TWO)")).containsExactly("$1 ==> 3");
    }

    @Test
    void completenessTellsWhetherMoreLinesMustCome() {
        SnippetSession session = typing.session();
        assertThat(session.completeness("int f() {")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(session.completeness("int f() {\nreturn 1; }")).isEqualTo(Completeness.COMPLETE);
        assertThat(session.completeness("1 + 1")).isEqualTo(Completeness.COMPLETE);
        assertThat(session.completeness("int a = 1; int b = (")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(session.completeness("var s = \"\"\"\nabc")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(session.completeness("/* no end")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(session.completeness("  // a comment")).isEqualTo(Completeness.EMPTY);
        assertThat(session.completeness(")")).isEqualTo(Completeness.WRONG);
    }
}
