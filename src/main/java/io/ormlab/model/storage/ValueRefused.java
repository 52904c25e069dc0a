package io.ormlab.model.storage;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.List;

/** A value that would not read back equal, or that the column does not take; nothing was written. */
public final class ValueRefused extends LabException {

    private static final int SHOWN = 40;

    private ValueRefused(Throwable cause, Message... lines) {
        super(List.of(lines), FAILED, cause);
    }

    /** @param key in the bundle, and with {@code .next} what to do; {0} is the property */
    static ValueRefused of(String key, String property, Object value, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = property;
        all[1] = shown(String.valueOf(value));
        System.arraycopy(args, 0, all, 2, args.length);
        return new ValueRefused(null, Message.of(key, all), Message.of(key + ".next", all));
    }

    static ValueRefused unreadable(String stored, String type, Throwable cause) {
        return new ValueRefused(
                cause,
                Message.of("storage.unreadable", shown(stored), type),
                Message.of("storage.unreadable.next", type));
    }

    /** A text of megabytes is told by its beginning. */
    private static String shown(String value) {
        int points = value.codePointCount(0, value.length());
        return points <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
