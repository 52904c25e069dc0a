package io.ormlab.shell;

import static io.ormlab.shell.Sitting.BACKSPACE;
import static io.ormlab.shell.Sitting.CONTROL_C;
import static io.ormlab.shell.Sitting.CONTROL_D;
import static io.ormlab.shell.Sitting.CONTROL_R;
import static io.ormlab.shell.Sitting.DOWN;
import static io.ormlab.shell.Sitting.ENTER;
import static io.ormlab.shell.Sitting.LEFT;
import static io.ormlab.shell.Sitting.TAB;
import static io.ormlab.shell.Sitting.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real program on a pseudo-terminal, on a workspace with rows, typed at as a person does. */
class ShellTest extends SittingTest {

    @Test
    void completesRecallsAndLeaves() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees("ormlab: type help to begin, Tab to complete, quit to leave.\n" + PROMPT);
            person.type("desc" + TAB).sees(PROMPT + "describe");
            person.type("Auth" + TAB).sees(PROMPT + "describe Author");
            person.type(ENTER).seesSomewhere("Author, stored in table author").sees(PROMPT);
            person.type("generate-migration --allow" + TAB).sees(PROMPT + "generate-migration --allow-drop");
            person.type(CONTROL_C).sees("--allow-drop\n" + PROMPT);
            person.type("schema bor" + TAB).sees(PROMPT + "schema borrower").type(CONTROL_C);
            person.type("upgrade 1" + TAB).sees(PROMPT + "upgrade 1.0").type(CONTROL_C);
            person.type("help Nume" + TAB).sees(PROMPT + "help Numeric").type(CONTROL_C);
            person.type("lang z" + TAB).sees(PROMPT + "lang zh").type(CONTROL_C);
            person.type("run mod" + TAB).sees("run models/").type(CONTROL_C);
            person.type("sql select tit" + TAB).sees("sql select title").type(CONTROL_C);
            person.enter("var a = DB.find(Author.class, 1);").sees(";\n" + PROMPT);
            person.type("a.na" + TAB).sees(PROMPT + "a.name").type(ENTER).sees("==> \"鲁迅\"\n" + PROMPT);
            person.type("a.setB" + TAB).type("x" + CONTROL_C).sees("x\n" + PROMPT);
            person.type(UP).sees(PROMPT + "a.name").type(UP).sees(PROMPT + "var a = DB.find(Author.class, 1);");
            person.type(CONTROL_C).sees(";\n" + PROMPT);
            person.enter("quit");
            assertThat(person.left()).isZero();
            assertThat(person.sent()).doesNotContain("WARNING").doesNotContain("Unable to");
        }
    }

    @Test
    void aBrokenModelIsShownAndMended() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).enter("DB.find(Author.class).findCount()").sees("$1 ==> 4\n" + PROMPT);
            author("public Integer born;", "public Integre born;");
            person.enter("2 + 3").sees("""
                    models/library/Author.java:23: cannot find symbol
                        public Integre born;
                               ^
                      symbol:   class Integre
                      location: class library.Author
                    Correct it and save the file, then type the same again.
                    $2 ==> 5
                    library 1.0*>""");
            author("public Integre born;", "public Integer born;\n    public String email;");
            person.enter("generate-migration -m email").sees("""
                    1.1__email: author.email added
                      column author.email added (varchar(255))
                    library 1.0>""");
            person.enter("upgrade").seesSomewhere("author.email added (").sees("library 1.1>");
            person.enter("DB.find(Author.class).where().isNull(\"email\").findCount()")
                    .sees("==> 4\nlibrary 1.1>");
        }
    }

    @Test
    void controlCStopsWhatRunsAndTheShellGoesOn() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).type("sql select 1, dropped" + CONTROL_C).sees("dropped\n" + PROMPT);
            person.enter("System.out.print(\"on\"); while(true);").sees("\non").type(CONTROL_C);
            person.sees("\non^C\nStopped.\n" + PROMPT);
            person.enter("sql with recursive c(x) as (select 1 union all select x + 1 from c) select sum(x) from c");
            person.sees("from c").type(CONTROL_C).sees("\n" + PROMPT);
            person.enter("while (true) System.out.println(\"again\");").seesSomewhere("again\nagain\nagain");
            person.type(CONTROL_C).sees("Stopped.\n" + PROMPT);
            person.enter("new java.util.Scanner(System.in).nextLine()").type("鲁迅 x" + BACKSPACE + "y" + ENTER);
            person.sees("鲁迅 y\n$1 ==> \"鲁迅 y\"\n" + PROMPT);
            person.enter("System.out.print(\"name? \"); System.in.read()")
                    .sees("\nname?")
                    .type("鲁");
            person.sees("\nname? 鲁").type(CONTROL_C);
            person.sees("\nname? 鲁\nStopped.\n" + PROMPT);
            person.enter("2 + 3").sees("==> 5\n" + PROMPT);
            person.enter("Thread.sleep(500)")
                    .type("1 + 1")
                    .sees("\n" + PROMPT + "1 + 1")
                    .type(CONTROL_C);
            person.enter("if (true) {").sees(PROMPT + "if (true) {\n        ...>");
            person.type(CONTROL_C).sees("...>\n" + PROMPT);
            person.enter("Thread t = new Thread(() -> { try { Thread.sleep(300); } catch (Exception e) { } "
                    + "System.out.println(\"late\"); }); t.start();");
            person.type("3 + 4").sees("late\n" + PROMPT + "3 + 4").type(ENTER).sees("==> 7\n" + PROMPT);
            person.type(CONTROL_D);
            assertThat(person.left()).isZero();
        }
    }

    @Test
    void chineseIsEditedOnANarrowScreen() throws Exception {
        try (Sitting person = Sitting.at(40, workspace, "ORMLAB_LANG", "zh")) {
            person.sees("ormlab：输入 help 开始学习，按 Tab 补\n全，输入 quit 退出。\n" + PROMPT);
            person.type("\"老舍鲁迅\"" + LEFT + BACKSPACE + "信").sees(PROMPT + "\"老舍鲁信\"");
            person.type(LEFT + LEFT + "和").sees(PROMPT + "\"老舍和鲁信\"");
            person.type(ENTER).sees(PROMPT + "\"老舍和鲁信\"\n$1 ==> \"老舍和鲁信\"\n" + PROMPT);
            person.type("\"张爱玲曹雪芹张爱玲曹雪芹张爱玲").sees("\"张爱玲曹雪芹张爱玲曹雪芹张\n爱玲");
            person.type(BACKSPACE + BACKSPACE + BACKSPACE + "\"").sees("\n" + PROMPT + "\"张爱玲曹雪芹张爱玲曹雪芹\"");
            person.resize(60).type(ENTER).sees("==> \"张爱玲曹雪芹张爱玲曹雪芹\"\n" + PROMPT);
            person.enter("sql select name from author where id = 1").sees("""
                    name
                    ----
                    鲁迅
                    library 1.0>""");
            person.enter("没有").seesSomewhere("找不到符号");
        }
    }

    @Test
    void aPasteRunsWholeAndLongOutputIsHeldUp() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).paste("""
                    sql select 'first' as one
                    record Twice(int x) {
                      int of() {
                        return 2 * x;
                      }
                    }
                    new Twice(21)
                      .of()
                    int i = 5
                    """).sees("...> int i = 5\n        ...>");
            person.type(ENTER).sees("""
                    one
                    -----
                    first
                    created record Twice
                    $1 ==> 42
                    i ==> 5
                    library 1.0>""");
            person.type(UP).sees("...> int i = 5").type(CONTROL_C);
            person.enter(
                    "sql with recursive c(x) as (select 1 union all select x + 1 from c where x < 99) select * from c");
            person.sees("20\n21\n-- more: Space next page, Enter next line, a all, q stop --");
            person.type(ENTER).sees("21\n22\n-- more: Space next page, Enter next line, a all, q stop --");
            person.type(DOWN).sees("44\n45\n-- more: Space next page, Enter next line, a all, q stop --");
            person.type("q").sees("45\n" + PROMPT);
        }
    }

    @Test
    void moreThanALineMayHoldIsRefusedAtOnce() throws Exception {
        String large = "sql select 老舍 ".repeat(80_000);
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).type("2 + ").paste(large).sees("""
                    That was 1,120,000 characters at once; an input may have 100,000. The line is as
                    it was. Put the text into a file and type "run FILE".
                    library 1.0> 2 +""");
            person.type("3" + ENTER).sees("==> 5\n" + PROMPT);
            person.type("4 + ").paste(large + CONTROL_C).sees("4 +\n" + PROMPT);
            person.type(large).sees("""
                    That was 1,120,000 characters at once; an input may have 100,000. The line was
                    dropped. Put the text into a file and type "run FILE".
                    library 1.0>""");
            person.type("\"" + "x".repeat(20_000)).sees("x").type(CONTROL_C).sees("x\n" + PROMPT);
            person.enter("6 + 7").sees("==> 13\n" + PROMPT);
        }
    }

    @Test
    void aQuestionIsAnsweredWithTheArrowKeys() throws Exception {
        author("public String name;", "public String fullName;");
        author("this.name = name;", "this.fullName = name;");
        try (Sitting person = Sitting.at(workspace)) {
            person.sees("library 1.0*>").enter("generate-migration -m rename").sees("""
                    author.name goes while full_name comes: is it renamed? 4 rows hold a value.
                    > 1. stop, and write nothing
                      2. author.name is renamed to full_name, and its values stay
                      3. author.name may go, with its values
                    """);
            person.type(DOWN).seesSomewhere("> 2. author.name").type(ENTER);
            person.seesSomewhere("1.1__rename: author.name → author.full_name renamed")
                    .sees("library 1.0>");
            person.enter("upgrade").sees("library 1.1>");
        }
    }

    @Test
    void aDumbTerminalIsSentNothingButText() throws Exception {
        author("public String name;", "public String fullName;");
        author("this.name = name;", "this.fullName = name;");
        try (Sitting person = Sitting.at(workspace, "TERM", "dumb")) {
            person.sees("library 1.0*>").enter("generate-migration -m rename").sees("""
                    1. stop, and write nothing
                    2. author.name is renamed to full_name, and its values stay
                    3. author.name may go, with its values
                    1-3 [1]:""");
            person.enter("2").sees("author.name renamed to full_name\nlibrary 1.0>");
            person.enter("int twice(int x) {")
                    .sees("...>")
                    .enter("return 2 * x; }")
                    .sees("library 1.0>");
            person.enter("twice(4)").sees("==> 8\nlibrary 1.0>");
            person.enter("System.out.print(\"on\"); while(true);").sees("\non").type(CONTROL_C);
            person.sees("\non^C\nStopped.\nlibrary 1.0>");
            person.type("dropped").sees("dropped").type(CONTROL_C).sees("\nlibrary 1.0>");
            person.enter("\"鲁迅\"").sees("==> \"鲁迅\"\nlibrary 1.0>").type(CONTROL_D);
            assertThat(person.left()).isZero();
            assertThat(person.sent()).doesNotContain("\u001b").doesNotContain("\u0007");
        }
    }

    @Test
    void withoutColourNothingIsColoured() throws Exception {
        try (Sitting person = Sitting.at(workspace, "NO_COLOR", "1")) {
            person.sees(PROMPT)
                    .type("de" + TAB)
                    .seesSomewhere("describe (")
                    .type(CONTROL_C)
                    .sees(PROMPT);
            person.enter("sql select 'x' as y").sees("x\n" + PROMPT);
            person.enter("String s = 5;")
                    .seesSomewhere("Error: incompatible types")
                    .sees(PROMPT);
            // ECMA-48, 8.3.117: 30 to 49 and 90 to 107 are colours.
            assertThat(person.sent())
                    .doesNotContainPattern("\u001b\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m");
            person.terminate();
            assertThat(person.left()).isEqualTo(143);
        }
    }

    /** JLine looks for a longer word only where the shorter one was found, and before. */
    @Test
    void controlRFindsAWordBehindAShorterOne() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).enter("\"findOne of old\"").sees("old\"\n" + PROMPT);
            person.enter("\"find, then findOne\"").sees("findOne\"\n" + PROMPT);
            person.type(CONTROL_R + "findO").sees("then findOne\"\nbck-i-search: findO_");
            person.type("X").sees("failing bck-i-search: findOX_").type(BACKSPACE);
            person.sees("then findOne\"\nbck-i-search: findO_").type(CONTROL_R);
            person.sees("of old\"\nbck-i-search: findO_").type(CONTROL_R);
            person.sees("failing bck-i-search: findO_").type(ENTER).sees("$3 ==> \"findOne of old\"\n" + PROMPT);
        }
    }

    @Test
    void historyIsKeptWithoutPasswords() throws Exception {
        Path properties = workspace.resolve("application.properties");
        Files.writeString(properties, Files.readString(properties) + "\ndatasource.db.password=sesame1\n");
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).enter("int i =").sees("...>").enter("  7").sees("i ==> 7\n" + PROMPT);
            person.enter("String s = \"sesame1\";").sees(";\n" + PROMPT);
            person.enter("String password = \"x\";").sees(";\n" + PROMPT).enter("exit");
            assertThat(person.left()).isZero();
        }
        assertThat(workspace.resolve(".ormlab/history")).hasContent("int i =\\n  7\nexit\n");
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).type(UP + UP).sees(PROMPT + "int i =\n        ...>   7");
        }
    }
}
