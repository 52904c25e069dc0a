package io.ormlab.model.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The texts that values of these types are kept as, for statements that write them without Ebean. */
public final class StoredText {

    private StoredText() {}

    public static String of(LocalDate date) {
        return Moments.date(date);
    }

    public static String of(LocalTime time) {
        return Moments.time(time);
    }

    public static String of(LocalDateTime at) {
        return Moments.dateTime(at);
    }

    public static String of(Instant at) {
        return Moments.instant(at);
    }

    public static String of(Duration span) {
        return Forms.DURATION.text(span);
    }

    /**
     * The moment of a text with or without an offset; without one it is UTC.
     *
     * @throws java.time.DateTimeException where it is none
     */
    public static Instant instant(String text) {
        return MomentReader.instant(text);
    }
}
