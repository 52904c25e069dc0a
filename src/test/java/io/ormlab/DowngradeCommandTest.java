package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code downgrade} says what it undid, what came back and from where, and what stays empty. */
class DowngradeCommandTest extends VersionsTest {

    /** 1.2 drops author.email, which two of three authors have. */
    private void givenDropped() throws Exception {
        givenUpgraded();
        givenModels("", "");
        ormlab("generate-migration", "-m", "drop email", "--allow-drop").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        assertThat(rows("select * from author")).containsExactly("1|鲁迅", "2|老舍", "3|巴金");
    }

    @Test
    void theValuesOfADroppedColumnComeBack() throws Exception {
        givenDropped();
        sql("insert into author (id, name) values (4, '冰心')");

        Run run = ormlab("downgrade").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                1.2__drop_email undone: author.email added (MS)
                author.email: 3 rows got the value back from backups/data-TIME-before-1.2.sqlite
                author.email: stays empty in 1 row newer than the backup
                The database is at 1.1 now.
                """);
        assertThat(rows("select id, name, email from author order by id"))
                .containsExactly("1|鲁迅|lu@xun", "2|老舍|lao@she", "3|巴金|null", "4|冰心|null");
        assertThat(rows("select id, title, author_id from book order by id")).containsExactly("1|呐喊|1", "2|茶馆|2");
        ormlab("upgrade").thenStatus(0);
        assertThat(rows("select * from author where id = 4")).containsExactly("4|冰心");
    }

    @Test
    void itSaysSoInChinese() throws Exception {
        givenDropped();

        Run run = ormlab("--lang", "zh", "downgrade").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                已撤销 1.2__drop_email：新增 author.email(MS)
                author.email：有 3 行从 backups/data-TIME-before-1.2.sqlite 取回了原来的值
                数据库现在是版本 1.1。
                """);
    }

    @Test
    void withoutABackupItSaysWhatStaysEmpty() throws Exception {
        givenUpgraded();
        givenModels("", "");
        ormlab("generate-migration", "-m", "drop email", "--allow-drop").thenStatus(0);
        ormlab("upgrade", "--no-backup").thenStatus(0);

        Run run = ormlab("downgrade").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                1.2__drop_email undone: author.email added (MS)
                author.email: stays empty, for no backup has it
                The database is at 1.1 now.
                """);
    }

    @Test
    void aDefaultFillsWhatNoBackupHas() throws Exception {
        givenDropped();
        sql("insert into author (id, name) values (4, '冰心')");

        Run run = ormlab("downgrade", "--default", "author.email=nobody").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                1.2__drop_email undone: author.email added (MS)
                author.email: 3 rows got the value back from backups/data-TIME-before-1.2.sqlite
                The database is at 1.1 now.
                """);
        assertThat(rows("select email from author order by id"))
                .containsExactly("lu@xun", "lao@she", "nobody", "nobody");
    }

    @Test
    void aColumnThatComesBackNotNullAsksForItsValue() throws Exception {
        givenUpgraded();
        givenModels("@Column(nullable = false) public String email;", "");
        ormlab("generate-migration", "-m", "must", "--default", "author.email=none")
                .thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        givenModels("", "");
        ormlab("generate-migration", "-m", "drop email", "--allow-drop").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        sql("insert into author (id, name) values (4, '冰心')");
        List<String> before = everything();

        ormlab("downgrade").thenErr(1, """
                1.3__drop_email cannot run: rows stand in its way. Nothing was changed.
                author.email becomes NOT NULL, but 1 row holds NULL: id 4.
                Type --default author.email=VALUE to fill them, or mend the rows first.
                """);
        assertThat(everything()).isEqualTo(before);
        ormlab("downgrade", "--default", "author.email=bing@xin").thenStatus(0);

        assertThat(rows("select email from author order by id"))
                .containsExactly("lu@xun", "lao@she", "none", "bing@xin");
    }

    @Test
    void whatADowngradeDropsIsBackedUpFirst() throws Exception {
        givenUpgraded();

        Run run = ormlab("downgrade", "-1").thenStatus(0);

        assertThat(steady(run.out())).isEqualTo("""
                Backup: backups/data-TIME-undo-1.1.sqlite
                1.1__add_email undone: author.email dropped (MS)
                The database is at 1.0 now.
                """);
        assertThat(rows(dir().resolve("backups").resolve(backup("undo-1.1")), "select email from author order by id"))
                .containsExactly("lu@xun", "lao@she", "null");
    }

    @Test
    void toTheBeginningAndUpAgain() throws Exception {
        givenUpgraded();

        assertThat(ormlab("downgrade", "base").thenStatus(0).out()).endsWith("The database is at no version now.\n");

        assertThat(rows("select name from sqlite_master where type = 'table'")).containsExactly("db_migration");
        ormlab("upgrade").thenStatus(0);
        ormlab("check").thenStatus(0);
    }

    @Test
    void toAVersionByAPrefixOfItsName() throws Exception {
        givenUpgraded();

        ormlab("downgrade", "init").thenStatus(0);

        ormlab("current").thenOut("1.0__initial\nwaiting: 1.1__add_email\n");
    }

    @Test
    void itsSqlIsShownAndNotRun() throws Exception {
        givenUpgraded();
        List<String> before = everything();

        Run run = ormlab("downgrade", "base", "--sql").thenStatus(0);

        assertThat(run.out())
                .startsWith(
                        "-- rollback/1.1__add_email.sql\n-- ormlab:drops author.email\n\nalter table author drop column"
                                + " email;\n")
                .contains("-- rollback/1.0__initial.sql\n", "drop table book;\n");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatCannotBeIsASentenceAndChangesNothing() throws Exception {
        givenUpgraded();
        List<String> before = everything();

        ormlab("downgrade", "-3").thenErr(1, "-3 cannot be: only 2 migrations have run.\n");
        ormlab("downgrade", "-0").thenErr(1, "-0 cannot be: only 2 migrations have run.\n");
        ormlab("downgrade", "1.7").thenErr(1, "There is no migration 1.7.\nDid you mean 1.0__initial?\n");
        ormlab("downgrade", "1.").thenErr(1, """
                1. can mean several migrations: 1.0__initial, 1.1__add_email.
                Type a letter more of the one you mean.
                """);
        ormlab("downgrade", "--sqll").thenErr(2, """
                --sqll is no option of the command downgrade.
                Did you mean: --sql?
                Type "downgrade --help" to see how it is used.
                """);
        ormlab("downgrade", "--default", "author.nmae=x")
                .thenErr(1, "author.nmae does not come back in this downgrade, so it needs no value.\n");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatCannotBeIsSaidInChinese() throws Exception {
        givenUpgraded();

        thenChinese(ormlab("--lang", "zh", "downgrade", "-3"), "-3 不行:执行过的迁移只有 2 个。\n");
        thenChinese(ormlab("--lang", "zh", "downgrade", "1.7"), "没有 1.7 这个迁移。\n你要找的是 1.0__initial 吗?\n");
        ormlab("downgrade", "base").thenStatus(0);
        thenChinese(ormlab("--lang", "zh", "downgrade"), "这个数据库还没执行过任何迁移,没有什么可撤销的。\n");
    }

    @Test
    void belowTheBeginningThereIsNothing() throws Exception {
        givenTwoVersions();
        ormlab("downgrade", "base").thenStatus(0);

        ormlab("downgrade").thenErr(1, "No migration has run on this database: there is nothing to undo.\n");
        ormlab("downgrade", "-1").thenErr(1, "No migration has run on this database: there is nothing to undo.\n");
        ormlab("downgrade", "base").thenOut("The database is at no version now.\n");
    }
}
