package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that change their names together, broken off at every moment at which a kill can come. */
class RenamingTest {

    private static final String MODEL = "<migration/>";

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void givenTwoOfOneVersion() {
        lab = new Scratch(dir)
                .migration("1.0__a", "create table a (id integer primary key);")
                .migration("1.1__mine", "create table mine (id integer primary key);")
                .rollback("1.1__mine", "drop table mine;");
        lab.upgrade();
        lab.migration("1.1__theirs", "create table theirs (id integer primary key);")
                .rollback("1.1__theirs", "drop table theirs;")
                .migration("1.0.5__late", "create table late (id integer primary key);")
                .rollback("1.0.5__late", "drop table late;");
    }

    private Map<Path, Path> renames() {
        Map<Path, Path> renames = new LinkedHashMap<>();
        for (String file : List.of("rollback/1.0.5__late", "1.0.5__late", "rollback/1.1__theirs", "1.1__theirs")) {
            String to = file.replace("1.0.5", "1.2").replace("1.1", "1.3");
            renames.put(lab.path("migrations/" + file + ".sql"), lab.path("migrations/" + to + ".sql"));
        }
        return renames;
    }

    /** The files as a kill leaves them that comes after so many renames. */
    private void givenKilledAfter(int count) throws IOException {
        Renaming.note(lab.workspace(), renames());
        for (Map.Entry<Path, Path> rename : new ArrayList<>(renames().entrySet()).subList(0, count)) {
            Files.move(rename.getKey(), rename.getValue());
        }
    }

    private void thenMerged() {
        assertThat(lab.names("migrations"))
                .containsExactly("1.0__a.sql", "1.1__mine.sql", "1.2__late.sql", "1.3__theirs.sql", "rollback");
        assertThat(lab.names("migrations/rollback"))
                .containsExactly("1.1__mine.sql", "1.2__late.sql", "1.3__theirs.sql");
        assertThat(lab.text("migrations/rollback/1.3__theirs.sql")).startsWith("drop table theirs;");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theNextCommandDoesTheRest(int count) throws Exception {
        givenKilledAfter(count);

        lab.upgrade();

        thenMerged();
        assertThat(lab.tables()).contains("a", "mine", "late", "theirs");
        assertThat(lab.rows("select mversion from db_migration order by id"))
                .containsExactly("0", "1.0", "1.1", "1.2", "1.3");
    }

    @Test
    void aMergeThatIsKilledIsFinished() throws Exception {
        Process child = ChildJvm.start(MergeInChild.class, dir);
        while (child.isAlive() && !Files.exists(lab.path("migrations/" + Renaming.JOURNAL))) {
            Thread.onSpinWait();
        }
        child.destroyForcibly().waitFor();

        Merge merge = Merge.plan(lab.workspace(), List.of());
        if (!merge.moves().isEmpty()) {
            merge.run();
        }

        thenMerged();
    }

    @Test
    void aNewMigrationIsThereWholeOrNotAtAll() throws Exception {
        lab = new Scratch(dir.resolve("new"));
        Path sql = lab.path("migrations/1.0__first.sql");
        Path model = lab.path("migrations/model/1.0__first.model.xml");
        lab.file("migrations/model/.m.part", MODEL).file("migrations/.s.part", "create table t (id integer);");
        Map<Path, Path> parts = new LinkedHashMap<>();
        parts.put(lab.path("migrations/model/.m.part"), model);
        parts.put(lab.path("migrations/.s.part"), sql);
        Renaming.note(lab.workspace(), parts);
        Files.move(lab.path("migrations/model/.m.part"), model);

        assertThat(MigrationFolder.of(lab.workspace()).latest().orElseThrow().text())
                .isEqualTo("create table t (id integer);");
        assertThat(model).hasContent(MODEL);
    }

    @Test
    void whatIsInTheWayIsNotOverwritten() throws Exception {
        givenKilledAfter(1);
        lab.migration("1.2__late", "select 'somebody else''s';");

        thenRefused(
                "An earlier command was stopped while it gave migrations their new names, and that cannot be finished: "
                        + lab.path("migrations/1.2__late.sql") + " is in the way.\n"
                        + "Mend that and type the same again; or rename by hand what migrations/.ormlab-renames lists, and delete it.",
                "之前的命令在给迁移文件改名时被中断了，现在也接不下去：" + lab.path("migrations/1.2__late.sql") + " 占了位置。\n"
                        + "请先解决这个问题，再输入一次同样的命令；也可以按 migrations/.ormlab-renames 里列的自己改名，然后删掉它。");
        assertThat(lab.text("migrations/1.2__late.sql")).isEqualTo("select 'somebody else''s';");
        Files.delete(lab.path("migrations/1.2__late.sql"));
        MigrationFolder.withTwins(lab.workspace());
        thenMerged();
    }

    private void thenRefused(String english, String chinese) {
        assertThatThrownBy(() -> MigrationFolder.withTwins(lab.workspace())).satisfies(thrown -> {
            LabException failure = (LabException) thrown;
            assertThat(new Messages(Language.EN).text(failure)).isEqualTo(english);
            assertThat(new Messages(Language.ZH).text(failure)).isEqualTo(chinese);
        });
    }

    @Test
    void whatCannotBeDoneIsUndone() throws Exception {
        Map<Path, Path> renames = renames();
        renames.put(lab.path("migrations/not-there.sql"), lab.path("migrations/1.4__x.sql"));
        List<String> before = lab.names("migrations");

        assertThatThrownBy(() -> Renaming.run(lab.workspace(), renames)).isInstanceOf(IOException.class);

        assertThat(lab.names("migrations")).isEqualTo(before);
        assertThat(lab.names("migrations/rollback"))
                .containsExactly("1.0.5__late.sql", "1.1__mine.sql", "1.1__theirs.sql");
    }
}
