package io.ormlab.migration.sqlite;

import java.util.Locale;

/**
 * How dates and times lie in this workspace's database. A {@code LocalDate} is ISO 8601 text always (Ebean's SQLitePlatform);
 * all else goes through sqlite-jdbc, as milliseconds since 1970, of the local time zone where the type has none (its default), or
 * as local text ({@code ?date_class=text}); https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md.
 */
public enum DateStorage {
    MILLISECONDS {
        @Override
        String read(String value, String form) {
            return "strftime('" + form + "', " + value + " / 1000.0, 'unixepoch', 'localtime')";
        }

        @Override
        String write(String text) {
            return "cast(round((julianday(" + text + ", 'utc') - 2440587.5) * 86400000.0) as integer)";
        }

        /**
         * SQLite knows the local time zone from 1970 to 2038 only, and takes another year's rules for the rest (toLocaltime in
         * https://www.sqlite.org/src/file/src/date.c); where that zone is UTC there is nothing to know.
         */
        @Override
        String isBeyond(String text) {
            return "(" + text + " not between '1970-01-02' and '2038-01-17' and datetime(" + text
                    + ", 'utc') <> datetime(" + text + "))";
        }

        @Override
        String isReadBeyond(String value) {
            return "(" + value + " not between 0 and 2147385600000 and datetime(" + value
                    + " / 1000.0, 'unixepoch', 'localtime') <> datetime(" + value + " / 1000.0, 'unixepoch'))";
        }

        @Override
        String isForeign(String value) {
            return "typeof(" + value + ") <> 'integer'";
        }

        @Override
        String now() {
            return "cast(round((julianday('now') - 2440587.5) * 86400000.0) as integer)";
        }
    },
    TEXT {
        @Override
        String read(String value, String form) {
            return "strftime('" + form + "', " + value + ")";
        }

        @Override
        String write(String text) {
            return "strftime('%Y-%m-%d %H:%M:%f', " + text + ")";
        }

        @Override
        String isBeyond(String text) {
            return "false";
        }

        @Override
        String isReadBeyond(String value) {
            return "false";
        }

        @Override
        String isForeign(String value) {
            return "coalesce(strftime('%Y-%m-%d %H:%M:%f', " + value + "), '') <> " + value;
        }

        @Override
        String now() {
            return "strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')";
        }
    };

    /** The storage that a JDBC URL asks for. */
    public static DateStorage of(String url) {
        return url.toLowerCase(Locale.ROOT).contains("date_class=text") ? TEXT : MILLISECONDS;
    }

    /** What lies in the file, in the form that strftime takes (https://www.sqlite.org/lang_datefunc.html). */
    abstract String read(String value, String form);

    /** What is to lie in the file for local ISO 8601 text. */
    abstract String write(String text);

    /** Whether the zone's rules for this text are not known. */
    abstract String isBeyond(String text);

    /** Whether the zone's rules for this stored value are not known. */
    abstract String isReadBeyond(String value);

    /** Whether a value is none that this storage writes. */
    abstract String isForeign(String value);

    /** What lies in the file for the present moment. */
    abstract String now();

    /** ISO 8601 text of a stored date: a {@code LocalDate} is that already, a {@code java.sql.Date} is a timestamp. */
    String dateText(String value) {
        return "case when length(" + value + ") = 10 and typeof(" + value + ") = 'text' then " + value + " else "
                + read(value, "%Y-%m-%d") + " end";
    }

    String timestampText(String value) {
        return read(value, "%Y-%m-%dT%H:%M:%f");
    }

    String timeText(String value) {
        return read(value, "%H:%M:%S");
    }

    String timestampOf(String text) {
        return write(text);
    }

    String timeOf(String text) {
        return write("'1970-01-01 ' || " + text);
    }

    /** What is to lie in the file for a date of a type other than {@code LocalDate}, from ISO 8601 text. */
    String sqlDateOf(String text) {
        return write(text);
    }

    /** Whether a stored timestamp is not at midnight. */
    String hasTime(String value) {
        return read(value, "%H:%M:%f") + " <> '00:00:00.000'";
    }

    /** Text that is no date with a time, to the second at least, as ISO 8601 writes it. */
    static String isNoTimestamp(String text) {
        return "coalesce(strftime('%Y-%m-%d %H:%M:%S', " + text + "), '') <> replace(substr(" + text
                + ", 1, 19), 'T', ' ') or length(" + text + ") > 23";
    }

    /** Text that is no time to the second, as ISO 8601 writes it. */
    static String isNoTime(String text) {
        return "coalesce(strftime('%H:%M:%S', " + text + "), '') <> " + text;
    }
}
