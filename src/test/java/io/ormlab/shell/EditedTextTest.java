package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Editing by hand, over characters of two columns and of two chars. */
class EditedTextTest {

    @Test
    void wideCharactersAreEditedWhole() {
        EditedText text = new EditedText("两倍\nab\n");
        text.end();
        assertThat(text.column()).isEqualTo(4);
        text.insert("😀");
        text.insert("的");
        text.left();
        text.backspace();
        text.left();
        assertThat(text.column()).isEqualTo(2);
        text.insert("x");
        assertThat(text.text()).isEqualTo("两x倍的\nab\n");
        text.delete();
        assertThat(text.text()).isEqualTo("两x的\nab\n");
    }

    @Test
    void upAndDownKeepTheColumn() {
        EditedText text = new EditedText("abcdef\n两\n两两两两");
        text.end();
        text.down(1);
        assertThat(text.column()).isEqualTo(2);
        text.down(1);
        assertThat(text.column()).isEqualTo(6);
        text.down(-9);
        assertThat(text.row()).isZero();
        assertThat(text.column()).isEqualTo(6);
    }

    @Test
    void linesAreSplitJoinedAndCut() {
        EditedText text = new EditedText("  if (x)\r\nend\r\n");
        text.end();
        text.enter();
        text.insert("y");
        assertThat(text.text()).isEqualTo("  if (x)\r\n  y\r\nend\r\n");
        text.home();
        text.backspace();
        assertThat(text.text()).isEqualTo("  if (x)  y\r\nend\r\n");
        text.cut();
        text.cut();
        text.cut();
        text.cut();
        assertThat(text.text()).isEmpty();
        text.indent();
        text.delete();
        text.right();
        text.left();
        assertThat(text.column()).isEqualTo(3);
    }
}
