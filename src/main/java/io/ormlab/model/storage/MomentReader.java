package io.ormlab.model.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * Reads dates and times in every form in which they may lie in the file: ours, what sqlite-jdbc writes, what a person types, a
 * number of milliseconds.
 */
final class MomentReader {

    /** What sqlite-jdbc writes under {@code date_class=text}: local, to the millisecond. */
    private static final int DRIVERS_LENGTH = "2026-01-02 03:04:05.123".length();

    private final String text;
    private int at;

    private MomentReader(String text) {
        this.text = text;
    }

    static LocalDate date(String stored) {
        if (SortText.hasValue(stored)) {
            return LocalDate.parse(SortText.value(stored));
        }
        return stored.length() == 10
                ? new MomentReader(stored).date()
                : dateTime(stored).toLocalDate();
    }

    static LocalTime time(String stored) {
        return stored.indexOf('-') > 0 ? dateTime(stored).toLocalTime() : LocalTime.parse(stored);
    }

    /** A date with a time; one that says its offset is a moment, told in the local time zone. */
    static LocalDateTime dateTime(String stored) {
        if (SortText.hasValue(stored)) {
            return local(SortText.value(stored));
        }
        MomentReader reader = new MomentReader(stored);
        LocalDateTime read = reader.dateTime();
        return reader.isAtEnd() ? read : LocalDateTime.ofInstant(reader.offset(read), ZoneId.systemDefault());
    }

    /** A value that names an offset is told in the local time zone, as a moment is. */
    private static LocalDateTime local(String iso) {
        return iso.endsWith("Z")
                ? LocalDateTime.ofInstant(Instant.parse(iso), ZoneId.systemDefault())
                : LocalDateTime.parse(iso);
    }

    /** A moment; text without an offset is UTC, as SQLite's own CURRENT_TIMESTAMP is, unless it is sqlite-jdbc's. */
    static Instant instant(String stored) {
        if (SortText.hasValue(stored)) {
            return moment(SortText.value(stored));
        }
        MomentReader reader = new MomentReader(stored);
        LocalDateTime read = reader.dateTime();
        if (!reader.isAtEnd()) {
            return reader.offset(read);
        }
        ZoneId zone = stored.length() == DRIVERS_LENGTH ? ZoneId.systemDefault() : ZoneOffset.UTC;
        return read.atZone(zone).toInstant();
    }

    private static Instant moment(String iso) {
        return iso.endsWith("Z")
                ? Instant.parse(iso)
                : OffsetDateTime.parse(iso.replaceFirst("\\[.*$", "")).toInstant();
    }

    /** As java.time writes it, and faster than its own parser, which goes by a format. */
    static OffsetDateTime offsetDateTime(String iso) {
        MomentReader reader = new MomentReader(iso);
        if (iso.charAt(0) < '0') {
            return OffsetDateTime.parse(iso);
        }
        return OffsetDateTime.of(reader.dateTime(), ZoneOffset.of(iso.substring(reader.at)));
    }

    static ZonedDateTime zonedDateTime(String iso) {
        int zone = iso.indexOf('[');
        if (zone < 0) {
            return offsetDateTime(iso).toZonedDateTime();
        }
        OffsetDateTime at = offsetDateTime(iso.substring(0, zone));
        ZoneId id = ZoneId.of(iso.substring(zone + 1, iso.length() - 1));
        return ZonedDateTime.ofInstant(at.toLocalDateTime(), at.getOffset(), id);
    }

    static LocalDateTime dateTime(Number milliseconds) {
        return LocalDateTime.ofInstant(instant(milliseconds), ZoneId.systemDefault());
    }

    static Instant instant(Number milliseconds) {
        return Instant.ofEpochMilli(milliseconds.longValue());
    }

    private boolean isAtEnd() {
        return at == text.length();
    }

    private LocalDateTime dateTime() {
        LocalDate date = date();
        if (isAtEnd()) {
            return date.atStartOfDay();
        }
        char between = text.charAt(at++);
        if (between != ' ' && between != 'T') {
            throw unreadable();
        }
        return LocalDateTime.of(date, time());
    }

    private LocalDate date() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        return LocalDate.of(year, month, digits(2));
    }

    private LocalTime time() {
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = 0;
        if (next(':')) {
            second = digits(2);
        }
        return LocalTime.of(hour, minute, second, next('.') ? nanos() : 0);
    }

    private int nanos() {
        int nanos = 0;
        int unit = 1_000_000_000;
        while (at < text.length() && isDigit(text.charAt(at)) && unit > 1) {
            unit /= 10;
            nanos += (text.charAt(at++) - '0') * unit;
        }
        return nanos;
    }

    private Instant offset(LocalDateTime local) {
        String rest = text.substring(at).strip();
        return local.toInstant(rest.equals("+00:00") ? ZoneOffset.UTC : ZoneOffset.of(rest));
    }

    private boolean next(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char expected) {
        if (!next(expected)) {
            throw unreadable();
        }
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                throw unreadable();
            }
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private DateTimeParseException unreadable() {
        return new DateTimeParseException("no date or time", text, at);
    }
}
