package io.ormlab.message;

import java.util.Locale;
import java.util.Map;

/** The languages that ormlab speaks. */
public enum Language {
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The two-letter code that {@code --lang} and {@code ORMLAB_LANG} take. */
    public String code() {
        return code;
    }

    /** The locale for parts that have messages of their own, such as the Java compiler. */
    public Locale locale() {
        return locale;
    }

    /** The language of this code, or null where the code names none. */
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equalsIgnoreCase(code)) {
                return language;
            }
        }
        return null;
    }

    /** Whether somebody asked for a language in words: the notes stay Chinese where nobody did. */
    public static Language asked(String option, Map<String, String> environment) {
        Language asked = ofCode(option);
        return asked != null ? asked : ofCode(environment.get("ORMLAB_LANG"));
    }

    /** The language of messages: what was asked for, else the locale's (zh… is Chinese, all else English). */
    public static Language of(String option, Map<String, String> environment, Locale locale) {
        Language asked = asked(option, environment);
        if (asked != null) {
            return asked;
        }
        return "zh".equals(locale.getLanguage()) ? ZH : EN;
    }
}
