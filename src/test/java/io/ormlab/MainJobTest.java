package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The note's three steps and one change, from an empty folder, command by command. */
class MainJobTest extends OrmlabTest {

    private static final String ROWS = "select id, name, born from author order by id";

    @Test
    void aFieldIsAddedAndEveryRowIsAsBefore() throws Exception {
        ormlab("init").thenOut("""
                A workspace in %s:
                  models/  the models, in Java
                  migrations/  will hold the migrations
                  data.sql  sample rows
                  .gitignore  what git is to leave out
                  application.properties  the settings
                Now type: generate-migration -m "initial migration", then upgrade, then seed
                """.formatted(dir()));
        ormlab("generate-migration", "-m", "initial migration").thenOut("1.0__initial_migration: 5 tables created\n");
        assertThat(ormlab("upgrade").thenStatus(0).out())
                .matches("1\\.0__initial_migration: 5 tables created \\(\\d+ ms\\)\n");
        ormlab("seed").thenOut("""
                data.sql: done
                  author: 4 rows
                  book: 6 rows
                  book_tag: 7 rows
                  borrower: 2 rows
                  tag: 4 rows
                """);
        String before = ormlab("sql", "--format", "csv", ROWS).out();
        assertThat(before).contains("1,鲁迅,1881\r\n").contains("4,曹雪芹,\r\n");

        edited("models/library/Author.java", "public Integer born;", "public Integer born;\n    public String email;");
        ormlab("generate-migration", "-m", "add field").thenOut("""
                1.1__add_field: author.email added
                  column author.email added (varchar(255))
                """);
        ormlab("upgrade").thenStatus(0);

        assertThat(ormlab("sql", "--format", "csv", ROWS).out()).isEqualTo(before);
        ormlab("sql", "select count(*) as n from author where email is null").thenOut("""
                n
                -
                4
                """);
        ormlab("current").thenOut("1.1__add_field\n");
        ormlab("history").thenOut("""
                migration               state
                ----------------------  -------
                1.0__initial_migration  done
                1.1__add_field          current
                """);
        assertThat(Files.exists(dir().resolve("migrations/1.1__add_field.sql"))).isTrue();
        assertThat(Files.exists(dir().resolve("migrations/model/1.1__add_field.model.xml")))
                .isTrue();
        assertThat(Files.exists(dir().resolve("migrations/rollback/1.1__add_field.sql")))
                .isTrue();
    }

    @Test
    void nothingChangedIsNoMigration() {
        givenLibrary();

        ormlab("migrate", "-m", "again")
                .thenOut("The models have not changed since the last migration. Nothing was written.\n");
        ormlab("upgrade").thenOut("The database is at 1.0 already; nothing waits.\n");
    }

    @Test
    void theSameFromAPipe() {
        piped(
                        "init",
                        "# a comment",
                        "generate-migration -m \"initial migration\"",
                        "upgrade",
                        "seed",
                        "sql select count(*) as n from book")
                .thenStatus(0);

        ormlab("sql", "select count(*) as n from book").thenOut("n\n-\n6\n");
    }

    @Test
    void aFieldStoredAtThePromptReachesTheDatabase() {
        givenLibrary();

        piped("var a = DB.find(Author.class, 1);", "a.name = \"改\";", "a.save();")
                .thenOut("");

        ormlab("sql", "select name from author where id = 1").thenOut("name\n----\n改\n");
    }
}
