package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each command of Flask-Migrate does for its user, done here; a test is named after the command. */
class FlaskMigrateCounterpartsTest extends VersionsTest {

    @Test
    void init() throws Exception {
        ormlab("init", "--blank").thenStatus(0);

        assertThat(dir().resolve("application.properties")).isRegularFile();
        assertThat(dir().resolve("migrations")).isDirectory();
        assertThat(ormlab("init", "--blank").thenStatus(1).err()).isNotBlank();
    }

    /** {@code db migrate -m}: the alias is the command. */
    @Test
    void migrate() throws Exception {
        givenModels("", "");

        ormlab("migrate", "-m", "initial migration").thenStatus(0);

        assertThat(files("migrations")).containsExactly("1.0__initial_migration.sql");
        ormlab("migrate", "-m", "again")
                .thenOut("The models have not changed since the last migration. Nothing was written.\n");
    }

    @Test
    void revision() throws Exception {
        givenUpgraded();

        ormlab("revision", "-m", "by hand").thenStatus(0);
        given("migrations/1.2__by_hand.sql", "create view names as select name from author;\n");
        given("migrations/rollback/1.2__by_hand.sql", "drop view names;\n");
        ormlab("upgrade").thenStatus(0);

        assertThat(rows("select * from names")).containsExactly("鲁迅", "老舍", "巴金");
        ormlab("downgrade").thenStatus(0);
        assertThat(rows("select name from sqlite_master where type = 'view'")).isEmpty();
    }

    @Test
    void upgrade() throws Exception {
        givenTwoVersions();
        List<String> authors = rows("select id, name from author");

        assertThat(ormlab("upgrade", "--sql").thenStatus(0).out())
                .contains("alter table author add column email varchar(255);");
        assertThat(rows("select name from pragma_table_info('author')")).doesNotContain("email");
        ormlab("upgrade", "+1").thenStatus(0);

        assertThat(rows("select name from pragma_table_info('author')")).contains("email");
        assertThat(rows("select id, name from author")).isEqualTo(authors);
    }

    @Test
    void downgrade() throws Exception {
        givenUpgraded();

        ormlab("downgrade", "-1").thenStatus(0);

        assertThat(rows("select * from author")).containsExactly("1|鲁迅", "2|老舍", "3|巴金");
        ormlab("current").thenOut("1.0__initial\nwaiting: 1.1__add_email\n");
        ormlab("downgrade", "base").thenStatus(0);
        ormlab("current").thenOut("(no version yet)\nwaiting: 1.0__initial, 1.1__add_email\n");
    }

    @Test
    void show() throws Exception {
        givenTwoVersions();

        assertThat(ormlab("show", "1.1").thenStatus(0).out())
                .startsWith("1.1__add_email  waiting\n  author.email added\n")
                .contains("alter table author add column email", "alter table author drop column email");
    }

    @Test
    void history() throws Exception {
        givenTwoVersions();

        ormlab("history").thenOut("""
                migration       state
                --------------  -------
                1.0__initial    current
                1.1__add_email  waiting
                """);
        assertThat(ormlab("history", "--verbose").thenStatus(0).out()).contains(System.getProperty("user.name"));
    }

    /** {@code db history -r}. */
    @Test
    void historyOfARange() throws Exception {
        givenTwoVersions();
        given("migrations/1.2__later.sql", "create view later as select 1;\n");

        ormlab("history", "-r", "1.1:").thenOut("""
                migration       state
                --------------  -------
                1.1__add_email  waiting
                1.2__later      waiting
                """);
        assertThat(ormlab("history", "-r", ":current").thenStatus(0).out()).endsWith("1.0__initial  current\n");
        assertThat(ormlab("history", "--rev-range", "add:add", "--graph")
                        .thenStatus(0)
                        .out())
                .isEqualTo("o  1.1__add_email  waiting\n");
        ormlab("history", "-r", "1.2:1.0").thenOut("No migration lies in 1.2:1.0.\n");
        ormlab("--lang", "zh", "history", "-r", "1.2:1.0").thenOut("1.2:1.0 这一段里没有迁移脚本。\n");
        ormlab("history", "-r", "1.1").thenErr(2, """
                1.1 is no range of versions.
                Write the first and the last one with a colon between: 1.0:1.2, 1.1: or :1.1
                """);
        ormlab("--lang", "zh", "history", "-r", "1.1").thenErr(2, """
                1.1 不是一段版本。
                请写成“起点:终点”，比如 1.0:1.2、1.1: 或 :1.1
                """);
        ormlab("history", "-r", "1.0:1.9").thenErr(1, "There is no migration 1.9.\nDid you mean 1.0__initial?\n");
    }

    @Test
    void heads() throws Exception {
        givenTwoVersions();

        ormlab("heads").thenOut("1.1__add_email\n");
    }

    /** Versions are one line here; where two people's clash, the picture shows both. */
    @Test
    void branches() throws Exception {
        givenUpgraded();
        given("migrations/1.1__add_phone.sql", "alter table author add column phone text;\n");

        assertThat(ormlab("history", "--graph").thenStatus(0).out()).contains("""
                @ |  1.1__add_email  current
                | o  1.1__add_phone  waiting
                """);
        assertThat(ormlab("heads").thenStatus(1).out()).isEqualTo("1.1__add_email (current)\n1.1__add_phone\n");
    }

    @Test
    void merge() throws Exception {
        givenUpgraded();
        given("migrations/1.1__add_phone.sql", "alter table author add column phone text;\n");

        ormlab("merge", "--yes").thenStatus(0);
        ormlab("upgrade").thenStatus(0);

        assertThat(rows("select mversion || ' ' || mcomment from db_migration order by id"))
                .endsWith("1.1 add_email", "1.2 add_phone");
        assertThat(rows("select id, name, email, phone from author where id = 1"))
                .containsExactly("1|鲁迅|lu@xun|null");
    }

    @Test
    void current() throws Exception {
        givenUpgraded();

        ormlab("current").thenOut("1.1__add_email\n");
    }

    @Test
    void stamp() throws Exception {
        givenTwoVersions();
        sql("alter table author add column email varchar(255)", "drop table db_migration");

        assertThat(ormlab("upgrade").thenStatus(1).err()).contains("stamp 1.0");
        ormlab("stamp", "head").thenStatus(0);

        ormlab("check").thenStatus(0);
        assertThat(rows("select name from author")).containsExactly("鲁迅", "老舍", "巴金");
    }

    @Test
    void check() throws Exception {
        givenTwoVersions();

        ormlab("check").thenStatus(1);
        ormlab("upgrade").thenStatus(0);
        ormlab("check").thenStatus(0);
        givenModels("public String email; public String phone;", "");
        ormlab("check").thenStatus(1);
    }

    @Test
    void edit() throws Exception {
        givenTwoVersions();
        var editor = temp.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\necho 'update author set email = name;' >> \"$1\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();

        in(Map.of("EDITOR", editor.toString()), "edit", "1.1").thenStatus(0);
        ormlab("upgrade").thenStatus(0);

        assertThat(rows("select email from author")).containsExactly("鲁迅", "老舍", "巴金");
    }

    /** Who types a line of Flask-Migrate's own is told how it is written here. */
    @Test
    void aLineOfFlaskMigrate() throws Exception {
        givenTwoVersions();

        ormlab("flask", "db", "upgrade", "head")
                .thenErr(2, "flask is no command.\nFlask-Migrate's command is here: upgrade head\n");
        ormlab("--lang", "zh", "db", "migrate", "-m", "x")
                .thenErr(2, "db 不是命令。\nFlask-Migrate 的这个命令在这里写作：migrate -m x\n");
        ormlab("branches").thenErr(2, "branches is no command.\nFlask-Migrate's command is here: history --graph\n");
        piped("db branches").thenErr(1, """
                db is no command.
                Flask-Migrate's command is here: history --graph
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        assertThat(piped("branches").thenStatus(1).err())
                .contains("\nFlask-Migrate's command is here: history --graph\n");
        piped("class db { int upgrade = 5; } ", "db upgraded = new db();", "upgraded.upgrade")
                .thenStatus(0);
    }
}
