package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JavaSessionTest {

    @TempDir
    Path dir;

    private ShellHere shell;

    @BeforeEach
    void givenWorkspaceWithRows() throws IOException {
        Files.writeString(dir.resolve("application.properties"), "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        Files.createDirectory(dir.resolve("models"));
        shell = ShellHere.in(dir);
        shell.given("models/Author.java", """
                package a;

                import io.ebean.Model;
                import jakarta.persistence.*;

                @Entity
                public class Author extends Model {
                    @Id public long id;
                    public String name;
                }
                """);
        shell.run("sql", "create table author (id integer primary key, name text)");
        shell.run("sql", "insert into author values (1, '鲁迅'), (2, '老舍')");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void javaInAScriptGoesOnOverLines() throws IOException {
        String script = shell.given("s.ormlab", """
                var names = DB.find(Author.class)
                    .where().eq("id", 1)
                    .findList()
                    .stream().map(a -> a.name).toList();
                for (var name : names) {

                    System.out.println(name);
                }
                sql select count(*) as n from author
                """);
        shell.run("run", script).thenStatus(0);
        assertThat(shell.shown()).startsWith("鲁迅\n").contains("n\n");
    }

    @Test
    void javaInATranscriptIsCompared() throws IOException {
        String file = shell.given("t.ormlab", """
                > var a = DB.find(Author.class, 2);
                > a.name = "舍予";
                . a.save();
                > System.out.print("no end of line")
                no end of line
                > sql --format csv select name from author where id = 2
                name
                舍予
                > int x = "text";
                ...
                > Integer.parseInt("x")
                [..]NumberFormatException[..]
                ...
                > 1 + 1
                [..] ==> 2
                """);
        shell.run("run", "--check", file)
                .thenShown(file + ": 7 inputs, all as expected\n")
                .thenStatus(0);
    }

    @Test
    void aLessonWritesItsModelAndGoesOnWithIt() throws IOException {
        String lesson = shell.given("lesson.md", """
                # A field more

                ```ormlab
                > DB.find(Author.class).findCount()
                ...
                ```

                ```java models/Author.java
                package a;

                import jakarta.persistence.*;

                @Entity
                public class Author {
                    @Id public long id;
                    public String name;
                    public Integer born;
                }
                ```

                Now it has one:

                ```ormlab
                sql alter table author add column born integer
                var a = DB.find(Author.class, 1);
                a.born = 1881;
                DB.save(a);
                ```
                ```ormlab
                > sql --format csv select * from author
                id,name,born
                1,鲁迅,1881
                2,老舍,
                ```
                """);
        shell.run("run", "--check", lesson).thenStatus(0);
    }

    @Test
    void aScriptHasItsOwnVariablesAndLeavesTheShellItsOwn() throws IOException {
        String script = shell.given("s.ormlab", "int a = 5;\nDB.find(Author.class).findCount();\n");
        shell.typed("var a = DB.find(Author.class, 1);", "run " + script).thenStatus(0);
        shell.typed("a.name = \"改\"", "DB.save(a);").thenStatus(0);
        shell.run("sql", "--format", "csv", "select name from author where id = 1")
                .thenShown("name\r\n改\r\n");
    }

    @Test
    void javaThatWasRecordedReadsBack() throws IOException {
        Path file = dir.resolve("my.ormlab");
        shell.typed(
                "record " + file,
                "var list = List.of(1, 2,\n\n    3);",
                "list",
                "System.out.print(\"> a\\n[..] b\\n...\\nend\")",
                "System.err.println(\"to the other\"); System.out.println(\"stream\");",
                "throw new IllegalStateException(\"on purpose\");",
                "int x = ",
                "record stop");
        shell.run("run", "--check", file.toString()).thenShown(file + ": 6 inputs, all as expected\n");
        assertThat(Files.readString(file)).startsWith("> var list = List.of(1, 2,\n.\n.     3);\n");
    }

    @Test
    @Timeout(60)
    void aScriptThatNeverEndsIsStoppedAndTheNextCommandRuns() throws Exception {
        Path begun = dir.resolve("begun");
        String script = shell.given("s.ormlab", """
                java.nio.file.Files.createFile(java.nio.file.Path.of("%s")); while (true);
                sql insert into author values (3, 'late')
                """.formatted(begun));
        Thread person = interrupting(begun);
        shell.run("run", script).thenStatus(1);
        person.join();
        shell.run("sql", "--format", "csv", "select count(*) as n from author").thenShown("n\r\n2\r\n");
    }

    @Test
    @Timeout(60)
    void aValueWhoseTextNeverEndsIsStopped() throws Exception {
        Path begun = dir.resolve("begun");
        shell.typed(
                "void mark() { try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"%s\")); }".formatted(begun)
                        + " catch (java.io.IOException e) { } }");
        Thread person = interrupting(begun);
        shell.typed("new Object() { public String toString() { mark(); while (true); } }")
                .thenTold("Stopped.\n")
                .thenStatus(1);
        person.join();
        shell.typed("1 + 1").thenShown("$2 ==> 2\n");
    }

    /** Somebody who presses Ctrl-C when a file is there. */
    private Thread interrupting(Path file) {
        Thread person = new Thread(() -> {
            while (!Files.exists(file)) {
                Thread.yield();
            }
            shell.interrupt();
        });
        person.start();
        return person;
    }

    @Test
    void javaThatDoesNotEndIsNotRun() throws IOException {
        String script = shell.given("s.ormlab", "int a = 1;\nfor (;;) {\nsql select 1\n");
        shell.run("run", script)
                .thenTold(script + ":2: the input that begins here does not end before the file does.\n")
                .thenStatus(1);
    }
}
