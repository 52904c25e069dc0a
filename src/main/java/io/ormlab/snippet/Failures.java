package io.ormlab.snippet;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the stacks of exceptions to what the learner wrote: snippets and models. */
final class Failures {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    /** What JShell calls the package of its wrapping. */
    private static final String SNIPPETS = "REPL.";

    private final SnippetHost host;

    Failures(SnippetHost host) {
        this.host = host;
    }

    /**
     * @param chain the exceptions, outermost first
     * @param translated JShell's translation of the same chain, with frames in terms of snippets; may be null or shorter
     */
    List<Failure> of(List<Throwable> chain, Throwable translated) {
        List<Failure> failures = new ArrayList<>();
        Throwable told = translated;
        for (Throwable thrown : chain) {
            StackTraceElement[] stack = told == null ? thrown.getStackTrace() : told.getStackTrace();
            failures.add(new Failure(thrown, frames(stack), refusal(thrown), constraint(thrown)));
            told = told == null ? null : told.getCause();
        }
        return failures;
    }

    private Optional<LabException> refusal(Throwable thrown) {
        if (thrown instanceof LabException refusal) {
            return Optional.of(refusal);
        }
        return thrown instanceof SQLException refused ? host.unusable(refused) : Optional.empty();
    }

    private Optional<Message> constraint(Throwable thrown) {
        boolean tells = thrown instanceof PersistenceException || thrown instanceof SQLException;
        return tells ? host.constraint(thrown) : Optional.empty();
    }

    private List<Frame> frames(StackTraceElement[] stack) {
        List<Frame> frames = new ArrayList<>();
        for (StackTraceElement element : stack) {
            if (own(element)) {
                add(frames, frame(element));
            }
        }
        return frames;
    }

    /** Whether a thread is in what the learner wrote. */
    boolean isOwn(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            if (element.getClassName().startsWith(SNIPPETS) || own(element)) {
                return true;
            }
        }
        return false;
    }

    private boolean own(StackTraceElement element) {
        String file = element.getFileName();
        return file != null && file.startsWith("#") || host.classes().containsKey(element.getClassName());
    }

    private static Frame frame(StackTraceElement element) {
        String type = element.getClassName();
        String method = written(element.getMethodName());
        String qualified =
                type.isEmpty() || method.isEmpty() ? method : type.substring(type.lastIndexOf('.') + 1) + "." + method;
        return new Frame(element.getFileName() + ":" + element.getLineNumber(), qualified, 1);
    }

    /** The method that the learner wrote: a lambda's body is told as the method that it stands in. */
    private static String written(String method) {
        String around = LAMBDA.matcher(method).replaceFirst("$1");
        return around.equals("do_it$") ? "" : around;
    }

    private static void add(List<Frame> frames, Frame frame) {
        Frame last = frames.isEmpty() ? null : frames.get(frames.size() - 1);
        if (last != null && last.place().equals(frame.place()) && last.method().equals(frame.method())) {
            frames.set(frames.size() - 1, new Frame(last.place(), last.method(), last.times() + 1));
        } else {
            frames.add(frame);
        }
    }
}
