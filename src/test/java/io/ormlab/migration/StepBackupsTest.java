package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one migration writes and a later one of the same run takes away. */
class StepBackupsTest {

    private static final String BOOK = entity("Book", "@Id long id; String name; @ManyToOne Author author;");

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void bench() throws Exception {
        bench = Bench.in(dir);
        author("String name;").migrate();
        bench.sql(
                "insert into author (id, name) values (1, '鲁迅'), (2, '老舍')",
                "insert into book values (1, '呐喊', 1), (2, '骆驼祥子', 2)");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Bench author(String fields) throws Exception {
        return bench.models(entity("Author", "@Id long id; " + fields), BOOK);
    }

    private Upgraded upgrade() {
        return Upgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
    }

    private Downgraded down(String target) {
        return Downgrade.of(bench.workspace, RunOptions.PLAIN).run(target);
    }

    private List<String> backups() throws Exception {
        try (var files = Files.list(bench.workspace.backups())) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("-\\d{8}-\\d{6}(\\.\\d+)?", ""))
                    .sorted()
                    .toList();
        }
    }

    private void givenAColumnThatComesIsFilledAndGoes() throws Exception {
        author("String name; String mail;").generate();
        Path sql = bench.workspace.migrations().resolve("1.1__step.sql");
        Files.writeString(
                sql,
                "\nupdate author set mail = name || '@x' where id = 1;\n",
                java.nio.file.StandardOpenOption.APPEND);
        author("String name;").generate("--allow-drop");
    }

    @Test
    void comeBackOnTheWayDown() throws Exception {
        givenAColumnThatComesIsFilledAndGoes();
        Upgraded done = upgrade();
        assertThat(done.to()).isEqualTo("1.2");
        assertThat(done.backups()).hasSize(2);
        assertThat(backups()).containsExactly("data-before-1.1.sqlite", "data-before-1.2.sqlite");

        assertThat(down(null).restored().get(0).from()).contains(done.backups().get(1));

        assertThat(bench.rows("select id, name, mail from author")).containsExactly("1|鲁迅|鲁迅@x", "2|老舍|null");
        assertThat(bench.rows("select * from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        down(null);
        assertThat(bench.rows("select * from author")).containsExactly("1|鲁迅", "2|老舍");
    }

    @Test
    void comeBackUnderTheNameThatTheyHadThen() throws Exception {
        author("String title;").generate("--rename author.name=title");
        author("Integer age;").generate("--allow-drop");
        upgrade();

        down(null);
        assertThat(bench.rows("select id, title from author")).containsExactly("1|鲁迅", "2|老舍");
        down(null);
        assertThat(bench.rows("select id, name from author")).containsExactly("1|鲁迅", "2|老舍");
    }

    @Test
    void comeBackOnADatabaseThatWasEmpty() throws Exception {
        givenAColumnThatComesIsFilledAndGoes();
        Path first = bench.workspace.migrations().resolve("1.0__step.sql");
        Files.writeString(
                first, "\ninsert into author (id, name) values (7, '巴金');\n", java.nio.file.StandardOpenOption.APPEND);
        Path second = bench.workspace.migrations().resolve("1.1__step.sql");
        Files.writeString(second, Files.readString(second).replace("where id = 1", ""));
        Files.delete(bench.workspace.database().file());

        Upgraded done = upgrade();

        assertThat(backups()).containsExactly("data-before-1.2.sqlite");
        assertThat(done.backups()).hasSize(1);
        down(null);
        assertThat(bench.rows("select id, mail from author")).containsExactly("7|巴金@x");
    }

    @Test
    void needNoSecondBackupWhereNothingWroteThem() throws Exception {
        bench.models(entity("Author", "@Id long id; String name;"), BOOK, entity("Tag", "@Id long id;"))
                .generate();
        bench.models(entity("Author", "@Id long id; Integer age;"), BOOK, entity("Tag", "@Id long id;"))
                .generate("--allow-drop");

        assertThat(upgrade().backups()).hasSize(1);

        down(null);
        assertThat(bench.rows("select id, name from author")).containsExactly("1|鲁迅", "2|老舍");
    }

    @Test
    void areInNoBackupOfARunThatFailed() throws Exception {
        givenAColumnThatComesIsFilledAndGoes();
        Files.writeString(bench.workspace.migrations().resolve("1.3__broken.sql"), "update nobody set x = 1;\n");

        assertThatThrownBy(this::upgrade).isInstanceOf(LabException.class);

        assertThat(backups()).isEmpty();
        assertThat(bench.rows("select * from author")).containsExactly("1|鲁迅", "2|老舍");
    }

    @Test
    void theLatestOfOneSecondIsTheOneThatCounts() throws Exception {
        author("Integer age;").generate("--allow-drop");
        Path last = null;
        for (int time = 1; time <= 11; time++) {
            bench.sql("update author set name = 'at " + time + "' where id = 1");
            last = upgrade().backups().get(0);
            Downgraded done = down(null);
            assertThat(done.restored().get(0).from()).contains(last);
            assertThat(bench.rows("select name from author where id = 1")).containsExactly("at " + time);
        }
    }
}
