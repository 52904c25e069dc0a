package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade of five migrations and three rebuilt tables, killed at points spread over it: -Dormlab.kills=200 for more. */
class UpgradeKilledTest {

    private static final int KILLS = Integer.getInteger("ormlab.kills", 10);
    private static final int ROWS = 20_000;

    @TempDir
    Path dir;

    private Scratch lab;
    private Path given;

    @BeforeEach
    void givenThreeTablesWithRows() throws IOException {
        lab = new Scratch(dir)
                .migration(
                        "1.0__initial",
                        "create table publisher (id integer primary key, name text);",
                        "create table author (id integer primary key, name text, publisher_id integer references publisher (id) on delete cascade);",
                        "create table book (id integer primary key, name text, author_id integer references author (id) on delete cascade);");
        lab.upgrade();
        String numbers = " with recursive n (i) as (select 1 union all select i + 1 from n where i < " + ROWS + ") ";
        lab.sql(
                "insert into publisher " + numbers + "select i, 'publisher ' || i from n",
                "insert into author " + numbers + "select i, '作者 ' || i, i from n",
                "insert into book " + numbers + "select i, '书 ' || i, i from n");
        lab.migration("1.1__publisher", rebuild("publisher", ""))
                .migration(
                        "1.2__author",
                        rebuild("author", ", publisher_id integer references publisher (id) on delete cascade"))
                .migration("1.3__tag", "create table tag (id integer primary key, name text);")
                .migration("1.4__book", rebuild("book", ", author_id integer references author (id) on delete cascade"))
                .migration("1.5__index", "create index ix_book_name on book (name);");
        given = dir.resolve("given.sqlite");
        Files.copy(lab.database(), given);
    }

    private static String rebuild(String table, String parent) {
        String names =
                parent.isEmpty() ? "id, name" : "id, name, " + parent.trim().split(" ")[1];
        return String.join(
                "\n",
                "-- ormlab:rebuilds " + table,
                "create table ormlab_new_" + table + " (id integer primary key, name text not null" + parent + ");",
                "insert into ormlab_new_" + table + " (" + names + ") select " + names + " from " + table + ";",
                "drop table " + table + ";",
                "alter table ormlab_new_" + table + " rename to " + table + ";");
    }

    @Test
    void leavesAVersionWholeWhereverItIsKilled() throws Exception {
        long whole = Math.max(1, run(Long.MAX_VALUE));
        thenWhole("1.5");
        int hit = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            reset();
            boolean alive = run(whole * kill / KILLS) < 0;
            hit += alive ? 1 : 0;
            String version = version();
            assertThat(version).isIn("1.0", "1.5");
            thenWhole(version);
            assertThat(lab.upgrade().to()).isEqualTo("1.5");
            thenWhole("1.5");
        }
        assertThat(hit).as("kills that hit a running upgrade").isPositive();
    }

    private void reset() throws IOException {
        for (String name : List.of("data.sqlite-journal", "data.sqlite-wal", "data.sqlite-shm")) {
            Files.deleteIfExists(lab.path(name));
        }
        Files.copy(given, lab.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs the upgrade and kills it after so many nanoseconds; how many it took, or -1 where it was killed. */
    private long run(long killAfter) throws Exception {
        Process process = UpgradeInChild.start(dir);
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo(UpgradeInChild.BEGUN);
            long began = System.nanoTime();
            if (process.waitFor(killAfter, TimeUnit.NANOSECONDS)) {
                assertThat(process.exitValue()).isZero();
                return System.nanoTime() - began;
            }
            process.destroyForcibly().waitFor();
            return -1;
        }
    }

    private String version() {
        return lab.rows("select mversion from db_migration order by id desc limit 1")
                .get(0);
    }

    private void thenWhole(String version) {
        assertThat(version()).isEqualTo(version);
        for (String table : List.of("publisher", "author", "book")) {
            assertThat(lab.rows("select count(*), count(name), sum(id) from " + table))
                    .containsExactly(ROWS + "|" + ROWS + "|" + (long) ROWS * (ROWS + 1) / 2);
        }
        assertThat(lab.tables()).noneMatch(name -> name.startsWith("ormlab_"));
        assertThat(lab.tables().contains("tag")).isEqualTo(version.equals("1.5"));
        assertThat(lab.rows("pragma foreign_key_check")).isEmpty();
        assertThat(lab.rows("pragma integrity_check")).containsExactly("ok");
    }
}
