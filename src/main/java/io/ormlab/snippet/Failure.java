package io.ormlab.snippet;

import java.util.List;
import java.util.regex.Pattern;

/** An exception that left a snippet, or one that caused it, with the learner's own frames, innermost first. */
public record Failure(Throwable thrown, List<Frame> frames) {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");

    /** The exception's class as the learner knows it: one that was declared at the prompt has no package. */
    public String type() {
        return WRAPPER.matcher(thrown.getClass().getName()).replaceFirst("");
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
