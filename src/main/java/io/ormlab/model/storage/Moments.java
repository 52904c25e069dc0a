package io.ormlab.model.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
        return key(new StringBuilder(35), at).toString();
    }

    private static StringBuilder key(StringBuilder text, Instant at) {
        if (!isPlain(at)) {
            return text.append(extreme(at.getEpochSecond(), at.getNano()));
        }
        append(text, LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC));
        // With something behind it, sqlite-jdbc reads a time with a fraction only.
        return text.append(at.getNano() == 0 ? ".000" : "").append(UTC);
    }

    /** A moment and how it was told, as java.time writes it: {@code … = 2026-01-02T11:04:05+08:00[Asia/Shanghai]}. */
    static String zoned(Instant at, LocalDateTime local, ZoneOffset offset, ZoneId zone) {
        StringBuilder text = key(new StringBuilder(100), at).append(SortText.IS);
        if (isPlain(local.toLocalDate())) {
            append(text, local.toLocalDate()).append('T');
            shortest(text, local.toLocalTime());
        } else {
            text.append(local);
        }
        text.append(offset.getId());
        return (zone == offset ? text : text.append('[').append(zone.getId()).append(']')).toString();
    }

    /** As java.time writes it, which leaves seconds out that are none. */
    private static void shortest(StringBuilder text, LocalTime time) {
        if (time.getSecond() > 0 || time.getNano() > 0) {
            append(text, time);
        } else {
            two(two(text, time.getHour()).append(':'), time.getMinute());
        }
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
        long over = 10;
        for (int i = 1; i < width; i++, over *= 10) {
            if (number < over) {
                text.append("0000000000000000000", 0, width - i);
                break;
            }
        }
        return text.append(number);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
