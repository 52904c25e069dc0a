package io.ormlab.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Numbers are written by hand: as Java's own format writes them, in every message there is. */
    @Test
    void numbersStandAsMessageFormatWritesThem() throws Exception {
        int seen = 0;
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (String bundle : List.of("command", "running", "versions", "migration", "shell", "query")) {
                for (String key : messages.keys(bundle)) {
                    String pattern = pattern(bundle, language, key);
                    for (Object number :
                            List.of(0, 1, 2, -1, 999, 1_000, -1_000, 123_456_789, Long.MAX_VALUE, Long.MIN_VALUE)) {
                        Object[] args = {number, number, number, number, number, number};
                        assertThat(messages.text(bundle + "." + key, args))
                                .as(bundle + "." + key)
                                .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(args));
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(1_000);
        assertThat(new Messages(Language.EN).text("command.did.kept", "t", 1_000_000))
                .isEqualTo("t built anew with its 1,000,000 rows");
    }

    private static String pattern(String bundle, Language language, String key) throws Exception {
        String file = bundle + (language == Language.EN ? "" : "_" + language.code()) + ".properties";
        Properties properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.getProperty(key);
    }
}
