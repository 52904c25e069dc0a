package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Console;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Question;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons that come with ormlab hold, and a learner goes through them as they like. */
class LessonTest extends OrmlabTest {

    private static final String OWN = """
            # 我的课

            先看数据库。

            <!-- hint: 就是 tables -->

            ```ormlab
            > init --blank
            ...
            > sql select 1 as one
            one
            ---
              1
            > sql select * from nowhere
            [..]nowhere[..]
            ...
            ```

            ```java models/m/Thing.java
            package m;

            import io.ebean.Model;
            import jakarta.persistence.*;

            @Entity
            public class Thing extends Model {
                @Id public long id;
            }
            ```

            ```ormlab
            > models
            ...
            ```

            就这些。
            """;

    /** A person at a terminal who types these lines, and then leaves. */
    private static final class Learner implements Console {
        final List<String> said = new ArrayList<>();
        final Deque<String> lines;
        private final String answer;

        Learner(String answer, String... lines) {
            this.answer = answer;
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public Optional<String> typed(String prompt) {
            said.add(prompt);
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public String ask(Question question) {
            return answer;
        }

        @Override
        public void out(String line) {
            said.add(line);
        }

        @Override
        public void err(String line) {
            said.add("! " + line);
        }

        @Override
        public void print(String text) {
            said.add(text);
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public boolean interactive() {
            return true;
        }

        @Override
        public boolean colour() {
            return false;
        }
    }

    private int typed(Learner learner, String input) {
        Map<String, String> environment =
                Map.of("ORMLAB_HOME", temp.resolve("home").toString());
        Settings settings = new Settings(dir(), Language.EN, true, false, environment);
        try (Lab lab = new Lab(settings, Registry.of(Ormlab.MORE_COMMANDS), learner)) {
            return new Interpreter(lab).run(input);
        }
    }

    private Path givenOwn(String text) throws IOException {
        Path file = temp.resolve("课.md");
        Files.writeString(file, text);
        return file;
    }

    static Stream<Path> builtIn() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("notes/lessons", "notes/en/lessons")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.sorted().forEach(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInLessonPrintsWhatItSays(Path lesson) {
        String language = lesson.startsWith("notes/en") ? "en" : "zh";

        Run run = ormlab("--lang", language, "run", lesson.toAbsolutePath().toString(), "--check");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInLessonPlaysToItsEnd(Path lesson) {
        String language = lesson.startsWith("notes/en") ? "en" : "zh";
        String name = lesson.getFileName().toString().replace(".md", "");

        Run run = ormlab("--lang", language, "lesson", name);

        assertThat(run.thenStatus(0).out()).contains(language.equals("en") ? "The end of \"" : "》学完了。");
    }

    @Test
    void theLessonsAreListedInTheirOrder() {
        ormlab("--lang", "en", "lesson").thenStatus(0);
        assertThat(in(Map.of("ORMLAB_HOME", temp.toString()), "--lang", "en", "lesson")
                        .out())
                .isEqualTo("""
                lesson            steps done  about
                ----------------  ----------  --------------------------------
                first-migration      0 of 17  Your first migration
                relationships        0 of 14  Relationships and N+1
                changing-columns     0 of 21  Changing columns that have rows
                transactions         0 of 20  Transactions
                """.replace("--------------------------------", "-------------------------------"));
    }

    @Test
    void nPlusOneIsNamedWhereTheLessonSaysSo() {
        String out = ormlab("--lang", "en", "lesson", "relationships").out();

        assertThat(out).containsOnlyOnce("--   DB.find(Author.class).fetch(\"books\").findList()");
    }

    @Test
    void aLearnerTypesBetweenTheStepsAsksForAHintAndLeaves() throws Exception {
        Path file = givenOwn(OWN);
        Learner learner =
                new Learner("yes", "hint", "", "sql select 7 as seven", "sql  select 1 as one", "skip", "quit");

        assertThat(typed(learner, "lesson --yes '" + file + "'")).isZero();

        assertThat(learner.said)
                .contains("就是 tables", "[1/5] Enter runs it; hint, skip, quit: ", "seven", "    7", "one", "  1")
                .contains("> sql select 1 as one", "models/m/Thing.java", "[4/5] Enter runs it; hint, skip, quit: ")
                .contains("! Left. \"lesson " + file + "\" goes on from here.")
                .doesNotContain("就这些。");
    }

    @Test
    void theNextTimeItGoesOnWhereItWasLeft() throws Exception {
        Path file = givenOwn(OWN);
        typed(new Learner("yes", "", "", ""), "lesson '" + file + "'");
        Learner again = new Learner("yes", "", "");

        assertThat(typed(again, "lesson --yes '" + file + "'")).isZero();

        assertThat(again.said)
                .contains("! On with step 4; \"lesson " + file + " --from 1\" begins anew.")
                .contains("[4/5] Enter runs it; hint, skip, quit: ", "就这些。", "The end of \"我的课\".")
                .doesNotContain("> sql select 1 as one");
        Learner anew = new Learner("yes");
        typed(anew, "lesson --yes --from 2 '" + file + "'");
        assertThat(anew.said).contains("[2/5] Enter runs it; hint, skip, quit: ");
    }

    @Test
    void aLessonFromElsewhereIsShownAndAskedAbout() throws Exception {
        Path file = givenOwn(OWN);
        Learner no = new Learner("no");

        assertThat(typed(no, "lesson '" + file + "'")).isEqualTo(1);
        assertThat(no.said).contains("> sql select 1 as one", "! \"我的课\" was not played.");
        assertThat(no.said).doesNotContain("[1/5] Enter runs it; hint, skip, quit: ");
        ormlab("--lang", "en", "lesson", file.toString()).thenErr(1, file + """
                 comes from elsewhere, so it is shown before it runs.
                Read it; then "lesson %s --yes" plays it.
                """.formatted(file));
        assertThat(ormlab("--lang", "en", "lesson", file.toString(), "--yes")
                        .thenStatus(0)
                        .out())
                .endsWith("就这些。\n\nThe end of \"我的课\".\n");
    }

    @Test
    void aMistakeNamesTheLessonsFileAndLine() throws Exception {
        Path file = givenOwn("# x\n\n```ormlab\n> init --blank\n...\n> describe X\n...\n```\n");

        ormlab("--lang", "en", "lesson", "--yes", file.toString()).thenErr(1, """
                There is no model: models/ holds no .java file.
                Write an entity class there, such as models/Author.java, then type the same again.
                %s:6: this step did not do what the lesson says.
                Begin anew with "lesson %s --from 1"; if that fails too, the lesson is wrong.
                """.formatted(file, file));
    }

    @Test
    void whatIsNoLessonIsSaid() throws Exception {
        Path file = givenOwn("# nothing\n");
        ormlab("--lang", "en", "lesson", "transaction").thenErr(1, """
                There is no lesson transaction.
                Did you mean: transactions?
                """);
        ormlab("--lang", "zh", "lesson", "zzzzzz").thenErr(1, """
                没有名为 zzzzzz 的课程。
                输入 "lesson" 查看有哪些课程，也可以写文件名。
                """);
        ormlab("--lang", "en", "lesson", "--yes", file.toString()).thenErr(1, file + """
                 is no lesson: it has no fence that begins with ```ormlab.
                Type "help lesson" to see how a lesson is written.
                """);
        ormlab("--lang", "en", "lesson", "transactions", "--from", "99")
                .thenErr(2, "transactions has the steps 1 to 20.\n");
    }

    @Test
    void aFolderListsItsLessons() throws Exception {
        Path file = givenOwn(OWN);
        Run run = in(Map.of("ORMLAB_HOME", temp.toString()), "--lang", "en", "lesson", temp.toString());

        assertThat(run.thenStatus(0).out()).contains(file.toString(), "0 of 5", "我的课");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        ormlab("--lang", "en", "lesson", empty.toString()).thenErr(1, empty + """
                 holds no lessons: no file of it ends in .md.
                Type "lesson" to see the lessons that there are.
                """);
    }
}
