package io.ormlab.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SnippetInterruptTest {

    private static Typing typing;

    @BeforeAll
    static void open() {
        typing = Typing.in(Language.EN);
        typing.said("1");
    }

    @AfterAll
    static void close() {
        typing.close();
    }

    @Test
    void aLoopEnds() {
        assertThat(typing.saidInterruptedInside("while (true);")).containsExactly("Stopped.");
        assertThat(typing.saidInterruptedInside("do { } while (true);")).containsExactly("Stopped.");
        assertThat(typing.saidInterruptedInside("java.util.stream.IntStream.iterate(0, i -> i).forEach(i -> { });"))
                .containsExactly("Stopped.");
        assertThat(typing.value("1 + 1")).isEqualTo(2);
    }

    @Test
    void aSnippetThatSwallowsInterruptsEnds() {
        assertThat(typing.saidInterruptedInside(
                        "while (true) try { Thread.sleep(10_000); } catch (InterruptedException e) { }"))
                .containsExactly("Stopped.");
    }

    @Test
    void aBlockedThreadEnds() {
        assertThat(typing.saidInterruptedInside("new java.util.concurrent.CountDownLatch(1).await()"))
                .containsExactly("Stopped.");
    }

    @Test
    void theRestOfTheLineIsLeftOut() {
        assertThat(typing.saidInterruptedInside("int before = 1; Thread.sleep(10_000); int after = 1;"))
                .containsExactly("Stopped.");
        assertThat(typing.value("before")).isEqualTo(1);
        assertThat(typing.said("after")).hasSize(1);
    }

    @Test
    void anInterruptWhileItStillCompilesStopsItToo() {
        assertThat(typing.saidInterruptedIn("jdk.jshell.Eval", "while (true) { }"))
                .containsExactly("Stopped.");
    }

    @Test
    void anInterruptBetweenTwoLinesDoesNothing() {
        typing.session().interrupt();
        assertThat(typing.value("2 + 2")).isEqualTo(4);
    }

    @Test
    void whatNothingStopsIsLeftBehindAndTheNextLineRuns() {
        assertThat(typing.saidInterruptedIn("models.Author", "new Author().loop()"))
                .containsExactly(
                        "Stopped waiting: the code does not let itself be stopped, and goes on in the background.");
        assertThat(typing.value("3 + 3")).isEqualTo(6);
    }

    @Test
    void aCompilationThatTakesLongIsLeftBehindAndVariablesStay() {
        typing.said("int stays = 9;");
        assertThat(typing.saidInterruptedIn("com.sun.tools.javac", "List.of(".repeat(60) + "1" + ")".repeat(60)))
                .first()
                .asString()
                .startsWith("Stopped");
        assertThat(typing.value("stays")).isEqualTo(9);
    }
}
