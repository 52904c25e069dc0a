package io.ormlab.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A person's own words as a message repeats them: on one line, and not by the megabyte. */
public final class Shown {

    private static final int LONGEST = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Shown() {}

    /** The text, or its beginning and an ellipsis where it is long; line breaks and control characters become blanks. */
    public static String shortened(String text) {
        boolean cut = text.length() > LONGEST;
        int end = cut ? LONGEST : text.length();
        if (cut && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder shown = new StringBuilder(text.substring(0, end));
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                shown.setCharAt(i, ' ');
            }
        }
        return cut ? shown.append('…').toString() : shown.toString();
    }

    /** A moment on the clock of this machine, to the second. */
    static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }
}
