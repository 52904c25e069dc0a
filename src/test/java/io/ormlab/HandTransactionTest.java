package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A transaction by hand, over Java and SQL, with rows in the database. */
class HandTransactionTest extends OrmlabTest {

    private static final String RENAME = "var a = DB.find(Author.class, 1); a.name = \"改\"; a.save();";
    private static final String NAME = "sql select name, born from author where id = 1";

    @Test
    void javaAndSqlAreInItAndRollbackUndoesBoth() {
        givenLibrary();

        piped("begin", RENAME, "sql update author set born = 1 where id = 1", NAME, "rollback", NAME)
                .thenOut("""
                        A transaction is open: Java and "sql" are in it, until "commit" or "rollback".
                        name  born
                        ----  ----
                        改       1
                        Rolled back: what was changed in the transaction is undone.
                        name  born
                        ----  ----
                        鲁迅  1881
                        """);
    }

    @Test
    void commitKeepsWhatWasChanged() {
        givenLibrary();

        piped("begin", RENAME, "commit").thenOut("""
                A transaction is open: Java and "sql" are in it, until "commit" or "rollback".
                Committed.
                """);
        ormlab(NAME.split(" ", 2)[0], NAME.split(" ", 2)[1]).thenOut("name  born\n----  ----\n改    1881\n");
    }

    @Test
    void leftOpenAtTheEndItIsUndoneAndTheStatusSaysSo() {
        givenLibrary();

        piped("begin", RENAME).thenErr(1, """
                A transaction was still open at the end, so its changes were undone.
                End it with "commit" or "rollback".
                """);
        piped("begin", "quit").thenErr(1, """
                A transaction was still open at the end, so its changes were undone.
                End it with "commit" or "rollback".
                <stdin>:2: this input failed. Nothing after it was run.
                """);
        ormlab("begin").thenStatus(1);
        piped(NAME).thenOut("name  born\n----  ----\n鲁迅  1881\n");
        Run chinese = plain("begin\n", List.of("--dir", dir().toString(), "--lang", "zh"));
        chinese.thenErr(1, """
                结束时还有一个事务没有提交，其中的修改已撤销。
                请用"commit"或"rollback"结束它。
                """);
    }

    @Test
    void aScriptThatLeavesItOpenFails() throws Exception {
        givenLibrary();
        given("s.ormlab", "begin\n" + RENAME + "\n");

        ormlab("run", dir().resolve("s.ormlab").toString()).thenErr(1, """
                A transaction was still open at the end, so its changes were undone.
                End it with "commit" or "rollback".
                """);
        piped(NAME).thenOut("name  born\n----  ----\n鲁迅  1881\n");
    }

    @Test
    void whatGoesByAWayOfItsOwnWaitsForItsEnd() {
        givenLibrary();

        piped("begin", "upgrade").thenErr(1, """
                upgrade cannot run while a transaction is open.
                Type "commit" to keep its changes, or "rollback" to undo them.
                <stdin>:2: this input failed. Nothing after it was run.
                """);
        piped("begin", "sql commit").thenErr(1, """
                A transaction is open.
                Type "commit" to keep its changes, or "rollback" to undo them.
                <stdin>:2: this input failed. Nothing after it was run.
                """);
        piped("begin", "begin").thenErr(1, """
                A transaction is open already.
                Type "commit" to keep its changes, or "rollback" to undo them.
                <stdin>:2: this input failed. Nothing after it was run.
                """);
        piped("commit").thenErr(1, """
                No transaction is open.
                Type "begin" to open one.
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }

    @Test
    void oneThatJavaBeganIsTheSame() {
        givenLibrary();

        piped("var t = DB.beginTransaction();", RENAME, NAME, "rollback", "DB.currentTransaction() == null", NAME)
                .thenOut("""
                        name  born
                        ----  ----
                        改    1881
                        Rolled back: what was changed in the transaction is undone.
                        $1 ==> true
                        name  born
                        ----  ----
                        鲁迅  1881
                        """);
    }

    @Test
    void aChangedModelIsNoticedAfterIt() {
        givenLibrary();
        String file = dir().resolve("models/library/Author.java").toString();

        Run run = piped(
                "begin",
                RENAME,
                "{ var p = java.nio.file.Path.of(\"%s\"); java.nio.file.Files.writeString(p, java.nio.file.Files.readString(p).replace(\"public Integer born;\", \"public Integer born; public String email;\")); }"
                        .formatted(file),
                "a.name",
                "commit",
                "new Author(\"x\").email");

        assertThat(run.thenStatus(0).out()).endsWith("$1 ==> \"改\"\nCommitted.\n$2 ==> null\n");
    }
}
