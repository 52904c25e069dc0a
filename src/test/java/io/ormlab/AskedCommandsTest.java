package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With somebody at the terminal, {@code restore} and {@code merge} ask, the safe answer first. */
class AskedCommandsTest extends VersionsTest {

    private int typed(AnsweringConsole console, String input) {
        Settings settings = new Settings(dir(), Language.EN, true, false, Map.of());
        try (Lab lab = new Lab(settings, Registry.of(Ormlab.MORE_COMMANDS), console)) {
            return new Interpreter(lab).run(input);
        }
    }

    @Test
    void restoreAsksBeforeItReplacesAnything() throws Exception {
        givenUpgraded();
        ormlab("backup").thenStatus(0);
        sql("delete from book");
        String backup = files("backups").get(0);
        AnsweringConsole no = new AnsweringConsole("no");
        AnsweringConsole yes = new AnsweringConsole("yes");

        assertThat(typed(no, "restore " + backup)).isEqualTo(1);
        assertThat(no.said).containsExactly("! Nothing was changed.");
        assertThat(no.asked.get(0).safest()).isEqualTo("no");
        assertThat(new Messages(Language.EN).text(no.asked.get(0).text()))
                .isEqualTo("The database data.sqlite is replaced by backups/" + backup
                        + ". What it holds now is backed up first. Go on?");
        assertThat(rows("select * from book")).isEmpty();

        assertThat(typed(yes, "restore " + backup)).isZero();
        assertThat(rows("select title from book order by id")).containsExactly("呐喊", "茶馆");
    }

    @Test
    void mergeAsksWhenItHasShownWhatItWillDo() throws Exception {
        givenUpgraded();
        given("migrations/1.1__add_phone.sql", "alter table author add column phone text;\n");
        AnsweringConsole no = new AnsweringConsole("no");
        AnsweringConsole yes = new AnsweringConsole("yes");

        assertThat(typed(no, "merge")).isEqualTo(1);
        assertThat(no.said).containsExactly("1.1__add_phone becomes 1.2__add_phone", "! Nothing was changed.");
        assertThat(files("migrations")).contains("1.1__add_phone.sql");

        assertThat(typed(yes, "merge")).isZero();
        assertThat(files("migrations")).contains("1.2__add_phone.sql").doesNotContain("1.1__add_phone.sql");
    }

    @Test
    void whereThereAreColoursSqlIsHighlighted() throws Exception {
        givenTwoVersions();
        AnsweringConsole console = new AnsweringConsole();

        typed(console, "upgrade --sql");

        assertThat(console.said)
                .contains("\u001b[2m-- 1.1__add_email.sql\u001b[0m")
                .contains("\u001b[35malter\u001b[0m \u001b[35mtable\u001b[0m author \u001b[35madd\u001b[0m"
                        + " \u001b[35mcolumn\u001b[0m email varchar(\u001b[36m255\u001b[0m);");
    }

    @Test
    void aNegativeNumberAtThePromptIsAWordOfDowngrade() throws Exception {
        givenUpgraded();
        AnsweringConsole console = new AnsweringConsole();

        assertThat(typed(console, "downgrade -2 --no-backup")).isZero();

        assertThat(rows("select name from sqlite_master where type = 'table'")).containsExactly("db_migration");
    }

    @Test
    void aDropThatIsAgreedToHidesNoOtherQuestion() throws Exception {
        givenUpgraded();
        // E-mail addresses and names go, and pen names and towns come.
        given("models/lab/Author.java", """
                package lab;
                import io.ebean.Model;
                import jakarta.persistence.*;
                @Entity public class Author extends Model {
                    @Id public long id;
                    public String penName;
                    @Column(nullable = false) public String town;
                }
                """);
        AnsweringConsole console = new AnsweringConsole("pen_name", "--allow-drop", "绍兴");

        assertThat(typed(console, "generate-migration -m change")).isZero();

        assertThat(console.asked).hasSize(3);
        assertThat(console.asked.get(1).answers())
                .as("pen_name is taken")
                .extracting(answer -> answer.word())
                .containsExactly("--stop", "town", "--allow-drop");
        assertThat(new Messages(Language.EN).text(console.asked.get(2).text()))
                .isEqualTo("author.town (varchar(255)) is added NOT NULL: what do the rows that are there hold in it?");
    }
}
