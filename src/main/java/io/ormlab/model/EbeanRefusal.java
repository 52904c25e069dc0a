package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** What a person is told when Ebean does not take a model that is correct Java. */
final class EbeanRefusal {

    private final Places places;
    private final Messages messages;

    EbeanRefusal(Places places, Messages messages) {
        this.places = places;
        this.messages = messages;
    }

    /** A class that cannot be enhanced; nothing is known of its source. */
    static LabException ofClass(String className, Throwable cause) {
        return new ModelException(
                List.of(Message.of("model.notenhanced", className, reason(cause)), Message.of("model.broken.next")),
                List.of(),
                cause);
    }

    /** Ebean did not start: the class or property that it names, where it does, and its reason. */
    ModelException of(Throwable cause) {
        StringBuilder everything = new StringBuilder();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            everything.append(t.getMessage()).append('\n');
        }
        String reason = reason(cause);
        List<SourceProblem> problems = new ArrayList<>();
        places.named(everything.toString())
                .flatMap(named ->
                        places.problem(named, messages.text("model.refused", simpleName(named.className()), reason)))
                .ifPresent(problems::add);
        List<Message> lines = new ArrayList<>();
        if (problems.isEmpty()) {
            lines.add(Message.of("model.refused.somewhere", reason));
        }
        problems.forEach(problem -> lines.addAll(places.lines(problem)));
        lines.add(Message.of("model.broken.next"));
        return new ModelException(lines, problems, cause);
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** The first line of what the innermost exception says: the outer ones only say that something failed. */
    private static String reason(Throwable cause) {
        String reason = cause.toString();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t.getMessage() != null && !t.getMessage().isBlank()) {
                reason = t.getMessage();
            }
        }
        return reason.strip().lines().findFirst().orElse(cause.toString());
    }
}
