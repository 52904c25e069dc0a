package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code help} on the command line; NoteViewTest has its screens. */
class HelpCommandTest extends OrmlabTest {

    @Test
    void findsAWordInThePages() {
        assertThat(ormlab("--lang", "en", "help", "--search", "decimal.Decimal")
                        .thenStatus(0)
                        .out())
                .startsWith("Numeric ")
                .contains("[decimal.Decimal]")
                .endsWith("\nType \"help Numeric\" and the like for the page.\n");
    }

    @Test
    void searchesOrShows() {
        ormlab("--lang", "en", "help", "types", "--search", "x").thenErr(2, "Give a topic or --search, not both.\n");
        ormlab("--lang", "zh", "help", "--search", " ").thenErr(2, "要找哪个词？写成 help --search 词。\n");
        ormlab("--lang", "zh", "help", "--search", "xyzzy").thenErr(1, "没有哪一页提到 \"xyzzy\"。\n输入 \"help\" 看目录。\n");
    }
}
