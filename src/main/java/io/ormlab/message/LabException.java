package io.ormlab.message;

import java.util.ArrayList;
import java.util.List;

/**
 * The one family of failures that a person is told about. It says what failed and on what, and then what to type next; one
 * place (the entry, the shell or the script runner) turns it into text and a status.
 */
public class LabException extends RuntimeException {

    /** Status 1: the command failed, or a check did not hold. */
    public static final int FAILED = 1;
    /** Status 2: wrong usage. */
    public static final int USAGE = 2;

    private final transient List<Message> lines;
    private final int status;

    public LabException(Message what) {
        this(List.of(what), FAILED, null);
    }

    public LabException(Message what, Message next) {
        this(List.of(what, next), FAILED, null);
    }

    public LabException(List<Message> lines, int status, Throwable cause) {
        super(lines.get(0).key(), cause);
        this.lines = List.copyOf(lines);
        this.status = status;
    }

    /** A failure of status 1 from a key and its arguments. */
    public static LabException of(String key, Object... args) {
        return new LabException(Message.of(key, args));
    }

    /** A failure of status 2: the words of the command line are off. */
    public static LabException usage(String key, Object... args) {
        return new LabException(List.of(Message.of(key, args)), USAGE, null);
    }

    /** The same failure with one line more, usually what to type next. */
    public LabException and(String key, Object... args) {
        List<Message> more = new ArrayList<>(lines);
        more.add(Message.of(key, args));
        LabException same = new LabException(more, status, getCause());
        same.setStackTrace(getStackTrace());
        return same;
    }

    /** The same failure with the exception behind it, which {@code --trace} shows. */
    public LabException because(Throwable cause) {
        return new LabException(lines, status, cause);
    }

    public final List<Message> lines() {
        return lines;
    }

    public final int status() {
        return status;
    }

    /** The failure in English, for logs and tests; a person is shown {@link Messages#text(LabException)}. */
    @Override
    public String getMessage() {
        return new Messages(Language.EN).text(this);
    }
}
