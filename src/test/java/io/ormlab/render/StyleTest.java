package io.ormlab.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {

    @ParameterizedTest
    @EnumSource
    void withoutColourATextStaysAsItIs(Ink ink) {
        assertThat(Style.PLAIN.paint(ink, "鲁迅")).isEqualTo("鲁迅");
    }

    @ParameterizedTest
    @EnumSource
    void aColourTakesNoColumn(Ink ink) {
        String painted = new Style(true).paint(ink, "鲁迅");
        assertThat(painted).startsWith("\u001b[").endsWith("鲁迅\u001b[0m");
        assertThat(TextWidth.of(painted)).isEqualTo(4);
    }

    @Test
    void nothingIsPaintedAroundNothing() {
        assertThat(new Style(true).error("")).isEmpty();
    }
}
