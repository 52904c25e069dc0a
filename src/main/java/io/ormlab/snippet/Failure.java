package io.ormlab.snippet;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exception that left a snippet, or one that caused it, with the learner's own frames, innermost first.
 *
 * @param refusal what it means, where that says more than its own words
 * @param constraint which constraint the rows would break, where it tells that: Ebean does at length, and its cause once more
 */
public record Failure(
        Throwable thrown, List<Frame> frames, Optional<LabException> refusal, Optional<Message> constraint) {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");

    /** The exception's class as the learner knows it: one that was declared at the prompt has no package. */
    public String type() {
        return WRAPPER.matcher(thrown.getClass().getName()).replaceFirst("");
    }

    /** The type and what it says, for the place of a message. */
    Object words() {
        String message = message();
        return message.isEmpty() ? type() : with(message);
    }

    /** The type, and other words than its own. */
    Object with(Object words) {
        return Message.of("snippet.exception", type(), words);
    }

    /** The exception's message; empty where there is none, or where asking for it fails. */
    public String message() {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // The learner's own getMessage may be what is broken; the type and the place are told in any case.
            return "";
        }
    }
}
