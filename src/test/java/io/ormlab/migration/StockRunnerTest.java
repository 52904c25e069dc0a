package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in the hands of ebean-migration alone, on a database with rows. */
class StockRunnerTest {

    private static final String BOOK = entity(
            "Book",
            "@Id long id; String name; @ManyToOne @DbForeignKey(onDelete=ConstraintMode.CASCADE) Author author;");

    @TempDir
    Path dir;

    private Bench bench;
    private Path copy;

    @BeforeEach
    void givenAStepThatRebuildsAParent() throws Exception {
        bench = Bench.in(dir);
        bench.models(entity("Author", "@Id long id; String title; String mail; String age;"), BOOK)
                .migrate();
        bench.sql(
                "insert into author values (1, '鲁迅', 'a@b', '55'), (2, '老舍', null, '67')",
                "insert into book values (1, '呐喊', 1), (2, '骆驼祥子', 2)",
                "create trigger my_trigger after update on author begin select 'a;b'; end");
        bench.models(
                entity("Author", "@Id long id; @Column(unique=true) String name; @Column(nullable=false) Integer age;"),
                BOOK);
        bench.generate("--rename author.title=name", "--allow-drop");
        copy = dir.resolve("copy.sqlite");
        Files.copy(bench.workspace.database().file(), copy);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void stock(String parameters) throws SQLException {
        MigrationConfig config = new MigrationConfig();
        config.setMigrationPath("filesystem:" + bench.workspace.migrations());
        config.setPlatform("sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy + parameters)) {
            new MigrationRunner(config).run(connection);
        }
    }

    @Test
    void itGivesTheSameDatabaseAndTheSameRows() throws Exception {
        stock("");
        bench.upgrade();

        assertThat(Scratch.schema(copy))
                .isEqualTo(Scratch.schema(bench.workspace.database().file()));
        for (String table : new String[] {"author", "book"}) {
            assertThat(Scratch.rows(copy, "select * from " + table))
                    .isEqualTo(bench.rows("select * from " + table))
                    .hasSize(2);
        }
        assertThat(Scratch.rows(copy, "pragma foreign_key_check")).isEmpty();
    }

    @Test
    void itRefusesRatherThanLosesRowsWhereForeignKeysAreOn() throws Exception {
        String before = Scratch.schema(copy) + "" + Scratch.rows(copy, "select * from author, book");

        assertThatThrownBy(() -> stock("?foreign_keys=true"))
                .hasStackTraceContaining("turn PRAGMA foreign_keys off before this migration");

        assertThat(Scratch.schema(copy) + "" + Scratch.rows(copy, "select * from author, book"))
                .isEqualTo(before);
    }
}
