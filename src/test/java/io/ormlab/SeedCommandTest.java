package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sample rows go in as a whole, or not at all. */
class SeedCommandTest extends OrmlabTest {

    @BeforeEach
    void givenTables() {
        ormlab("init", "--blank").thenStatus(0);
        ormlab(
                "sql",
                "create table a (id integer primary key); create table b (id integer primary key, a integer references a)");
    }

    private String count() {
        return ormlab("sql", "--format", "csv", "select (select count(*) from a), (select count(*) from b)")
                .out()
                .lines()
                .toList()
                .get(1)
                .strip();
    }

    @Test
    void aFailingStatementNamesItsPlaceAndChangesNothing() throws Exception {
        given("data.sql", "insert into a values (1);\n\n-- no parent\ninsert into b\nvalues (1, 7);\n");

        ormlab("seed")
                .thenErr(1, "data.sql:4: the database refuses: FOREIGN KEY constraint failed. Nothing was changed.\n");
        ormlab("--lang", "zh", "seed").thenErr(1, "data.sql:4：数据库拒绝执行：FOREIGN KEY constraint failed。没有改动任何数据。\n");
        assertThat(count()).isEqualTo("0,0");
    }

    @Test
    void theSecondTimeNothingIsChanged() throws Exception {
        given("data.sql", "insert into a values (1), (2);\ninsert into b values (1, 1);\n");
        ormlab("seed").thenOut("data.sql: done\n  a: 2 rows\n  b: 1 row\n");

        ormlab("seed").thenOut("data.sql: the rows are there already. Nothing was changed.\n");
        assertThat(count()).isEqualTo("2,1");
    }

    @Test
    void aKeyThatIsTakenByOneRowOnlyIsAFailure() throws Exception {
        ormlab("sql", "insert into a values (2)");
        given("data.sql", "insert into a values (1);\ninsert into a values (2);\n");

        ormlab("seed")
                .thenErr(1, "data.sql:2: the database refuses: UNIQUE constraint failed: a.id. Nothing was changed.\n");
        assertThat(count()).isEqualTo("1,0");
    }

    @Test
    void aTransactionOfItsOwnIsRefused() throws Exception {
        given("data.sql", "insert into a values (1);\ncommit;\ninsert into a values (1);\n");

        ormlab("seed")
                .thenErr(
                        1,
                        "data.sql:2: \"commit\" cannot stand here: the rows go in in one transaction. Nothing was changed.\n");
        assertThat(count()).isEqualTo("0,0");
    }

    @Test
    void aFileOfOnesOwnIsRunAndAMissingOneSaid() throws Exception {
        given("更多 rows.sql", "insert into a values (5)");

        ormlab("seed", dir().resolve("更多 rows.sql").toString()).thenStatus(0);
        assertThat(count()).isEqualTo("1,0");
        ormlab("seed", "nowhere.sql").thenErr(1, "nowhere.sql cannot be read: no such file or folder.\n");
        ormlab("seed").thenErr(1, "data.sql cannot be read: no such file or folder.\n");
        given("data.sql", "");
        ormlab("seed").thenOut("data.sql: ran, and no row was added.\n");
    }

    @Test
    void aFileThatIsNotTextIsSaid() throws Exception {
        java.nio.file.Files.write(dir().resolve("data.sql"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        ormlab("seed").thenErr(1, "data.sql is not UTF-8 text.\n");
    }
}
