package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models and Java changed from within: {@code edit}, {@code drop}, and an entity that is typed at the prompt. */
class EditingTest extends VersionsTest {

    private static final String AUTHOR = "models/lab/Author.java";

    /** An editor that replaces a text in the file that it is given. */
    private Map<String, String> editor(String from, String to) throws IOException {
        Path editor = temp.resolve("editor.sh");
        Files.writeString(
                editor, "#!/bin/sh\nsed 's/" + from + "/" + to + "/' \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        return Map.of("EDITOR", editor.toString());
    }

    @Test
    void aModelIsCompiledAsSoonAsItIsSaved() throws Exception {
        givenUpgraded();

        in(editor("String name;", "String name; public Integer born;"), "edit", "Author")
                .thenOut("""
                Saved: models/lab/Author.java
                It compiles. "generate-migration" would do this: author.born added
                  column author.born added (integer)
                """);
        in(editor("Integer born", "Integr born"), "edit", "Author")
                .thenStatus(1)
                .thenErr(1, """
                models/lab/Author.java:4: cannot find symbol
                    c long id; public String name; public Integr born; public String email; }
                                                          ^
                  symbol:   class Integr
                  location: class lab.Author
                Correct it and save the file, then type the same again.
                """);
        in(editor("Integr born", "Integer born"), "edit", "lab.Author").thenStatus(0);
        in(editor("x", "x"), "edit", "Author").thenOut("Not changed: models/lab/Author.java\n");
    }

    @Test
    void whatGenerateMigrationWouldAskIsSaid() throws Exception {
        givenUpgraded();

        in(editor("public String email", "public String mail"), "edit", "Author")
                .thenOut("""
                Saved: models/lab/Author.java
                It compiles. "generate-migration" would ask:
                  author.email goes while mail comes: is it renamed? 2 rows hold a value.
                """);
        assertThat(files("migrations")).hasSize(2);
        in(editor("String mail", "String email"), "edit", "Author")
                .thenOut(
                        "Saved: models/lab/Author.java\nIt compiles. \"generate-migration\" would find nothing to do.\n");
        in(editor("String mail", "String email"), "--lang", "zh", "edit", "Author")
                .thenOut("没有改动：models/lab/Author.java\n");
    }

    @Test
    void aWordMeansAModelBeforeJavaAndJavaBeforeAMigration() throws Exception {
        givenTwoVersions();
        Map<String, String> mine = editor(" = 5", " = 6");

        pipedIn(mine, "int Author = 5;", "edit Author", "edit #1", "Author", "int add = 5", "edit add", "edit 1.1")
                .thenOut("""
                        Not changed: models/lab/Author.java
                        Author ==> 6
                        add ==> 5
                        add ==> 6
                        Not changed: migrations/1.1__add_email.sql
                        """);
        // The migration's comment begins so, and no Java is called so any more.
        pipedIn(mine, "edit add").thenOut("Not changed: migrations/1.1__add_email.sql\n");
        in(mine, "edit", "#9").thenErr(1, """
                No Java was typed under the name or number #9.
                Type "list" to see what was typed.
                """);
    }

    @Test
    void javaThatIsEditedWrongStaysAsItWas() throws Exception {
        givenTwoVersions();

        Run run = pipedIn(editor("return 5", "return c"), "int five() { return 5; }", "five()", "/edit five");

        assertThat(run.thenStatus(0).out())
                .startsWith("created method five()\n$1 ==> 5\n")
                .contains("five()", "variable c");
    }

    @Test
    void droppedJavaIsGoneAndWhatRefersToItWaits() {
        piped(
                        "int half(int x) { return x / 2; }",
                        "int quarter(int x) { return half(x) / 2; }",
                        "int a = 1, b = 2;",
                        "5",
                        "drop half a",
                        "/drop 5",
                        "list",
                        "vars")
                .thenOut("""
                        created method half(int)
                        created method quarter(int)
                        $1 ==> 5
                        Dropped: half(int)
                        method quarter(int) refers to what was dropped; it cannot be used until this is declared: method half(int)
                        Dropped: a
                        Dropped: $1
                        2 : int quarter(int x) { return half(x) / 2; }
                        3 : int a = 1, b = 2;
                        int b = 2
                        """);
        piped("drop nothing").thenErr(1, """
                No Java was typed under the name or number nothing.
                Type "list" to see what was typed.
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }

    @Test
    void anEntityAtThePromptIsSavedAsAModelWhenAsked() throws Exception {
        givenUpgraded();
        String shop = "@Entity class Shop extends Model { @Id public long id; public String name; }";

        Run run = piped(shop, "save --model Shop", "new Shop().getClass().getName()");

        run.thenOut("""
                created class Shop
                Written: models/lab/Shop.java
                It compiles. "generate-migration" would do this: 1 table created
                $1 ==> "lab.Shop"
                """);
        assertThat(run.err()).startsWith("""
                Shop is an entity typed at the prompt, which Ebean does not know. To make it a model, type: save --model Shop
                """);
        piped("int n = 1;", "save --model n").thenErr(1, """
                No entity class was typed under the name n.
                <stdin>:2: this input failed. Nothing after it was run.
                """);
    }

    @Test
    void aForwardReferenceIsNoMistypedCommand() {
        piped("int f() { return g(); }").thenErr(0, "");
    }

    private Run pipedIn(Map<String, String> environment, String... inputs) {
        return plain(String.join("\n", inputs) + "\n", List.of("--dir", dir().toString()), with(environment));
    }

    private static Map<String, String> with(Map<String, String> environment) {
        Map<String, String> variables = new java.util.HashMap<>(environment);
        variables.put("ORMLAB_LOCALE", "en_US.UTF-8");
        return variables;
    }
}
