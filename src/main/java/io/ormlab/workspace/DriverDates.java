package io.ormlab.workspace;

import java.util.Calendar;
import org.sqlite.SQLiteConfig;
import org.sqlite.date.FastDateFormat;

/** The SQLite driver's format of dates, of which it keeps one for each pattern, and its calendar. */
public final class DriverDates {

    private DriverDates() {}

    /** Null for the usual pattern, which is known to be one; another is tried at once, since it may be wrong. */
    public static FastDateFormat unlessUsual(String pattern) {
        return SQLiteConfig.DEFAULT_DATE_STRING_FORMAT.equals(pattern) ? null : FastDateFormat.getInstance(pattern);
    }

    /** @param made what {@link #unlessUsual} gave */
    public static FastDateFormat wanted(FastDateFormat made, String pattern) {
        return made == null ? FastDateFormat.getInstance(pattern) : made;
    }

    /** @param given null where the caller gave none */
    public static Calendar calendar(Calendar given) {
        return given == null ? Calendar.getInstance() : given;
    }
}
