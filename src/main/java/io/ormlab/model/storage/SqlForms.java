package io.ormlab.model.storage;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The forms of {@link Date} and {@link Time}, which say a day or a time and are a number of milliseconds. As a rule that is local
 * midnight, or a time on the first day of 1970, and the text says the day or the time alone. Where it is not, the text says more,
 * since equal is what they compare by.
 */
final class SqlForms {

    static final Form<Date> DATE = Forms.form(SqlForms::text, SqlForms::date, number -> new Date(number.longValue()));

    static final Form<Time> TIME = Forms.form(SqlForms::text, SqlForms::time, number -> new Time(number.longValue()));

    private SqlForms() {}

    private static String text(Date date) {
        LocalDateTime modern = Modern.local(date.getTime());
        if (modern != null && modern.toLocalTime() == LocalTime.MIDNIGHT) {
            return Moments.date(modern.toLocalDate());
        }
        try {
            LocalDate day = date.toLocalDate();
            if (day.getYear() <= 9999 && Date.valueOf(day).getTime() == date.getTime()) {
                return Moments.date(day);
            }
            LocalDateTime local = new Timestamp(date.getTime()).toLocalDateTime();
            if (local.getYear() <= 9999 && Timestamp.valueOf(local).getTime() == date.getTime()) {
                return Moments.dateTime(local);
            }
        } catch (DateTimeException e) {
            // A leap day of the Julian calendar, in which these types count before 1582, is none in java.time.
        }
        return Moments.instant(Instant.ofEpochMilli(date.getTime()));
    }

    private static Date date(String stored) {
        if (isMoment(stored)) {
            return new Date(MomentReader.instant(stored).toEpochMilli());
        }
        if (stored.length() != 10) {
            return new Date(Timestamp.valueOf(MomentReader.dateTime(stored)).getTime());
        }
        LocalDate day = MomentReader.date(stored);
        long midnight = Modern.millis(day.atStartOfDay());
        return midnight == Modern.NONE ? Date.valueOf(day) : new Date(midnight);
    }

    private static String text(Time time) {
        LocalTime local = LocalTime.ofInstant(Instant.ofEpochMilli(time.getTime()), ZoneId.systemDefault());
        return at(local).getTime() == time.getTime()
                ? Moments.time(local)
                : Moments.instant(Instant.ofEpochMilli(time.getTime()));
    }

    private static Time time(String stored) {
        return isMoment(stored) ? new Time(MomentReader.instant(stored).toEpochMilli()) : at(MomentReader.time(stored));
    }

    private static Time at(LocalTime local) {
        LocalDateTime at = LocalDate.EPOCH.atTime(local);
        long millis = Modern.millis(at);
        return new Time(millis == Modern.NONE ? Timestamp.valueOf(at).getTime() : millis);
    }

    private static boolean isMoment(String stored) {
        return SortText.hasValue(stored) || stored.endsWith("+00:00");
    }
}
