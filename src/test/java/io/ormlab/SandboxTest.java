package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A copy of the workspace to play in: nothing of the real one changes until it is kept. */
class SandboxTest extends VersionsTest {

    private static final String NEXT =
            "Type \"sandbox keep\" to bring it back to the workspace, or \"sandbox discard\" to throw it away.\n";

    /** Every file of the workspace with what it holds, but for the caches. */
    private Map<String, List<Byte>> workspace() throws IOException {
        Map<String, List<Byte>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dir())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = dir().relativize(file).toString();
                if (!name.startsWith(".ormlab")) {
                    List<Byte> bytes = new ArrayList<>();
                    for (byte each : Files.readAllBytes(file)) {
                        bytes.add(each);
                    }
                    files.put(name, bytes);
                }
            }
        }
        return files;
    }

    private static String edit(String file, String from, String to) {
        return "{ var p = java.nio.file.Path.of(\"%s\"); java.nio.file.Files.writeString(p, java.nio.file.Files.readString(p).replace(\"%s\", \"%s\")); }"
                .formatted(file, from, to);
    }

    /** Changes rows, a model, the migrations and the schema, in whatever workspace the session is. */
    private static List<String> play(String... end) {
        List<String> inputs = new ArrayList<>(List.of(
                "DB.find(Author.class).findCount()",
                "sandbox",
                "sql update author set name = 'X' where id = 1",
                "new-model Shop name:string!",
                "generate-migration -m shops",
                "upgrade",
                "new lab.Shop().getClass().getSimpleName()",
                "DB.find(Author.class).where().eq(\"name\", \"X\").findCount()"));
        inputs.addAll(Arrays.asList(end));
        return inputs;
    }

    private Run played(String... end) {
        return piped(play(end).toArray(String[]::new));
    }

    @Test
    void nothingOfTheWorkspaceChangesWhenItIsDiscarded() throws Exception {
        givenUpgraded();
        Map<String, List<Byte>> before = workspace();

        Run run = played(
                "sandbox",
                "sandbox discard",
                "DB.find(Author.class).where().eq(\"name\", \"X\").findCount()",
                "models");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("A sandbox is open already: ").contains(NEXT);
        run = played("sandbox discard", "DB.find(Author.class).where().eq(\"name\", \"X\").findCount()", "models");
        assertThat(run.thenStatus(0).out())
                .startsWith("$1 ==> 3\nThis is a sandbox: a copy of the workspace, in ")
                .contains(NEXT + "Written: models/lab/Shop.java\n")
                .contains("1.2__shops: 1 table created (")
                .contains("$2 ==> \"Shop\"\n$3 ==> 1\nThe sandbox is gone; the workspace is as it was.\n$4 ==> 0\n")
                .doesNotContain("shop  ");
        assertThat(workspace()).isEqualTo(before);
    }

    @Test
    void whatIsKeptIsTheWorkspaceThen() throws Exception {
        givenUpgraded();
        List<String> rows = everything();

        Run run = played("sandbox keep", "DB.find(Author.class).where().eq(\"name\", \"X\").findCount()", "verify");

        assertThat(run.thenStatus(0).out()).contains("""
                        The workspace is now what the sandbox was:
                          models/lab/Shop.java
                          migrations/1.2__shops.sql
                          migrations/model/1.2__shops.model.xml
                          migrations/rollback/1.2__shops.sql
                          data.sqlite
                        Backup: backups/data-""").contains("$4 ==> 1\n");
        assertThat(rows("select name from author order by id")).containsExactly("X", "老舍", "巴金");
        assertThat(rows("select mversion from db_migration order by id")).contains("1.2");
        ormlab("check").thenStatus(0);
        Path backup;
        try (Stream<Path> files = Files.list(dir().resolve("backups"))) {
            backup = files.filter(file -> file.toString().contains("-replaced"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(rows(backup, "select name from author order by id")).containsExactly("鲁迅", "老舍", "巴金");
        assertThat(rows).isNotEqualTo(everything());
    }

    @Test
    void itIsNotKeptOverWhatSomebodyElseChanged() throws Exception {
        givenUpgraded();
        String model = dir().resolve("models/lab/Book.java").toString();

        Run run = played(
                edit(model, "public String title;", "public String title; public Integer year;"), "sandbox keep");

        assertThat(run.thenStatus(1).err())
                .contains("The workspace has changed since the sandbox was opened: models/lab/Book.java."
                        + " Nothing was brought back.\nTake what you need from ")
                .contains(", then type \"sandbox discard\".\n");
        assertThat(rows("select name from author where id = 1")).containsExactly("鲁迅");
        assertThat(dir().resolve("models/lab/Shop.java")).doesNotExist();
    }

    @Test
    void oneThatNobodyEndsIsThrownAway() throws Exception {
        givenUpgraded();
        Map<String, List<Byte>> before = workspace();

        Run run = played();

        assertThat(run.thenStatus(1).err()).endsWith("""
                A sandbox was still open at the end, so it was thrown away.
                End it with "sandbox keep" or "sandbox discard".
                """);
        assertThat(workspace()).isEqualTo(before);
    }

    @Test
    void aProjectWithItsPartsElsewhereIsCopiedWhole() throws Exception {
        givenUpgraded();
        Path elsewhere = temp.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        Files.move(dir().resolve("models"), elsewhere.resolve("models"));
        Files.move(dir().resolve("data.sqlite"), elsewhere.resolve("库.sqlite"));
        given(
                "application.properties",
                "datasource.db.url=jdbc:sqlite:" + elsewhere.resolve("库.sqlite") + "?date_class=text\normlab.models="
                        + elsewhere.resolve("models") + "\n");

        Run run = piped(
                "sandbox",
                "sql update author set name = 'X' where id = 1",
                "new-model Shop name:string",
                "sandbox keep");

        assertThat(run.thenStatus(0).out()).contains(elsewhere.resolve("models/lab/Shop.java") + "\n");
        assertThat(rows(elsewhere.resolve("库.sqlite"), "select name from author where id = 1"))
                .containsExactly("X");
        assertThat(dir().resolve("application.properties")).content().contains("elsewhere");
    }

    @Test
    void aScriptInASandboxRunsInIt() throws Exception {
        givenUpgraded();
        Path script = temp.resolve("s.ormlab");
        Files.writeString(script, "sql update author set name = 'X'\n");

        piped("sandbox", "run " + script, "sandbox discard").thenStatus(0);

        assertThat(rows("select name from author where id = 1")).containsExactly("鲁迅");
    }

    @Test
    void whatCannotBeIsSaid() throws Exception {
        givenUpgraded();

        piped("sandbox keep").thenErr(1, """
                No sandbox is open.
                Type "sandbox" to open one.
                <stdin>:1: this input failed. Nothing after it was run.
                """);
        piped("sandbox", "sandbox keep").thenStatus(0).thenErr(0, "");
        assertThat(piped("begin", "sandbox").thenStatus(1).err())
                .startsWith("sandbox cannot run while a transaction is open.\n");
        given("application.properties", "datasource.db.url=jdbc:sqlite::memory:\n");
        ormlab("sandbox").thenErr(1, "A sandbox copies the database, which must be a SQLite file.\n");
        ormlab("--lang", "zh", "sandbox").thenErr(1, "沙盒要复制数据库，所以数据库必须是一个 SQLite 文件。\n");
    }
}
