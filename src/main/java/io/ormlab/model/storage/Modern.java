package io.ormlab.model.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Local times of the years for which java.util and java.time know the same rules of every zone, so that java.time's can be asked,
 * which take a tenth of the time.
 */
final class Modern {

    /** For a local time that is none of these years', comes twice or never. */
    static final long NONE = Long.MIN_VALUE;

    private static final int FIRST = 1970;

    private static final int LAST = 2036;

    private Modern() {}

    /** The local time of a moment; null where {@link #millis} would not give the moment again. */
    static LocalDateTime local(long millis) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneId.systemDefault());
        return millis(local) == millis ? local : null;
    }

    /** The moment of a local time, in milliseconds, or {@link #NONE}. */
    static long millis(LocalDateTime local) {
        if (local.getYear() < FIRST || local.getYear() > LAST) {
            return NONE;
        }
        List<ZoneOffset> offsets = ZoneId.systemDefault().getRules().getValidOffsets(local);
        return offsets.size() == 1 ? local.toInstant(offsets.get(0)).toEpochMilli() : NONE;
    }
}
