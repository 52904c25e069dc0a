package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetReloadTest {

    private static final String CHANGED =
            "package models;\npublic class Author { public String name; public String email; }";

    private Typing typing;

    @BeforeEach
    void open() {
        typing = Typing.over(TestHost.of(Typing.AUTHOR));
    }

    @AfterEach
    void close() {
        typing.close();
    }

    @Test
    void variablesOfOldClassesAreDroppedAndAllOthersKeepTheirValues() {
        typing.said("var a = new Author(\"x\"); List<Author> list = null; Object hidden = a;");
        typing.said("var deep = Map.of(1, List.of(a)); Author[] array = {};");
        typing.said(
                "int n = 5; var words = new ArrayList<>(List.of(\"a\", \"b\")); int[][] grid = {{1}, {2}}; String s;");
        typing.said("n * 2");
        Object words = typing.value("words");

        Reloaded reloaded = typing.session().use(TestHost.of(CHANGED));

        assertThat(reloaded.variables()).containsExactly("a", "list", "hidden", "deep", "array");
        assertThat(reloaded.declarations()).isEmpty();
        assertThat(typing.value("words")).isSameAs(words);
        assertThat(typing.value("n + grid[1][0]")).isEqualTo(7);
        assertThat(typing.session().variables())
                .extracting(Variable::name)
                .contains("n", "words", "grid", "s", "$1")
                .doesNotContain("a");
        assertThat(typing.said("new Author().email")).containsExactly("$3 ==> null");
    }

    @Test
    void methodsAndClassesAreCompiledAgainAndThoseThatNoLongerCompileAreNamed() {
        typing.said("int first(Author a) { return second(a); }");
        typing.said("int second(Author a) { return 1; }");
        typing.said("int age(Author a) { return a.age; }");
        typing.said("class Pair { Author one; }");
        typing.said("import java.nio.file.*;");

        Reloaded reloaded = typing.session().use(TestHost.of(CHANGED));

        assertThat(reloaded.variables()).isEmpty();
        assertThat(reloaded.declarations()).containsExactly("age(Author)");
        assertThat(typing.value("first(new Author())")).isEqualTo(1);
        assertThat(typing.said("new Pair().one")).containsExactly("$2 ==> null");
        assertThat(typing.said("Path.of(\"x\")")).containsExactly("$3 ==> x");
    }

    @Test
    void aMethodMayUseAVariableThatIsGoneAndWaitsForIt() {
        typing.said("var a = new Author();");
        typing.said("String name() { return a.name; }");
        assertThat(typing.session().use(TestHost.of(CHANGED)))
                .isEqualTo(new Reloaded(java.util.List.of("a"), java.util.List.of("name()")));
        assertThat(typing.said("var a = new Author();")).containsExactly("method name() can be used now");
        assertThat(typing.said("name()")).containsExactly("$1 ==> null");
    }

    @Test
    void numbersGoOn() {
        typing.said("1");
        typing.said("int f(int n) { return 1 / n; }");
        typing.session().use(TestHost.of(CHANGED));
        assertThat(typing.said("2")).containsExactly("$2 ==> 2");
        assertThat(typing.said("f(0)"))
                .containsExactly("java.lang.ArithmeticException: / by zero", "  at f (#2:1)", "  at #4:1");
    }

    @Test
    void theSameModelsAgainLoseNothingOfTheirs() {
        typing.said("var a = new Author(\"x\");");
        assertThat(typing.session().use(typing.host()).variables()).isEmpty();
        assertThat(typing.value("a.name")).isEqualTo("x");
    }
}
