package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path folder;

    @Test
    void aPasteIsCutIntoCommandsAndJava() {
        try (Lab lab = Labs.in(folder)) {
            Inputs inputs = new Inputs(new Interpreter(lab));
            assertThat(inputs.split("""
                            models

                            class A {
                              int x = 1;
                            }
                            List.of(1, 2)
                              .size()
                            int i = 1
                            sql select '{'
                            """))
                    .containsExactly(
                            "models",
                            "class A {\n  int x = 1;\n}",
                            "List.of(1, 2)\n  .size()",
                            "int i = 1",
                            "sql select '{'");
            assertThat(inputs.isWhole("models\nclass A {")).isFalse();
            assertThat(inputs.isWhole("class A {\n}\nmodels")).isTrue();
            assertThat(inputs.isWhole("  \n ")).isTrue();
        }
    }
}
