package io.ormlab.model.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as ISO 8601 text with a space before the time, which SQLite's own functions read, and sqlite-jdbc too
 * (https://www.sqlite.org/lang_datefunc.html#time_values). The fraction has no digit, three, six or nine; a moment has three
 * at least and ends in {@code +00:00}, not in Z, because a plus sorts before the digits of a longer fraction.
 *
 * <p>Such text sorts in the years 0 to 9999. Any other year's begins with its seconds since 1970, behind a sign that sorts before
 * or after all digits.
 */
final class Moments {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long FIRST_SECOND = FIRST.toEpochDay() * 86_400L;
    private static final long END_SECOND = (LAST.toEpochDay() + 1) * 86_400L;
    private static final long SHIFT = 1_000_000_000_000_000_000L;
    private static final String UTC = "+00:00";

    private Moments() {}

    static String date(LocalDate date) {
        if (isPlain(date)) {
            return append(new StringBuilder(10), date).toString();
        }
        return SortText.of(extreme(date.toEpochDay() * 86_400L, 0), date);
    }

    static String time(LocalTime time) {
        return append(new StringBuilder(18), time).toString();
    }

    static String dateTime(LocalDateTime at) {
        if (isPlain(at.toLocalDate())) {
            return append(new StringBuilder(29), at).toString();
        }
        return SortText.of(extreme(at.toEpochSecond(ZoneOffset.UTC), at.getNano()), at);
    }

    static String instant(Instant at) {
        return isPlain(at) ? key(at) : SortText.of(key(at), at);
    }

    /** What a moment sorts by. */
    static String key(Instant at) {
        if (!isPlain(at)) {
            return extreme(at.getEpochSecond(), at.getNano());
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        StringBuilder text = append(new StringBuilder(35), utc);
        // With something behind it, sqlite-jdbc reads a time with a fraction only.
        return text.append(at.getNano() == 0 ? ".000" : "").append(UTC).toString();
    }

    private static boolean isPlain(LocalDate date) {
        return date.getYear() >= FIRST.getYear() && date.getYear() <= LAST.getYear();
    }

    private static boolean isPlain(Instant at) {
        return at.getEpochSecond() >= FIRST_SECOND && at.getEpochSecond() < END_SECOND;
    }

    private static String extreme(long second, int nano) {
        StringBuilder text = new StringBuilder(29);
        text.append(second < 0 ? '-' : '~');
        padded(text, second < 0 ? SHIFT + second : second, 18);
        return padded(text.append('.'), nano, 9).toString();
    }

    private static StringBuilder append(StringBuilder text, LocalDateTime at) {
        append(text, at.toLocalDate()).append(' ');
        return append(text, at.toLocalTime());
    }

    private static StringBuilder append(StringBuilder text, LocalDate date) {
        int year = date.getYear();
        two(two(text, year / 100), year % 100).append('-');
        two(text, date.getMonthValue()).append('-');
        return two(text, date.getDayOfMonth());
    }

    private static StringBuilder append(StringBuilder text, LocalTime time) {
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond());
        return fraction(text, time.getNano());
    }

    static StringBuilder fraction(StringBuilder text, int nano) {
        if (nano == 0) {
            return text;
        }
        text.append('.');
        if (nano % 1_000_000 == 0) {
            return padded(text, nano / 1_000_000, 3);
        }
        return nano % 1_000 == 0 ? padded(text, nano / 1_000, 6) : padded(text, nano, 9);
    }

    static StringBuilder padded(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
