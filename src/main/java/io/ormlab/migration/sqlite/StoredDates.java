package io.ormlab.migration.sqlite;

import java.time.LocalDateTime;

/**
 * SQL over dates and times as they lie in the file: the text of {@link io.ormlab.model.storage.StoredText}, and the milliseconds
 * since 1970 that Ebean alone keeps, which are of the local time zone where the type has none. SQLite's own functions know
 * milliseconds, so a fraction is carried over as text (https://www.sqlite.org/lang_datefunc.html).
 */
final class StoredDates {

    private static final String NAMES_UTC = "(x like '%Z' or x like '%+00:00')";

    private StoredDates() {}

    /** An SQL expression over {@code x}, for the value that stands in its place; named, so that it is worked out once. */
    static String let(String value, String expression) {
        return "(select " + expression + " from (select " + value + " as x))";
    }

    /** The condition that a person's text is no date, or no date that SQLite knows. */
    static String isNoDate(String value) {
        return "coalesce(strftime('%Y-%m-%d', " + value + "), '') <> " + value;
    }

    /** A date with a time in the form of the property's type, which is {@code Object} where nothing tells it. */
    static String timestamp(String value, Class<?> javaType) {
        if (javaType == LocalDateTime.class) {
            return local(value);
        }
        return javaType == Object.class
                ? let(
                        value,
                        "case when typeof(x) = 'integer' then " + milliseconds("'localtime'", "") + " when " + NAMES_UTC
                                + " then " + plain("x", ".000") + " || '+00:00' else " + plain("x", "") + " end")
                : moment(value);
    }

    /** The local date and time of a stored one, of a moment, or of text. */
    static String local(String value) {
        return let(
                value,
                "case when typeof(x) = 'integer' then " + milliseconds("'localtime'", "") + " when " + NAMES_UTC
                        + " then " + shifted("x", "localtime", "") + " else " + plain("x", "") + " end");
    }

    /** The moment, in UTC, of a stored one, of a local time, or of text. */
    static String moment(String value) {
        return let(
                value,
                "case when typeof(x) = 'integer' then " + milliseconds(null, "+00:00") + " when " + NAMES_UTC + " then "
                        + plain("x", ".000") + " || '+00:00' else " + shifted("x", "utc", ".000") + " || '+00:00' end");
    }

    /** Midnight of a stored date. */
    static String midnight(String value, Class<?> javaType) {
        boolean isMoment = javaType != LocalDateTime.class && javaType != Object.class;
        String local = "x || ' 00:00:00'";
        String text = isMoment ? "strftime('%Y-%m-%d %H:%M:%S', " + local + ", 'utc') || '.000+00:00'" : local;
        String zone = isMoment ? null : "'localtime'";
        return let(
                value,
                "case typeof(x) when 'integer' then " + milliseconds(zone, isMoment ? "+00:00" : "") + " else " + text
                        + " end");
    }

    /** The condition that a local time says an offset, as a moment does. */
    static String hasZone(String value) {
        return let(value, "typeof(x) = 'text' and instr(x, ' = ') = 0 and " + NAMES_UTC);
    }

    /** The condition that a moment says no offset, as one that SQLite's CURRENT_TIMESTAMP or sqlite-jdbc wrote. */
    static String isWithoutZone(String value) {
        return let(value, "typeof(x) = 'text' and not " + NAMES_UTC + " and instr(x, ' = ') = 0");
    }

    /** The moment of a stored one, one without an offset read as the models read it: UTC, unless it is sqlite-jdbc's local text. */
    static String momentAsRead(String value) {
        return let(
                value,
                "case when typeof(x) = 'text' and length(x) <> 23 then " + moment("x || '+00:00'") + " else "
                        + moment("x") + " end");
    }

    static String date(String value) {
        return let(
                value,
                "case typeof(x) when 'integer' then date(x / 1000.0, 'unixepoch', 'localtime') else substr(x, 1, 10) end");
    }

    /** ISO 8601 text: what lies there, but for milliseconds. */
    static String dateText(String value) {
        return let(value, "case typeof(x) when 'integer' then date(x / 1000.0, 'unixepoch', 'localtime') else x end");
    }

    static String timestampText(String value) {
        return let(value, "case typeof(x) when 'integer' then " + milliseconds("'localtime'", "") + " else x end");
    }

    static String timeText(String value) {
        return let(
                value,
                "case typeof(x) when 'integer' then substr(" + milliseconds("'localtime'", "") + ", 12) else x end");
    }

    static String time(String value) {
        return let(
                value,
                "case typeof(x) when 'integer' then substr(" + milliseconds("'localtime'", "")
                        + ", 12) else strftime('%H:%M:%S', x) || " + fraction("substr(x, 10)", "") + " end");
    }

    /** The condition that text is no date with a time, to the nanosecond at most, with or without {@code +00:00}. */
    static String isNoDateTime(String value) {
        String local = "replace(replace(x, '+00:00', ''), 'Z', '')";
        return let(
                value,
                "coalesce(strftime('%Y-%m-%d %H:%M:%S', " + local + "), '') <> replace(substr(" + local
                        + ", 1, 19), 'T', ' ') or length(" + local + ") > 29 or substr(" + local
                        + ", 20, 1) not in ('', '.') or substr(" + local + ", 21) glob '*[^0-9]*'");
    }

    static String isNoTime(String value) {
        return let(
                value,
                "coalesce(strftime('%H:%M:%S', substr(x, 1, 8)), '') <> substr(x, 1, 8) or length(x) > 18"
                        + " or substr(x, 9, 1) not in ('', '.') or substr(x, 10) glob '*[^0-9]*'");
    }

    /** The condition that a stored local time is in a year outside the ones that sort as plain text. */
    static String isExtreme(String value) {
        return let(value, "typeof(x) = 'text' and instr(x, ' = ') > 0");
    }

    static String hasTime(String value) {
        return let(local(value), "substr(x, 11) <> ' 00:00:00'");
    }

    /**
     * The condition that the zone's rules for the text are not known: SQLite knows them from 1970 to 2038 only, and takes another
     * year's for the rest (toLocaltime in https://www.sqlite.org/src/file/src/date.c); where the zone is UTC there is nothing to know.
     */
    static String isBeyond(String value, String zone) {
        return let(
                value,
                "case typeof(x) when 'integer' then x not between 0 and 2147385600000 and datetime(x / 1000.0, 'unixepoch', '"
                        + zone + "') <> datetime(x / 1000.0, 'unixepoch') else " + (zone.equals("utc") ? "not " : "")
                        + NAMES_UTC
                        + " and x not between '1970-01-02' and '2038-01-17' and datetime(substr(x, 1, 19), '"
                        + zone + "') <> datetime(substr(x, 1, 19)) end");
    }

    static String now(Class<?> javaType) {
        return javaType != LocalDateTime.class
                ? "strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00'"
                : "strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')";
    }

    private static String plain(String x, String whole) {
        String local = "replace(replace(" + x + ", '+00:00', ''), 'Z', '')";
        return "replace(substr(" + x + ", 1, 19), 'T', ' ') || " + fraction("substr(" + local + ", 21)", whole);
    }

    private static String shifted(String x, String zone, String whole) {
        String local = "replace(replace(" + x + ", '+00:00', ''), 'Z', '')";
        return "strftime('%Y-%m-%d %H:%M:%S', substr(" + x + ", 1, 19), '" + zone + "') || "
                + fraction("substr(" + local + ", 21)", whole);
    }

    /** A point and three, six or nine digits, or nothing. */
    private static String fraction(String digits, String whole) {
        String nine = "substr(" + digits + " || '000000000', 1, 9)";
        return "case when rtrim(" + digits + ", '0') = '' then '" + whole + "' when length(rtrim(" + digits
                + ", '0')) <= 3 then '.' || substr("
                + nine + ", 1, 3) when length(rtrim(" + digits + ", '0')) <= 6 then '.' || substr(" + nine
                + ", 1, 6) else '.' || " + nine + " end";
    }

    private static String milliseconds(String zone, String suffix) {
        String rest = "(x % 1000 + 1000) % 1000";
        String text = "strftime('%Y-%m-%d %H:%M:%S', (x - " + rest + ") / 1000, 'unixepoch'"
                + (zone == null ? "" : ", " + zone) + ") || "
                + (suffix.isEmpty()
                        ? "case " + rest + " when 0 then '' else printf('.%03d', " + rest + ") end"
                        : "printf('.%03d', " + rest + ")");
        return suffix.isEmpty() ? text : text + " || '" + suffix + "'";
    }
}
