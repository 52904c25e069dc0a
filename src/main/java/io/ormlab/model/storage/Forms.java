package io.ormlab.model.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms of the types that are dates and times. */
final class Forms {

    static final Form<LocalDate> LOCAL_DATE =
            form(Moments::date, MomentReader::date, number -> MomentReader.dateTime(number)
                    .toLocalDate());

    /** In a column of dates, so the first day of the month. */
    static final Form<YearMonth> YEAR_MONTH = form(
            month -> Moments.date(month.atDay(1)),
            text -> YearMonth.from(text.length() == 7 ? LocalDate.parse(text + "-01") : MomentReader.date(text)),
            number -> YearMonth.from(MomentReader.dateTime(number)));

    static final Form<LocalTime> LOCAL_TIME =
            form(Moments::time, MomentReader::time, number -> MomentReader.dateTime(number)
                    .toLocalTime());

    static final Form<LocalDateTime> LOCAL_DATE_TIME =
            form(Moments::dateTime, MomentReader::dateTime, MomentReader::dateTime);

    static final Form<Instant> INSTANT = form(Moments::instant, MomentReader::instant, MomentReader::instant);

    static final Form<Date> DATE = moment(Date::toInstant, Date::from);

    static final Form<java.sql.Timestamp> TIMESTAMP = moment(java.sql.Timestamp::toInstant, java.sql.Timestamp::from);

    /** By the moment, then by the local time, as its compareTo says. */
    static final Form<OffsetDateTime> OFFSET_DATE_TIME = form(
            at -> Moments.zoned(at.toInstant(), at.toLocalDateTime(), at.getOffset(), at.getOffset()),
            text -> SortText.hasValue(text)
                    ? MomentReader.offsetDateTime(text, SortText.valueAt(text))
                    : here(text).toOffsetDateTime(),
            number -> here(number).toOffsetDateTime());

    static final Form<ZonedDateTime> ZONED_DATE_TIME = form(
            at -> Moments.zoned(at.toInstant(), at.toLocalDateTime(), at.getOffset(), at.getZone()),
            text -> SortText.hasValue(text) ? MomentReader.zonedDateTime(text, SortText.valueAt(text)) : here(text),
            Forms::here);

    static final Form<Calendar> CALENDAR = form(
            at -> ZONED_DATE_TIME.text(
                    ZonedDateTime.ofInstant(at.toInstant(), at.getTimeZone().toZoneId())),
            text -> calendar(ZONED_DATE_TIME.of(text)),
            number -> calendar(here(number)));

    static final Form<Duration> DURATION =
            form(Forms::duration, Forms::duration, number -> Duration.ofSeconds(number.longValue()));

    /** How many digits a span's seconds have, zeros before them. */
    private static final int SECONDS = 19;

    /** One of each zone to copy, of which Calendar makes a new one by working out the fields of now. */
    private static final Map<ZoneId, Calendar> CALENDARS = new ConcurrentHashMap<>();

    private Forms() {}

    /** The text of the moment, for the types that are one. */
    private static <T> Form<T> moment(Function<T, Instant> to, Function<Instant, T> from) {
        return form(
                value -> Moments.instant(to.apply(value)),
                text -> from.apply(MomentReader.instant(text)),
                number -> from.apply(MomentReader.instant(number)));
    }

    private static ZonedDateTime here(String stored) {
        return MomentReader.instant(stored).atZone(ZoneId.systemDefault());
    }

    private static ZonedDateTime here(Number stored) {
        return MomentReader.instant(stored).atZone(ZoneId.systemDefault());
    }

    private static Calendar calendar(ZonedDateTime at) {
        Calendar calendar = (Calendar) CALENDARS
                .computeIfAbsent(at.getZone(), zone -> Calendar.getInstance(TimeZone.getTimeZone(zone)))
                .clone();
        calendar.setTimeInMillis(at.toInstant().toEpochMilli());
        return calendar;
    }

    /**
     * Seconds, then the value as ISO 8601 writes it. SQLite takes the leading digits where it needs a number, so that a sum of spans
     * comes out, and Ebean alone reads the whole seconds; negative ones sort right and add up wrong.
     */
    private static String duration(Duration span) {
        long seconds = span.getSeconds();
        StringBuilder text = new StringBuilder(60);
        if (seconds < 0) {
            text.append('-');
            seconds -= Long.MIN_VALUE;
        }
        Moments.fraction(Moments.padded(text, seconds, SECONDS), span.getNano());
        return SortText.of(text.toString(), span);
    }

    private static Duration duration(String stored) {
        int end = stored.indexOf(" = ");
        int from = stored.startsWith("-") ? 1 : 0;
        if (end < from + SECONDS) {
            return Duration.parse(stored);
        }
        long seconds = Long.parseLong(stored, from, from + SECONDS, 10);
        int nano = 0;
        for (int at = from + SECONDS + 1, unit = 100_000_000; at < end; at++, unit /= 10) {
            nano += (stored.charAt(at) - '0') * unit;
        }
        return Duration.ofSeconds(from == 0 ? seconds : seconds + Long.MIN_VALUE, nano);
    }

    static <T> Form<T> form(Function<T, String> write, Function<String, T> read, Function<Number, T> number) {
        return new Form<>() {
            @Override
            public String text(T value) {
                return write.apply(value);
            }

            @Override
            public T of(String stored) {
                return read.apply(stored);
            }

            @Override
            public T of(Number stored) {
                return number.apply(stored);
            }
        };
    }
}
