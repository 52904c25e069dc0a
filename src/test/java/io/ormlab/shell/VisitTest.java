package io.ormlab.shell;

import static io.ormlab.shell.Sitting.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of the notes tried at a terminal: step by step, then a shell in the scratch workspace, then back. */
class VisitTest {

    @TempDir
    Path folder;

    @Test
    void triesARowStepByStepAndComesBack() throws Exception {
        Path workspace = folder.resolve("library");
        try (Lab lab = Labs.in(workspace)) {
            assertThat(new Interpreter(lab).run("init")).isZero();
        }
        try (Sitting sitting = Sitting.at(workspace)) {
            sitting.sees("library*> ").enter("var mine = 41;").sees("library*> ");
            sitting.enter("try Numeric").sees("> init --blank\n-- Enter runs it, a runs all, q stops here --");
            sitting.type(ENTER)
                    .sees("a all, q stop --")
                    .type(" ")
                    .sees("> schema --fresh product\n-- Enter runs it, a runs all, q stops here --");
            sitting.type("a").sees("a all, q stop --").type("a");
            sitting.seesSomewhere("it is removed then.").sees("numeric 1.0> ");
            sitting.enter("tea.price.signum()").sees("==> 1\nnumeric 1.0> ");
            sitting.enter("quit").sees("You are back in " + workspace + ".\nlibrary*> ");
            sitting.enter("mine + 1").sees("$1 ==> 42\nlibrary*> ");
            sitting.enter("try joined").sees("-- Enter runs it, a runs all, q stops here --");
            sitting.type("q").sees("ormlab> ");
            sitting.enter("quit").sees("library*> ").enter("quit");
            assertThat(sitting.left()).isZero();
        }
    }
}
