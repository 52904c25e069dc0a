package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Standing;
import io.ormlab.render.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The marks of the prompt. */
class PromptTextTest {

    private static String prompt(Standing standing, boolean inTransaction) {
        return new PromptText(Style.PLAIN)
                .of(Optional.ofNullable(standing), inTransaction ? List.of("sandbox", "tx") : List.of(), 80);
    }

    @Test
    void anOpenTransactionIsMarked() {
        assertThat(prompt(new Standing("图书馆", "1.1", false), false)).isEqualTo("图书馆 1.1> ");
        assertThat(prompt(new Standing("图书馆", "1.1", false), true)).isEqualTo("图书馆 1.1[sandbox][tx]> ");
        assertThat(prompt(new Standing("图书馆", "", true), true)).isEqualTo("图书馆*[sandbox][tx]> ");
    }
}
