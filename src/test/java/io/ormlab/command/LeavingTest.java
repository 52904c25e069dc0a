package io.ormlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question before a person leaves with a transaction open. */
class LeavingTest {

    @TempDir
    Path dir;

    /** Somebody who is there, and answers each question with the same word. */
    private static final class Person implements Console {
        private final String answer;
        private final List<String> seen = new ArrayList<>();
        private final List<Question> asked = new ArrayList<>();

        Person(String answer) {
            this.answer = answer;
        }

        @Override
        public void out(String line) {
            seen.add(line);
        }

        @Override
        public void err(String line) {
            seen.add(line);
        }

        @Override
        public void print(String text) {
            seen.add(text);
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

        @Override
        public String ask(Question question) {
            asked.add(question);
            return answer;
        }
    }

    @BeforeEach
    void givenLibrary() {
        Person person = new Person("");
        try (Lab lab = lab(person)) {
            typed(lab, "init", "generate-migration -m x", "upgrade", "seed");
        }
    }

    private Lab lab(Person person) {
        return new Lab(new Settings(dir, Language.EN, true, false, Map.of()), Registry.of(""), person);
    }

    private static void typed(Lab lab, String... inputs) {
        Interpreter interpreter = new Interpreter(lab);
        for (String input : inputs) {
            assertThat(interpreter.run(input)).as(input).isZero();
        }
    }

    /** What the table holds after somebody typed quit with a change open, and gave this answer. */
    private List<String> tagsAfter(String answer, boolean left) {
        Person person = new Person(answer);
        try (Lab lab = lab(person)) {
            typed(lab, "begin", "sql delete from book_tag", "quit");
            assertThat(lab.left()).isEqualTo(left);
            assertThat(lab.inTransaction()).isEqualTo(!left);
        }
        assertThat(person.asked).hasSize(1);
        assertThat(person.asked.get(0).safest()).isEqualTo("stay");
        Person after = new Person("");
        try (Lab lab = lab(after)) {
            typed(lab, "sql select count(*) as n from book_tag", "quit");
        }
        assertThat(after.asked).isEmpty();
        return after.seen;
    }

    @Test
    void theChangesAreKept() {
        assertThat(tagsAfter("commit", true)).containsExactly("n", "-", "0");
    }

    @Test
    void theChangesAreUndone() {
        assertThat(tagsAfter("rollback", true)).containsExactly("n", "-", "7");
    }

    @Test
    void thePersonStays() {
        assertThat(tagsAfter("stay", false)).containsExactly("n", "-", "7");
    }
}
