package io.ormlab.model.storage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Dates and times in ISO 8601 text, as java.time writes them and with a space for the T, read from left to right. java.time's own
 * parser goes by a format and takes some ten times as long.
 */
final class IsoText {

    private final String text;
    private int at;

    IsoText(String text, int from) {
        this.text = text;
        this.at = from;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    LocalDate wholeDate() {
        return whole(date());
    }

    LocalTime wholeTime() {
        return whole(time());
    }

    ZoneOffset wholeOffset() {
        return whole(offset());
    }

    private <T> T whole(T read) {
        if (!isAtEnd()) {
            throw unreadable();
        }
        return read;
    }

    LocalDateTime dateTime() {
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
        int year = year();
        expect('-');
        int month = digits(2);
        expect('-');
        return LocalDate.of(year, month, digits(2));
    }

    /** Four digits, or more behind a sign. */
    private int year() {
        boolean negative = next('-');
        if (!negative && !next('+')) {
            return digits(4);
        }
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end - at < 4 || end - at > 9) {
            throw unreadable();
        }
        int year = digits(end - at);
        return negative ? -year : year;
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

    /** Up to the end, or to a zone. */
    ZoneOffset offset() {
        int from = at;
        int zone = text.indexOf('[', from);
        at = zone < 0 ? text.length() : zone;
        if (at - from == 6 && text.charAt(from + 3) == ':') {
            char sign = text.charAt(from);
            int seconds = number(from + 1) * 3600 + number(from + 4) * 60;
            if ((sign == '+' || sign == '-') && seconds <= 18 * 3600 && number(from + 4) < 60) {
                return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
            }
        }
        return at - from == 1 && text.charAt(from) == 'Z'
                ? ZoneOffset.UTC
                : ZoneOffset.of(text.substring(from, at).strip());
    }

    /** What stands in the brackets that end the text. */
    ZoneId zone() {
        return ZoneId.of(text.substring(at + 1, text.length() - 1));
    }

    private int number(int from) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(from + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Short.MAX_VALUE : tens * 10 + ones;
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
        return new DateTimeParseException("no date or time", text, Math.min(at, text.length()));
    }
}
