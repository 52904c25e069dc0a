package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Java as it is typed in the shell or stands in a script: what is shown, and what goes on when models change or break. */
class JavaAtThePromptTest extends OrmlabTest {

    @Test
    void aValueIsShownAsItsKindAsks() {
        givenLibrary();

        piped(
                        "1 + 1",
                        "\"一\\n\\\"二\\\"\"",
                        "(Object) null",
                        "new int[] {1, 2}",
                        "Optional.of(\"\")",
                        "var a = 5",
                        "a = 6;",
                        "a = 7")
                .thenOut("""
                        $1 ==> 2
                        $2 ==> "一\\n\\"二\\""
                        $3 ==> null
                        $4 ==> int[2] { 1, 2 }
                        $5 ==> Optional[""]
                        a ==> 5
                        a ==> 7
                        """);
    }

    @Test
    void entitiesAreATable() {
        givenLibrary();

        piped("DB.find(Author.class).orderBy(\"id\").findList()", "DB.find(Book.class).setMaxRows(1).findList()")
                .thenOut("""
                        $1 ==> 4 x Author
                        id  name    born
                        --  ------  ----
                         1  鲁迅    1881
                         2  老舍    1899
                         3  张爱玲  1920
                         4  曹雪芹  null
                        $2 ==> 1 x Book
                        id  title  published  author           borrower
                        --  -----  ---------  ---------------  -----------------
                         1  呐喊        1923  Author(1, lazy)  Borrower(1, lazy)
                        """);
    }

    @Test
    void anEntityAMapAndRowsAreTables() {
        givenLibrary();

        piped(
                        "DB.find(Author.class, 4)",
                        "new TreeMap<>(Map.of(\"空\", \"\", \"长一点\", List.of(1, 2)))",
                        "DB.find(Tag.class).where().lt(\"id\", 3).findMap()",
                        "DB.sqlQuery(\"select id, null as 无, '' as empty from author where id = 1\").findOne()",
                        "record Line(String name, long n) {}",
                        "List.of(new Line(\"甲\", 10), new Line(null, 9))",
                        "Map.of()")
                .thenOut("""
                        $1 ==> Author
                        id  name    born
                        --  ------  ----
                         4  曹雪芹  null
                        $2 ==> 2 entries
                        key     value
                        ------  ------
                        空
                        长一点  [1, 2]
                        $3 ==> 2 entries
                        key  id  name
                        ---  --  ----
                          1   1  小说
                          2   2  散文
                        $4 ==> 1 row
                        id    无  empty
                        --  ----  -----
                         1  null
                        created record Line
                        $5 ==> 2 x Line
                        name   n
                        ----  --
                        甲    10
                        null   9
                        $6 ==> {}
                        """);
    }

    @Test
    void aBackslashAndGTurnsRowsOnTheirSide() {
        givenLibrary();

        piped(
                        "DB.find(Author.class).where().lt(\"id\", 3).findList()\\G",
                        "sql select id, name, null as 无 from author where id > 2\\G")
                .thenOut("""
                        $1 ==> 2 x Author
                        ******** 1. ********
                        id:   1
                        name: 鲁迅
                        born: 1881
                        ******** 2. ********
                        id:   2
                        name: 老舍
                        born: 1899
                        ******** 1. ********
                        id:   3
                        name: 张爱玲
                        无:   NULL
                        ******** 2. ********
                        id:   4
                        name: 曹雪芹
                        无:   NULL
                        """);
    }

    @Test
    void nothingIsLoadedToBeShown() {
        givenLibrary();

        piped(
                        "var b = DB.find(Book.class, 1);",
                        "b",
                        "b.author",
                        "var a = DB.find(Author.class, 1);",
                        "a.books",
                        "DB.beanState(b.author).isReference()")
                .thenOut("""
                        b ==> Book
                        id  title  published  author           borrower
                        --  -----  ---------  ---------------  -----------------
                         1  呐喊        1923  Author(1, lazy)  Borrower(1, lazy)
                        $1 ==> Author(1, lazy)
                        $2 ==> [… lazy]
                        $3 ==> true
                        """);
    }

    @Test
    void aLongListIsCutAndCounted() {
        givenLibrary();

        String shown = piped("IntStream.range(0, 100000).boxed().toList()")
                .thenStatus(0)
                .out();
        assertThat(shown).startsWith("$1 ==> [0, 1, 2").endsWith("19, … +99980]\n");
        String rows = piped(
                        "for (int i = 0; i < 60; i++) DB.save(new Author(\"某\" + i));",
                        "DB.find(Author.class).findList()")
                .thenStatus(0)
                .out();
        assertThat(rows).startsWith("$1 ==> 64 x Author\n").endsWith("... 14 more\n");
    }

    @Test
    void whatASnippetPrintsIsOutput() {
        givenLibrary();

        piped("System.out.println(\"你好\"); System.out.print(1)", "System.out.close();", "System.out.println(2)")
                .thenOut("你好\n12\n");
    }

    @Test
    void codeOfAModelDoesNotEndTheProgram() throws Exception {
        givenLibrary();
        edited(
                "models/library/Author.java",
                "public Integer born;",
                "public Integer born; public static class Last { public String toString() { System.exit(5); return null; } }\n"
                        + "public void leave() { Runtime.getRuntime().exit(3); }\n"
                        + "public static void stop() { List.of(4).forEach(Runtime.getRuntime()::halt); }");
        given("s.ormlab", "DB.find(Author.class, 1).leave()\nAuthor.stop();\nnew Author.Last()\n");

        Path script = dir().resolve("s.ormlab");
        Run run = ormlab("run", "--keep-going", script.toString()).thenStatus(1);

        assertThat(run.out()).isEqualTo("$1 ==> Last.toString() → System.exit(5)\n");
        assertThat(run.err().replace(script.toString(), "s.ormlab")).isEqualTo("""
                System.exit(3) was called; ormlab goes on. Type "quit" to leave.
                s.ormlab:1: this input failed.
                System.exit(4) was called; ormlab goes on. Type "quit" to leave.
                s.ormlab:2: this input failed.
                s.ormlab: 2 of 3 inputs failed.
                """);
    }

    @Test
    void aMistakeHasACaretUnderIt() {
        givenLibrary();

        piped("var 甲 = foo(1);").thenErr(1, """
                Error: cannot find symbol
                    var 甲 = foo(1);
                             ^^^
                  symbol:   method foo(int)
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        Run chinese = ormlabInChinese("foo(1)");
        assertThat(chinese.err()).startsWith("错误：找不到符号\n    foo(1)\n    ^^^\n");
    }

    @Test
    void aMistypedCommandIsNamed() {
        givenLibrary();

        assertThat(piped("upgrad").thenStatus(1).err()).contains("Did you mean: upgrade?\n");
        // To Java this declares a variable of a class to come.
        assertThat(piped("tabels x").thenStatus(1).err()).contains("Did you mean: tables?\n");
    }

    @Test
    void aConstraintIsNamedInOneLine() {
        givenLibrary();

        piped("new Tag(null).save();").thenErr(1, """
                jakarta.persistence.PersistenceException: tag.name must have a value (NOT NULL)
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("new Tag(DB.find(Tag.class, 1).name).save();").thenErr(1, """
                jakarta.persistence.PersistenceException: tag.name: this value is there already (UNIQUE)
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("var t = new Tag(\"x\"); t.id = 1; DB.insert(t);").thenErr(1, """
                jakarta.persistence.PersistenceException: tag.id: this key is there already (PRIMARY KEY)
                  at #3:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("DB.sqlUpdate(\"delete from tag where id = 1\").execute()").thenErr(1, """
                jakarta.persistence.PersistenceException: a reference leads to no row, or a row goes that others refer to (FOREIGN KEY)
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("throw new IllegalStateException(\"mine\", new java.sql.SQLException(\"theirs\"));")
                .thenErr(1, """
                java.lang.IllegalStateException: mine
                  at #1:1
                caused by java.sql.SQLException: theirs
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("try { new Tag(null).save(); } catch (PersistenceException e) { System.out.println(\"caught\"); }")
                .thenOut("caught\n");
        ormlab("sql", "select count(*) as n from tag").thenOut("n\n-\n4\n");
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsASentence() throws Exception {
        givenLibrary();
        Path properties = dir().resolve("application.properties");
        Files.writeString(properties, Files.readString(properties).replace("data.sqlite", "data.sqlite?open_mode=1"));

        piped("new Tag(\"x\").save();").thenErr(1, """
                data.sqlite cannot be written: the file or its folder is read-only.
                Give yourself permission to write to the file and its folder, then type the same again.
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }

    @Test
    void plainJavaNeedsNoWorkspace() {
        piped("1 + 1").thenOut("$1 ==> 2\n");
    }

    @Test
    void afterAReloadWhatIsNotOfTheModelsStays() {
        givenLibrary();

        Run run = piped(
                "var a = DB.find(Author.class, 1);",
                "int n = 5;",
                edit("Author.java", "public Integer born;", "public Integer born; public String email;"),
                "n + 1",
                "new Author(\"x\").email");

        run.thenOut("$1 ==> 6\n$2 ==> null\n");
        assertThat(run.err()).contains("The models have changed; variables of their old classes are gone: a.\n");
    }

    @Test
    void aBrokenModelIsSaidOnceAndTheLastGoodOnesGoOn() {
        givenLibrary();

        Run run = piped(
                "DB.find(Author.class).findCount()",
                edit("Author.java", "public Integer born;", "public Integr born;"),
                "DB.find(Author.class).findCount()",
                "DB.find(Author.class).findCount()",
                edit("Author.java", "public Integr born;", "public Integer born;"),
                "DB.find(Author.class).findCount()");

        run.thenOut("$1 ==> 4\n$2 ==> 4\n$3 ==> 4\n$4 ==> 4\n");
        assertThat(run.err())
                .containsOnlyOnce("cannot find symbol")
                .contains("models/library/Author.java:")
                .contains("^");
    }

    @Test
    void aBrokenModelIsNoGroundForAMigration() throws Exception {
        givenLibrary();
        edited("models/library/Author.java", "public Integer born;", "public Integr born;");

        Run run = ormlab("generate-migration", "-m", "x").thenStatus(1);

        assertThat(run.err()).contains("models/library/Author.java:").contains("Integr");
        assertThat(Files.exists(dir().resolve("migrations/1.1__x.sql"))).isFalse();
    }

    @Test
    void aScriptWithinASessionLeavesTheSessionItsDatabase() throws Exception {
        givenLibrary();
        given("s.ormlab", "DB.find(Author.class).findCount()\n");

        piped(
                        "var a = DB.find(Author.class, 1);",
                        "run \"" + dir().resolve("s.ormlab") + "\"",
                        "a.name = \"改\"; a.save();",
                        "sql select name from author where id = 1")
                .thenOut("$1 ==> 4\nname\n----\n改\n");
    }

    /** A line of Java that edits a model as an editor beside the shell would. */
    private String edit(String model, String from, String to) {
        String file = dir().resolve("models/library").resolve(model).toString();
        return "{ var p = java.nio.file.Path.of(\"%s\"); java.nio.file.Files.writeString(p, java.nio.file.Files.readString(p).replace(\"%s\", \"%s\")); }"
                .formatted(file, from, to);
    }

    private Run ormlabInChinese(String input) {
        return plain(input + "\n", java.util.List.of("--dir", dir().toString(), "--lang", "zh"));
    }
}
