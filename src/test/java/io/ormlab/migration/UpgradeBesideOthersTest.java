package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades at once, locks, limits and interruptions. */
@Timeout(120)
class UpgradeBesideOthersTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenAuthors() {
        lab = new Scratch(dir).migration("1.0__one", "create table one (id integer primary key, x text);");
        lab.upgrade();
        lab.sql("insert into one values (1, '鲁迅')");
        lab.migration(
                "1.1__two",
                "-- ormlab:rebuilds one",
                "create table ormlab_new_one (id integer primary key, x text not null);",
                "insert into ormlab_new_one select id, x from one;",
                "drop table one;",
                "alter table ormlab_new_one rename to one;");
    }

    @Test
    void waitsForALockAndThenSaysSo() throws Exception {
        List<Message> told = new ArrayList<>();
        RunOptions hasty = RunOptions.PLAIN.withPatience(Duration.ofSeconds(1)).withProgress(told::add);
        try (Connection other = lab.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertThat(Scratch.refusal(Language.EN, () -> Upgrade.of(lab.workspace(), hasty)
                            .run(null)))
                    .isEqualTo("""
                            data.sqlite is in use: another process has been writing to it for a second.
                            Let that process finish, then type the same again. Nothing was changed.""");
            assertThat(Scratch.refusal(Language.ZH, () -> Upgrade.of(lab.workspace(), hasty)
                            .run(null)))
                    .isEqualTo("""
                            data.sqlite 正被占用：另一个进程已经写了 1 秒还没写完。
                            等那个进程结束，再输入一次同样的命令。什么都没有改动。""");
        }
        assertThat(lab.upgrade().to()).isEqualTo("1.1");
    }

    @Test
    void tellsThatItWaitsAndGoesOnWhenTheLockIsGone() throws Exception {
        List<Message> told = new ArrayList<>();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection other = lab.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            Future<Upgraded> waiting =
                    pool.submit(() -> Upgrade.of(lab.workspace(), RunOptions.PLAIN.withProgress(told::add))
                            .run(null));
            while (told.isEmpty()) {
                Thread.sleep(20);
            }
            statement.execute("insert into one values (2, '老舍')");
            statement.execute("commit");

            assertThat(waiting.get().steps().get(0).rowsKept()).containsEntry("one", 2L);
        } finally {
            pool.shutdownNow();
        }
        assertThat(new Messages(Language.EN).text(told.get(0)))
                .isEqualTo("Another process is writing to data.sqlite: waiting for it, 60 seconds at most …");
        assertThat(new Messages(Language.ZH).text(told.get(0))).isEqualTo("另一个进程正在写 data.sqlite：正在等它，最多等 60 秒……");
    }

    @Test
    void ofManyAtOnceOneWorksAndTheOthersFindItDone() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> upgrade = () -> lab.upgrade().steps().size();
            int steps = 0;
            for (Future<Integer> one : pool.invokeAll(List.of(upgrade, upgrade, upgrade, upgrade))) {
                steps += one.get();
            }
            assertThat(steps).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(lab.rows("select * from one")).containsExactly("1|鲁迅");
    }

    @Test
    void ofTwoProcessesOneWorksAndTheOtherFindsItDone() throws Exception {
        Process first = UpgradeInChild.start(dir);
        Process second = UpgradeInChild.start(dir);

        List<String> said = new ArrayList<>();
        for (Process process : List.of(first, second)) {
            said.add(new String(process.getInputStream().readAllBytes())
                    .lines()
                    .toList()
                    .get(1));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(said).containsExactlyInAnyOrder("1 steps", "0 steps");
    }

    @Test
    void aFullDiskLeavesTheOldDatabase() throws Exception {
        lab.sql("insert into one with recursive n (i) as (select 2 union all select i + 1 from n where i < 2000)"
                + " select i, 'a rather long text for one row of one table ' || i from n");
        long pages = Long.parseLong(lab.rows("pragma page_count").get(0));
        List<String> before = lab.rows("select * from one");
        lab.file(
                "application.properties",
                "datasource.db.url=jdbc:sqlite:data.sqlite?max_page_count=" + (pages + pages / 2));

        assertThat(Scratch.refusal(Language.EN, lab::upgrade)).isEqualTo("""
                        The disk is full: data.sqlite was left as it was.
                        Make room, then type the same again.""");
        assertThat(Scratch.refusal(Language.ZH, lab::upgrade)).isEqualTo("""
                        磁盘已满：data.sqlite 保持原样。
                        腾出空间后，再输入一次同样的命令。""");
        assertThat(lab.rows("select * from one")).isEqualTo(before);
        assertThat(lab.rows("pragma integrity_check")).containsExactly("ok");
        assertThat(lab.tables()).containsExactly("db_migration", "one");
    }

    @Test
    void anInterruptedUpgradeChangesNothing() {
        lab.migration(
                "1.2__endless",
                "insert into one with recursive n (i) as (select 10 union all select i + 1 from n) select i, 'x' from n;");
        RunOptions options =
                RunOptions.PLAIN.withProgress(message -> Thread.currentThread().interrupt());

        String said = Scratch.refusal(
                Language.EN, () -> Upgrade.of(lab.workspace(), options).run(null));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(said).isEqualTo("1.2__endless was stopped. Nothing was changed.");
        assertThat(lab.rows("select * from one")).containsExactly("1|鲁迅");
        assertThat(lab.rows("select mversion from db_migration")).containsExactly("0", "1.0");
    }
}
