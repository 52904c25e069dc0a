package io.ormlab.shell;

import static io.ormlab.shell.Sitting.BACKSPACE;
import static io.ormlab.shell.Sitting.CONTROL_C;
import static io.ormlab.shell.Sitting.CONTROL_D;
import static io.ormlab.shell.Sitting.DOWN;
import static io.ormlab.shell.Sitting.ENTER;
import static io.ormlab.shell.Sitting.LEFT;
import static io.ormlab.shell.Sitting.RIGHT;
import static io.ormlab.shell.Sitting.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the shell shows of the ORM, and what can be changed from within, typed at as a person does. */
class ShellOfModelsTest extends SittingTest {

    @Test
    void theQueriesOfALoopAreNamedAndTheFetchSendsOne() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).enter("echo sql on").sees(PROMPT);
            person.enter("for (var a : DB.find(Author.class).fetch(\"books\").findList()) a.books.size();")
                    .seesSomewhere("left join book")
                    .sees("ms\n" + PROMPT);
            assertThat(person.sent()).doesNotContain("The same query");
            // Ebean loads lazy ones in batches of 100, where nobody says otherwise.
            person.enter("for (var a : DB.find(Author.class).setLazyLoadBatchSize(1).findList()) a.books.size();");
            person.seesSomewhere("The same query was sent 4 times, each time with other values: the \"N+1\"")
                    .seesSomewhere("It loads Author.books for one object at a time. One query does it for")
                    .seesSomewhere("DB.find(Author.class).fetch(\"books\").findList()")
                    .sees("\n" + PROMPT);
            person.enter("echo sql off").sees("not shown.\n" + PROMPT);
            person.enter("DB.find(Author.class).where().lt(\"id\", 3).findList()")
                    .sees("""
                    $1 ==> 2 x Author
                    id  name  born
                    --  ----  ----
                     1  鲁迅  1881
                     2  老舍  1899
                    library 1.0>""");
            person.enter("DB.find(Book.class, 1)\\G").sees("""
                    $2 ==> Book
                    ******** 1. ********
                    id:        1
                    title:     呐喊
                    published: 1923
                    author:    Author(1, lazy)
                    borrower:  Borrower(1, lazy)
                    library 1.0>""");
        }
    }

    @Test
    void aSecondTabShowsWhatTheModelsSay() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).type("new Book(" + TAB).sees("""
                    Book(String title, Author author)
                    Tab again shows the documentation.
                    library 1.0> new Book(""");
            person.type(CONTROL_C).enter("var b = DB.find(Book.class, 1);").sees(";\n" + PROMPT);
            person.type("b.publ" + TAB).sees(PROMPT + "b.published").type(TAB).sees("""
                    Book.published:Integer
                        The year in which it first came out.
                    library 1.0> b.published""");
            person.type(CONTROL_C)
                    .type("/dr" + TAB)
                    .sees("/drop")
                    .type("b" + ENTER)
                    .sees("Dropped: b\n" + PROMPT);
        }
    }

    @Test
    void aModelIsWrittenEditedAndPlayedWith() throws Exception {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\nsed -i 's/String label/String name/' \"$1\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        try (Sitting person = Sitting.at(workspace, "EDITOR", editor.toString())) {
            person.sees(PROMPT).enter("sandbox").sees("library 1.0[sandbox]>");
            person.enter("@Entity class Shop extends Model { @Id public long id; public String label; }")
                    .sees("""
                    Shop is an entity, and Ebean knows only those in the models folder. What is it
                    to be?
                    > 1. a model: save it to the models folder
                      2. Java at this prompt only, which Ebean does not know
                    """);
            person.type(ENTER)
                    .seesSomewhere("Written: models/library/Shop.java")
                    .sees("library 1.0*[sandbox]>");
            person.enter("edit Shop").sees("""
                    Saved: models/library/Shop.java
                    It compiles. "generate-migration" would do this: 1 table created
                    library 1.0*[sandbox]>""");
            person.enter("generate-migration -m shops").sees("library 1.0[sandbox]>");
            person.enter("upgrade").sees("library 1.1[sandbox]>").enter("begin").sees("library 1.1[sandbox][tx]>");
            person.enter("var s = new Shop(); s.name = \"书店\"; s.save();").sees(";\nlibrary 1.1[sandbox][tx]>");
            person.enter("quit")
                    .seesSomewhere("> 1. stay here, with the transaction open")
                    .type(DOWN + ENTER);
            person.seesSomewhere("A sandbox is open. What is to become of it?").type(DOWN + ENTER);
            assertThat(person.left()).isZero();
        }
        try (Sitting person = Sitting.at(workspace)) {
            person.sees("library 1.1>").enter("sql select name from shop").sees("name\n----\n书店\nlibrary 1.1>");
        }
    }

    @Test
    void theShellsOwnEditorIsThereWhereNoneIsNamed() throws Exception {
        try (Sitting person = Sitting.at(workspace, "EDITOR", "", "VISUAL", "")) {
            person.sees(PROMPT).enter("edit Tag").seesSomewhere("Ctrl-X leave");
            person.type("// 两倍中文" + LEFT + LEFT + "的" + LEFT + LEFT + BACKSPACE + RIGHT.repeat(4) + ENTER)
                    .seesSomewhere("Tag.java *");
            person.type("\u0018").seesSomewhere("Save what was changed?").type("y");
            person.seesSomewhere("It compiles. \"generate-migration\" would find nothing to do.");
        }
        assertThat(Files.readString(workspace.resolve("models/library/Tag.java")))
                .startsWith("// 倍的中文\npackage library;\n");
    }

    /** Most have a second screen for an editor, and show the first again behind it. */
    @Test
    void theEditorLeavesATerminalOfOneScreenClean() throws Exception {
        try (Sitting person = Sitting.at(workspace, "EDITOR", "", "VISUAL", "", "TERM", "ansi")) {
            person.sees(PROMPT).enter("edit Tag").seesSomewhere("Ctrl-X leave");
            person.type("\u0018").sees(PROMPT).enter("1 + 1").sees("$1 ==> 2\n" + PROMPT);
            assertThat(person.screen()).doesNotContain("Ctrl-X leave", "package library;");
        }
    }

    @Test
    void nothingThatJavaDoesEndsTheShell() throws Exception {
        try (Sitting person = Sitting.at(workspace, "JAVA_TOOL_OPTIONS", "-Xmx200m")) {
            person.sees(PROMPT).enter("throw new IllegalStateException(\"故意\")");
            person.sees("java.lang.IllegalStateException: 故意\n  at #1:1\n" + PROMPT);
            person.enter("System.exit(3)")
                    .seesSomewhere("System.exit(3) was called; ormlab goes on.")
                    .sees(PROMPT);
            person.enter("var all = new ArrayList<long[]>(); while (true) all.add(new long[1_000_000]);");
            person.seesSomewhere("java.lang.OutOfMemoryError: Java heap space")
                    .sees("\"drop NAME\" lets go of one, \"reset\" of all.\n" + PROMPT);
            person.enter("drop all").sees("Dropped: all\n" + PROMPT);
            person.enter("System.out.close(); System.err.close(); System.in.close();")
                    .sees(PROMPT);
            person.enter("System.out.println(\"还在\")").sees("还在\n" + PROMPT);
            person.enter("var t = new Thread(() -> { while (true); }, \"busy\"); t.start();")
                    .seesSomewhere("goes on in the background: busy. \"reset\" ends it.")
                    .sees(PROMPT);
            person.enter("new Thread(() -> { throw new RuntimeException(\"late\"); }).start();")
                    .sees(PROMPT);
            person.enter("1 + 1")
                    .seesSomewhere("earlier line started: java.lang.RuntimeException: late")
                    .sees("==> 2\n" + PROMPT);
            person.enter("reset").sees("forgotten.\n" + PROMPT).enter("quit");
            assertThat(person.left()).isZero();
        }
    }

    @Test
    void onANarrowScreenWithoutColourATableIsTurned() throws Exception {
        try (Sitting person = Sitting.at(40, workspace, "NO_COLOR", "1", "ORMLAB_LANG", "zh")) {
            person.sees(PROMPT).enter("DB.find(Book.class, 1)").sees("""
                    $1 ==> Book
                    id:        1
                    title:     呐喊
                    published: 1923
                    author:    Author(1, lazy)
                    borrower:  Borrower(1, lazy)
                    library 1.0>""");
            person.enter("sql select name, born from author where id < 3").sees("""
                    name  born
                    ----  ----
                    鲁迅  1881
                    老舍  1899
                    library 1.0>""");
            person.type(CONTROL_D);
            assertThat(person.left()).isZero();
            assertThat(person.sent())
                    .doesNotContainPattern("\u001b\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m");
        }
    }

    @Test
    void oneHundredThousandEntitiesAreHeldUpAtTheFirstPage() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT)
                    .enter("var all = Collections.nCopies(100_000, DB.find(Author.class, 1));")
                    .sees(";\n" + PROMPT);
            person.enter("all")
                    .seesSomewhere("all ==> 100,000 x Author")
                    .seesSomewhere("-- more:")
                    .type("q")
                    .sees(PROMPT);
        }
    }
}
