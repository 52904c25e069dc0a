package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenAuthorsAndBooks() {
        lab = new Scratch(dir)
                .migration(
                        "1.0__initial",
                        "-- ormlab:creates author",
                        "-- ormlab:creates book",
                        "create table author (",
                        "  id integer not null primary key,",
                        "  name varchar(80)",
                        ");",
                        "create table book (",
                        "  id integer not null primary key,",
                        "  title varchar(80),",
                        "  author_id integer references author (id) on delete cascade",
                        ");")
                .rollback("1.0__initial", "drop table book;", "drop table author;");
    }

    private void givenRows() {
        lab.sql(
                "insert into author values (1, '鲁迅'), (2, '老舍')",
                "insert into book values (1, '呐喊', 1), (2, '骆驼祥子', 2)");
    }

    private void givenRebuild() {
        lab.migration(
                "1.1__name_required",
                "-- ormlab:rebuilds author",
                "-- ormlab:check not-null author name | select 'id ' || id, name from author where name is null",
                "create table ormlab_new_author (id integer not null primary key, name varchar(80) not null);",
                "insert into ormlab_new_author (id, name) select id, name from author;",
                "drop table author;",
                "alter table ormlab_new_author rename to author;");
    }

    @Test
    void makesTheDatabaseFromNothing() {
        Upgraded done = lab.upgrade();

        assertThat(done.from()).isNull();
        assertThat(done.to()).isEqualTo("1.0");
        assertThat(done.steps()).extracting(step -> step.file().label()).containsExactly("1.0__initial");
        assertThat(done.steps().get(0).what().of(Directives.Kind.CREATES))
                .extracting(ObjectName::toString)
                .containsExactly("author", "book");
        assertThat(done.backups()).isEmpty();
        assertThat(lab.tables()).containsExactly("author", "book", "db_migration");
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        lab.upgrade();
        byte[] before = lab.bytes();

        Upgraded again = lab.upgrade();

        assertThat(again.steps()).isEmpty();
        assertThat(again.to()).isEqualTo("1.0");
        assertThat(lab.bytes()).isEqualTo(before);
    }

    @Test
    void keepsTheRowsOfARebuiltParentAndOfItsChildren() {
        lab.upgrade();
        givenRows();
        givenRebuild();

        Upgraded done = lab.upgrade();

        assertThat(done.steps().get(0).rowsKept()).containsEntry("author", 2L);
        assertThat(lab.rows("select * from author")).containsExactly("1|鲁迅", "2|老舍");
        assertThat(lab.rows("select * from book")).containsExactly("1|呐喊|1", "2|骆驼祥子|2");
        assertThat(lab.rows("pragma foreign_key_check")).isEmpty();
        assertThat(lab.rows("pragma integrity_check")).containsExactly("ok");
        lab.sql("delete from author where id = 1");
        assertThat(lab.rows("select id from book")).containsExactly("2");
    }

    @Test
    void stockFindsTheSameAndNothingToDo() {
        givenRebuild();
        lab.upgrade();
        byte[] before = lab.bytes();

        lab.runStock(lab.database());

        assertThat(lab.bytes()).isEqualTo(before);
        assertThat(Scratch.schema(lab.stock())).isEqualTo(Scratch.schema(lab.database()));
    }

    @Test
    void tellsWhoRanWhatAndWhen() throws Exception {
        lab.upgrade();

        try (var connection = lab.connect()) {
            History history = History.read(connection, History.TABLE);
            Applied applied = history.applied().get(0);
            assertThat(applied.label()).isEqualTo("1.0__initial");
            assertThat(applied.runBy()).isEqualTo(System.getProperty("user.name"));
            assertThat(applied.runOn()).isBetween(java.time.Instant.now().minusSeconds(60), java.time.Instant.now());
            assertThat(applied.checksum()).isEqualTo(Fingerprint.checksum(lab.text("migrations/1.0__initial.sql")));
        }
    }

    @Test
    void startsNoCompilerNoEbeanServerAndNoJvmProxies() throws Exception {
        Path log = dir.resolve("classes.txt");
        Process process = UpgradeInChild.start(dir, "-Xlog:class+load:file=" + log);
        assertThat(process.waitFor()).isZero();

        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded).anyMatch(line -> line.contains("io.ormlab.migration.Upgrade "));
        assertThat(loaded)
                .noneMatch(line -> line.contains("com.sun.tools.javac")
                        || line.contains("io.ebeaninternal.server")
                        || line.contains("io.ormlab.model.Models")
                        || line.contains("picocli")
                        || line.contains("$Proxy"));
    }
}
