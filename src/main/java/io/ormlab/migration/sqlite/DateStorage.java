package io.ormlab.migration.sqlite;

import java.util.Locale;

/**
 * How sqlite-jdbc keeps dates in this workspace's database: as milliseconds since 1970 of the local time zone (its default),
 * or as text ({@code ?date_class=text}); https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md.
 */
public enum DateStorage {
    MILLISECONDS {
        @Override
        String dateText(String value) {
            return "strftime('%Y-%m-%d', " + value + " / 1000.0, 'unixepoch', 'localtime')";
        }

        @Override
        String timestampText(String value) {
            return "strftime('%Y-%m-%dT%H:%M:%f', " + value + " / 1000.0, 'unixepoch', 'localtime')";
        }

        @Override
        String dateOf(String text) {
            return "cast(strftime('%s', " + text + ", 'utc') as integer) * 1000";
        }

        @Override
        String timestampOf(String text) {
            return "cast(round((julianday(" + text + ", 'utc') - 2440587.5) * 86400000.0) as integer)";
        }

        @Override
        String hasTime(String value) {
            return "strftime('%H:%M:%f', " + value + " / 1000.0, 'unixepoch', 'localtime') <> '00:00:00.000'";
        }

        @Override
        String dateOfTimestamp(String value) {
            return value;
        }

        @Override
        String timestampOfDate(String value) {
            return value;
        }
    },
    TEXT {
        @Override
        String dateText(String value) {
            return "substr(" + value + ", 1, 10)";
        }

        @Override
        String timestampText(String value) {
            return "replace(" + value + ", ' ', 'T')";
        }

        @Override
        String dateOf(String text) {
            return text + " || ' 00:00:00.000'";
        }

        @Override
        String timestampOf(String text) {
            return "strftime('%Y-%m-%d %H:%M:%f', " + text + ")";
        }

        @Override
        String hasTime(String value) {
            return "strftime('%H:%M:%f', " + value + ") <> '00:00:00.000'";
        }

        @Override
        String dateOfTimestamp(String value) {
            return value;
        }

        @Override
        String timestampOfDate(String value) {
            return value;
        }
    };

    /** The storage that a JDBC URL asks for. */
    public static DateStorage of(String url) {
        return url.toLowerCase(Locale.ROOT).contains("date_class=text") ? TEXT : MILLISECONDS;
    }

    /** ISO 8601 text of a stored date. */
    abstract String dateText(String value);

    abstract String timestampText(String value);

    /** The stored date of ISO 8601 text. */
    abstract String dateOf(String text);

    abstract String timestampOf(String text);

    /** Whether a stored timestamp is not at midnight. */
    abstract String hasTime(String value);

    abstract String dateOfTimestamp(String value);

    abstract String timestampOfDate(String value);

    /** Text that is no date with a time, to the second at least, as ISO 8601 writes it. */
    static String isNoTimestamp(String text) {
        return "coalesce(strftime('%Y-%m-%d %H:%M:%S', " + text + "), '') <> replace(substr(" + text
                + ", 1, 19), 'T', ' ') or length(" + text + ") > 23";
    }
}
