package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetListsTest {

    private Typing typing;

    @BeforeEach
    void open() {
        typing = Typing.in(Language.EN);
    }

    @AfterEach
    void close() {
        typing.close();
    }

    @Test
    void whatIsDeclaredIsListed() {
        typing.said("int n = 1; n = 2; int twice(int x) { return 2 * x; } record Point(int x) {}");
        typing.said("import java.nio.file.Path;");
        assertThat(typing.session().variables()).containsExactly(new Variable("n", "int", 2));
        assertThat(typing.session().methods()).containsExactly("int twice(int)");
        assertThat(typing.session().types()).containsExactly("record Point");
        assertThat(typing.session().imports())
                .containsExactly(
                        "java.util.*",
                        "java.time.*",
                        "java.math.*",
                        "java.util.stream.*",
                        "models.*",
                        "java.nio.file.Path");
    }

    @Test
    void theSourcesAreThoseThatWereTyped() {
        typing.said("int a = 1, b = 2; a = 3");
        typing.said("wrong(");
        typing.said("int a = 4;");
        typing.said("long b = 5;");
        assertThat(typing.session().sources())
                .containsExactly(
                        new Source("1", "int a = 1, b = 2;", false),
                        new Source("3", "a = 3", true),
                        new Source("4", "wrong(", false),
                        new Source("5", "int a = 4;", true),
                        new Source("6", "long b = 5;", true));
    }

    @Test
    void aResetForgetsAllAndBeginsToCountAnew() {
        typing.said("int n = 1; 5");
        typing.session().reset();
        assertThat(typing.session().variables()).isEmpty();
        assertThat(typing.session().sources()).isEmpty();
        assertThat(typing.said("new Author().age")).containsExactly("$1 ==> 0");
    }

    @Test
    void completionKnowsTheModelsAndPutsWhatFitsFirst() {
        typing.said("var a = new Author();");
        assertThat(typing.session().completions("Auth", 4)).containsExactly(new Completion("Author", 0, true));
        assertThat(typing.session().completions("a.na", 4)).containsExactly(new Completion("name", 2, true));
        assertThat(typing.session().completions("int n = a.", 10))
                .startsWith(new Completion("age", 10, true), new Completion("hashCode()", 10, true))
                .contains(new Completion("name", 10, false));
        assertThat(typing.session().completions("var c = new Author(); c.na + 1", 26))
                .containsExactly(new Completion("name", 24, true));
    }

    @Test
    void documentationIsTheSignatures() {
        assertThat(typing.session().signatures("new Author(", 11))
                .extracting(Documentation::signature)
                .containsExactly("Author()", "Author(String)");
        assertThat(typing.session().documentation("Author", 6)).containsExactly(new Documentation("Author", ""));
    }

    @Test
    void ourOwnClassesAreNotSeenAtThePrompt() {
        assertThat(typing.said("io.ormlab.message.Language.EN"))
                .containsExactly("1:1 [io.ormlab.message.Language] package io.ormlab.message does not exist");
    }
}
