package io.ormlab.model.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Reads dates and times in every form in which they may lie in the file: ours, what sqlite-jdbc writes, what a person types, a
 * number of milliseconds.
 */
final class MomentReader {

    /** What sqlite-jdbc writes under {@code date_class=text}: local, to the millisecond. */
    private static final int DRIVERS_LENGTH = "2026-01-02 03:04:05.123".length();

    private MomentReader() {}

    static LocalDate date(String stored) {
        int value = SortText.valueAt(stored);
        return value > 0 || stored.length() == 10
                ? new IsoText(stored, value).wholeDate()
                : dateTime(stored).toLocalDate();
    }

    static LocalTime time(String stored) {
        return stored.indexOf('-') > 0 ? dateTime(stored).toLocalTime() : new IsoText(stored, 0).wholeTime();
    }

    /** A date with a time; one that says its offset is a moment, told in the local time zone. */
    static LocalDateTime dateTime(String stored) {
        int value = SortText.valueAt(stored);
        if (value > 0 && stored.endsWith("Z")) {
            return LocalDateTime.ofInstant(Instant.parse(stored.substring(value)), ZoneId.systemDefault());
        }
        IsoText iso = new IsoText(stored, value);
        LocalDateTime read = iso.dateTime();
        return iso.isAtEnd() ? read : LocalDateTime.ofInstant(read.toInstant(iso.offset()), ZoneId.systemDefault());
    }

    /** A moment; text without an offset is UTC, as SQLite's own CURRENT_TIMESTAMP is, unless it is sqlite-jdbc's. */
    static Instant instant(String stored) {
        int value = SortText.valueAt(stored);
        if (value > 0) {
            return moment(stored, value);
        }
        IsoText iso = new IsoText(stored, 0);
        LocalDateTime read = iso.dateTime();
        if (!iso.isAtEnd()) {
            return read.toInstant(iso.offset());
        }
        ZoneId zone = stored.length() == DRIVERS_LENGTH ? ZoneId.systemDefault() : ZoneOffset.UTC;
        return read.atZone(zone).toInstant();
    }

    private static Instant moment(String stored, int from) {
        if (stored.endsWith("Z")) {
            // The first and the last moment are of a year that no LocalDate has.
            return Instant.parse(stored.substring(from));
        }
        IsoText iso = new IsoText(stored, from);
        LocalDateTime read = iso.dateTime();
        return read.toInstant(iso.offset());
    }

    static OffsetDateTime offsetDateTime(String stored, int from) {
        IsoText iso = new IsoText(stored, from);
        return OffsetDateTime.of(iso.dateTime(), iso.wholeOffset());
    }

    static ZonedDateTime zonedDateTime(String stored, int from) {
        IsoText iso = new IsoText(stored, from);
        LocalDateTime read = iso.dateTime();
        ZoneOffset offset = iso.offset();
        return iso.isAtEnd() ? read.atZone(offset) : ZonedDateTime.ofInstant(read, offset, iso.zone());
    }

    static LocalDateTime dateTime(Number milliseconds) {
        return LocalDateTime.ofInstant(instant(milliseconds), ZoneId.systemDefault());
    }

    static Instant instant(Number milliseconds) {
        return Instant.ofEpochMilli(milliseconds.longValue());
    }
}
