package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final Pattern VERSION = Pattern.compile("[vV]?[0-9]{1,9}([._-][0-9]{1,9})*(__.*)?");
    private static final Pattern REPEATABLE = Pattern.compile("[rRiI]__.+");
    private static final String LETTERS = "vVrRiI0129..__--__x题\n";

    /** The patterns say it in a line each; the program reads by hand. */
    @Test
    void itIsReadAsThePatternsSay() {
        Random random = new Random(7);
        int versioned = 0;
        int repeatable = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder label = new StringBuilder();
            for (int length = random.nextInt(13); length > 0; length--) {
                label.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String text = label.toString();
            assertThat(Label.isVersioned(text))
                    .as(text)
                    .isEqualTo(VERSION.matcher(text).matches());
            assertThat(Label.isRepeatable(text))
                    .as(text)
                    .isEqualTo(REPEATABLE.matcher(text).matches());
            versioned += Label.isVersioned(text) ? 1 : 0;
            repeatable += Label.isRepeatable(text) ? 1 : 0;
        }
        assertThat(versioned).isGreaterThan(1_000);
        assertThat(repeatable).isGreaterThan(100);
        assertThat(Label.isVersioned("1.123456789__x")).isTrue();
        assertThat(Label.isVersioned("1.1234567890__x")).isFalse();
    }
}
