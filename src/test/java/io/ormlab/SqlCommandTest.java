package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Plain SQL, the tables and the schema, with rows in Chinese. */
class SqlCommandTest extends OrmlabTest {

    private void givenRows() {
        ormlab("init", "--blank").thenStatus(0);
        ormlab("sql", """
                create table 作者 (id integer primary key, 名 text, 照片 blob);
                insert into 作者 values (1, '鲁迅', x'00ff'), (2, null, null), (3, '', zeroblob(20));
                create table db_migration (id integer)""").thenErr(0, "done\n3 rows changed\ndone\n");
    }

    @Test
    void rowsInChineseLineUp() {
        givenRows();

        ormlab("sql", "select * from 作者").thenOut("""
                id  名    照片
                --  ----  ------------------------------------
                 1  鲁迅  x'00ff'
                 2  NULL  NULL
                 3        x'00000000000000000000000000000000…'
                """);
    }

    @Test
    void csvTellsNullFromAnEmptyText() {
        givenRows();

        ormlab("sql", "--format=csv", "select 名, 'a,\"b\"', 照片 from 作者 where id < 4")
                .thenOut("名,\"'a,\"\"b\"\"'\",照片\r\n"
                        + "鲁迅,\"a,\"\"b\"\"\",x'00ff'\r\n"
                        + ",\"a,\"\"b\"\"\",\r\n"
                        + "\"\",\"a,\"\"b\"\"\",x'0000000000000000000000000000000000000000'\r\n");
    }

    @Test
    void jsonIsAnArrayOfObjects() {
        givenRows();

        ormlab("sql", "--format", "json", "select id, 名, id from 作者 where id < 3; select 1 where 0")
                .thenOut("""
                [
                {"id":1,"名":"鲁迅","id_2":1},
                {"id":2,"名":null,"id_2":2}
                ]
                [
                ]
                """);
    }

    @Test
    void atThePromptTheRestOfTheLineIsSql() {
        givenRows();

        piped("sql --format csv select '--x', \"名\" from 作者 where id = 1", "sql select 1 where 0")
                .thenOut("'--x',名\r\n--x,鲁迅\r\nno rows (1)\n");
    }

    @Test
    void onTheCommandLineAnOptionMayComeLast() {
        givenRows();

        ormlab("sql", "select 1 as x", "--format", "csv").thenOut("x\r\n1\r\n");
        ormlab("sql", "select", "1", "as", "x", "--format=csv").thenOut("x\r\n1\r\n");
    }

    @Test
    void manyRowsAreTablesOfTenThousand() {
        givenRows();

        String shown = ormlab(
                        "sql",
                        "with recursive n (i) as (select 1 union all select i + 1 from n where i < 20001) select i from n")
                .thenStatus(0)
                .out();

        assertThat(shown.lines().filter(line -> line.strip().equals("i"))).hasSize(3);
        assertThat(shown).endsWith("20001\n");
        assertThat(shown.lines()).hasSize(20001 + 6);
    }

    @Test
    void tablesLeaveOutEbeansOwn() {
        givenRows();

        ormlab("tables").thenOut("""
                table  rows  columns
                -----  ----  ------------
                作者      3  id, 名, 照片
                """);
        ormlab("schema").thenOut("CREATE TABLE 作者 (id integer primary key, 名 text, 照片 blob);\n");
    }

    @Test
    void aRefusalIsSqlitesReason() {
        givenRows();

        ormlab("sql", "select (").thenErr(1, "The database refuses: incomplete input.\n");
        ormlab("sql", "select 1; select ( )").thenErr(1, """
                The database refuses: near ")": syntax error.
                It was statement 2; those before it have been run.
                """);
        ormlab("--lang", "zh", "sql", "select (").thenErr(1, "数据库拒绝执行：incomplete input。\n");
    }

    @Test
    void aMistypedTableNamesTheNearest() {
        ormlab("init", "--blank");
        ormlab("sql", "create table author (id integer)");

        ormlab("sql", "select * from autor")
                .thenErr(1, "The database refuses: no such table: autor.\nDid you mean: author?\n");
        ormlab("schema", "autor").thenErr(1, "There is no table autor.\nDid you mean: author?\n");
        ormlab("schema", "x").thenErr(1, "There is no table x.\nType \"tables\" to see what is there.\n");
    }

    @Test
    void foreignKeysAreEnforced() {
        ormlab("init", "--blank");
        ormlab("sql", "create table a (id integer primary key); create table b (a integer references a)");

        ormlab("sql", "insert into b values (7)").thenErr(1, "The database refuses: FOREIGN KEY constraint failed.\n");
    }

    @Test
    void aTransactionLeftOpenIsUndoneAndSaid() {
        givenRows();

        ormlab("sql", "begin; delete from 作者").thenErr(1, """
                done
                3 rows changed
                The SQL begins a transaction and does not end it, so all of it was undone.
                End it with commit, in the same command.
                """);
        ormlab("sql", "select count(*) as n from 作者").thenOut("n\n-\n3\n");
        ormlab("sql", "begin; delete from 作者; commit").thenStatus(0);
        ormlab("sql", "select count(*) as n from 作者").thenOut("n\n-\n0\n");
    }

    @Test
    void aQueryBeforeTheFirstUpgradeLeavesNoFile() {
        givenSample();

        ormlab("sql", "select * from author").thenErr(1, """
                The database refuses: no such table: author.
                Type "generate-migration -m MESSAGE", then "upgrade", to make it.
                """);
        ormlab("tables").thenErr(1, """
                There is no database yet.
                Type "generate-migration -m MESSAGE", then "upgrade", to make it.
                """);
        assertThat(Files.exists(dir().resolve("data.sqlite"))).isFalse();
    }

    @Test
    void aFileThatIsNotSqliteIsSaid() throws Exception {
        givenSample();
        given("data.sqlite", "not a database, but long enough to have a header of a hundred bytes ".repeat(5));

        ormlab("tables").thenErr(1, """
                data.sqlite is not a SQLite database.
                Move the file away, or name another one in application.properties (datasource.db.url).
                """);
    }

    @Test
    void noSqlIsWrongUsage() {
        givenSample();

        ormlab("sql").thenErr(2, "Something is missing: SQL.\nType \"sql --help\" to see how it is used.\n");
        ormlab("sql", " ; -- nothing")
                .thenErr(2, "Something is missing: SQL.\nType \"sql --help\" to see how it is used.\n");
    }
}
