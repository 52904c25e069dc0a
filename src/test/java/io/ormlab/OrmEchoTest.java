package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Ebean sends, shown under the line of Java that caused it; times are left out. */
class OrmEchoTest extends OrmlabTest {

    private String echoed(String... inputs) {
        return timeless(piped(inputs).thenStatus(0).out());
    }

    private static String timeless(String said) {
        return said.replaceAll("[0-9.]+( ms| 毫秒)", "N$1");
    }

    @Test
    void aQueryWithItsValuesAndRows() {
        givenLibrary();

        assertThat(echoed(
                        "DB.find(Author.class).findCount()",
                        "echo sql on",
                        "DB.find(Author.class).where().lt(\"born\", 1900).findCount()",
                        "echo sql off",
                        "DB.find(Author.class).findCount()"))
                .isEqualTo("""
                        $1 ==> 4
                          select count(*) from author t0 where t0.born < ?
                          -- (1900): 1 row, N ms
                        $2 ==> 2
                        $3 ==> 4
                        """);
    }

    @Test
    void aChangeWithItsTransactionAndLongValuesShortened() {
        givenLibrary();

        assertThat(echoed("echo sql on", "var a = new Author(\"某\".repeat(60));", "a.save();"))
                .isEqualTo("""
                          begin
                          insert into author (name, born) values (?,?)
                          -- ('%s…', null): 1 row changed, N ms
                          select last_insert_rowid()
                          -- 1 row, N ms
                          commit
                        """.formatted("某".repeat(40)));
    }

    @Test
    void aBatchAndARollback() {
        givenLibrary();

        assertThat(echoed(
                        "echo sql on",
                        "DB.saveAll(List.of(new Tag(\"甲\"), new Tag(\"乙\")));",
                        "try (var t = DB.beginTransaction()) { DB.find(Tag.class).delete(); }"))
                .isEqualTo("""
                          begin
                          insert into tag (name) values (?)
                          -- ('甲'), ('乙'): 2 rows changed, N ms
                          commit
                        $1 ==> 2
                          begin
                          select t0.id from tag t0
                          -- 6 rows, N ms
                          delete from book_tag where (tag_id) in (?,?,?,?,?,?)
                          -- (1, 2, 3, 4, 5, 6): 7 rows changed, N ms
                          delete from tag where id  in (?,?,?,?,?,?)
                          -- (1, 2, 3, 4, 5, 6): 6 rows changed, N ms
                          rollback
                        """);
    }

    @Test
    void whatTheDatabaseRefusesIsShownToo() {
        givenLibrary();

        Run run = piped("echo sql on", "new Author(null).save()").thenStatus(1);

        assertThat(timeless(run.out())).isEqualTo("""
                  begin
                  insert into author (name, born) values (?,?)
                  -- (null, null): refused, N ms
                  rollback
                """);
    }

    @Test
    void aLazyCollectionInALoopIsTheNPlusOneProblem() {
        givenLibrary();

        assertThat(echoed(
                        "echo sql on",
                        "for (var a : DB.find(Author.class).setLazyLoadBatchSize(1).findList()) a.books.size();"))
                .isEqualTo("""
                          select t0.id, t0.name, t0.born from author t0
                          -- 4 rows, N ms
                          select t0.author_id, t0.id, t0.title, t0.published, t0.author_id,
                          t0.borrower_id from book t0 where (t0.author_id) in (?)
                          -- (1): 2 rows, N ms
                          select t0.author_id, t0.id, t0.title, t0.published, t0.author_id,
                          t0.borrower_id from book t0 where (t0.author_id) in (?)
                          -- (2): 2 rows, N ms
                          select t0.author_id, t0.id, t0.title, t0.published, t0.author_id,
                          t0.borrower_id from book t0 where (t0.author_id) in (?)
                          -- (3): 1 row, N ms
                          -- … and 1 more: select t0.author_id, t0.id, t0.title, t…
                          -- The same query was sent 4 times, each time with other values: the "N+1" problem.
                          -- It loads Author.books for one object at a time. One query does it for all of them:
                          --   DB.find(Author.class).fetch("books").findList()
                        """);
    }

    @Test
    void withFetchThereIsNone() {
        givenLibrary();

        assertThat(echoed(
                        "echo sql on",
                        "for (var a : DB.find(Author.class).fetch(\"books\").findList()) a.books.size();"))
                .isEqualTo("""
                          select t0.id, t0.name, t0.born, t1.id, t1.title, t1.published, t1.author_id,
                          t1.borrower_id from author t0 left join book t1 on t1.author_id = t0.id order
                          by t0.id
                          -- 6 rows, N ms
                        """);
    }

    @Test
    void batchesAreNoProblem() {
        givenLibrary();

        String said = echoed(
                "echo sql on", "for (var b : DB.find(Book.class).setLazyLoadBatchSize(2).findList()) b.tags.size();");

        assertThat(said.lines().filter(line -> line.contains("(?,?,?,?,?)"))).hasSize(3);
        assertThat(said).doesNotContain("N+1");
    }

    @Test
    void theOtherRelationshipsAreNamedToo() {
        givenLibrary();

        String said = echoed(
                "echo sql on",
                "for (var b : DB.find(Book.class).setLazyLoadBatchSize(1).findList()) b.author.name.length();",
                "for (var b : DB.find(Book.class).setLazyLoadBatchSize(1).findList()) b.tags.size();",
                "for (int i = 1; i < 5; i++) DB.find(Author.class, i);");

        assertThat(said.lines().filter(line -> line.contains("-- It") || line.contains("-- One")))
                .containsExactly(
                        "  -- It loads Book.author for one object at a time. One query does it for all of them:",
                        "  -- It loads Book.tags for one object at a time. One query does it for all of them:",
                        "  -- One query with in(…) would find all of them.");
    }

    @Test
    void theLessonInChinese() {
        givenLibrary();

        Run run = plain(
                "echo sql on\nfor (var a : DB.find(Author.class).setLazyLoadBatchSize(1).findList()) a.books.size();\n",
                java.util.List.of("--dir", dir().toString(), "--lang", "zh"));

        assertThat(timeless(run.thenStatus(0).out()))
                .contains("  -- (1)：2 行，N 毫秒\n")
                .endsWith("""
                          -- 同一条查询发了 4 次，每次只是值不同：这就是"N+1"问题。
                          -- 它在逐个对象地加载 Author.books。一条查询就能全部取回：
                          --   DB.find(Author.class).fetch("books").findList()
                        """.indent(-8).replaceAll("(?m)^ *--", "  --"));
    }

    @Test
    void manyStatementsOfOneShapeAreCounted() {
        givenLibrary();

        assertThat(echoed("echo sql on", "for (int i = 0; i < 6; i++) new Tag(\"标\" + i).save();"))
                .endsWith("""
                          commit
                          -- … and 3 more: insert into tag (name) values (?)
                          -- … and 3 more: select last_insert_rowid()
                        """)
                .doesNotContain("N+1");
    }

    @Test
    void inATranscriptOnlyTheTimeIsOpen() throws Exception {
        givenLibrary();
        given("echo.ormlab", """
                > echo sql on
                From here on, each statement that Ebean sends is shown.
                > DB.find(Author.class).findCount()
                  select count(*) from author t0
                  -- 1 row, [..] ms
                $1 ==> 4
                """);
        String file = dir().resolve("echo.ormlab").toString();

        ormlab("run", "--check", file).thenOut(file + ": 2 inputs, all as expected\n");
    }

    @Test
    void whatEchoDoesNotKnowIsWrongUsage() {
        piped("echo", "echo sql on").thenErr(0, """
                The statements that Ebean sends are not shown.
                From here on, each statement that Ebean sends is shown.
                """);
        ormlab("echo", "sql", "maybe").thenErr(2, """
                maybe is no value for on|off.
                Type "echo --help" to see how it is used.
                """);
        ormlab("echo", "rows").thenErr(2, """
                rows is no value for echo.
                Type "echo --help" to see how it is used.
                """);
    }

    @Test
    void explainSaysHowTheRowsAreFound() {
        givenLibrary();

        piped(
                        "DB.find(Book.class).where().eq(\"author.id\", 1).findList().size()",
                        "explain",
                        "explain select * from book where title = 'x' order by published",
                        "explain select a.name from author a join book b on b.author_id = a.id where b.published > 1900",
                        "explain select 1")
                .thenOut("""
                        $1 ==> 2
                        select t0.id, t0.title, t0.published, t0.author_id, t0.borrower_id from book t0 where t0.author_id = ?
                        book: finds its rows by the index ix_book_author_id (author_id=?)
                        book: reads every row, for want of an index
                        sorts for ORDER BY
                        book: reads every row, for want of an index
                        author: finds its rows by the primary key
                        reads no table
                        """);
    }

    @Test
    void explainWithoutAQueryOrWithBrokenSqlIsSaid() {
        givenLibrary();

        ormlab("explain").thenErr(1, """
                Ebean has sent no query yet.
                Type a line of Java that sends one, or: explain SQL
                """);
        ormlab("explain", "select", "(").thenErr(1, "The database refuses: incomplete input.\n");
    }

    @Test
    void statsSumASessionUp() {
        givenLibrary();

        assertThat(echoed("stats", "DB.find(Author.class).findList().size()", "new Tag(\"新\").save();", "stats"))
                .matches("""
                        Ebean has sent nothing yet\\.
                        \\$1 ==> 4
                        3 statements: 2 queries, 1 change
                        6 rows read or changed
                        N ms in the database
                        slowest: N ms, .*
                        """);
    }
}
