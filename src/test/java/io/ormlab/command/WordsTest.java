package io.ormlab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import org.junit.jupiter.api.Test;

/** The words of a command line at the prompt. */
class WordsTest {

    @Test
    void blanksCutAndQuotesKeep() {
        assertThat(Words.split("-m \"initial  migration\" 'a \"b\"' x\"y z\"'w' \"\""))
                .containsExactly("-m", "initial  migration", "a \"b\"", "xy zw", "");
    }

    @Test
    void aBackslashIsItselfButBeforeAQuoteOrABlank() {
        assertThat(Words.split("C:\\temp\\a a\\ b \"say \\\"x\\\"\" 'a\\b'"))
                .containsExactly("C:\\temp\\a", "a b", "say \"x\"", "a\\b");
    }

    @Test
    void anOpenQuoteIsSaid() {
        assertThatThrownBy(() -> Words.split("-m \"ab c"))
                .isInstanceOf(LabException.class)
                .hasMessage("A quote is opened and not closed: \"ab c");
    }
}
