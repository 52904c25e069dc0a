package io.ormlab.snippet;

import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.snippet.SnippetEvent.Change;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** Says what came of a snippet, from what JShell tells of it and what {@link SnippetControl} kept. */
final class EventReader {

    private final Engine engine;
    private final Problems problems;

    EventReader(Engine engine, Messages messages) {
        this.engine = engine;
        this.problems = new Problems(messages);
    }

    List<SnippetEvent> read(jdk.jshell.SnippetEvent told, Piece piece) {
        if (told.causeSnippet() != null) {
            return touched(told);
        }
        Snippet snippet = told.snippet();
        List<SnippetProblem> found = problems.of(engine, snippet, piece);
        if (told.status() == Status.REJECTED) {
            return List.of(new SnippetEvent.Problem(snippet.id(), found));
        }
        List<SnippetEvent> events = new ArrayList<>();
        if (told.status() == Status.VALID && !found.isEmpty()) {
            events.add(new SnippetEvent.Warned(snippet.id(), found));
        }
        accepted(told, piece, events);
        return events;
    }

    private void accepted(jdk.jshell.SnippetEvent told, Piece piece, List<SnippetEvent> events) {
        Snippet snippet = told.snippet();
        Run run = new Run(engine, snippet, piece, told.exception());
        Throwable unloadable = engine.control().loadFailure();
        if (snippet.subKind().isExecutable() && told.status() == Status.VALID) {
            engine.control().nextOutcome().event(run).ifPresent(events::add);
        } else if (unloadable != null) {
            events.add(run.threw(new Outcome.Threw(unloadable)));
        } else {
            events.add(declared(snippet, created(told.previousStatus())));
        }
    }

    /** What became of earlier declarations that depend on the new one. */
    private List<SnippetEvent> touched(jdk.jshell.SnippetEvent told) {
        Snippet snippet = told.snippet();
        boolean waited = waits(told.previousStatus());
        if (told.status() == Status.VALID && waited) {
            return List.of(declared(snippet, Change.USABLE));
        }
        if (told.status() == Status.VALID && told.isSignatureChange() && snippet.kind() == Snippet.Kind.VAR) {
            return List.of(declared(snippet, Change.RESET));
        }
        return waits(told.status()) && !waited ? List.of(declared(snippet, Change.MODIFIED)) : List.of();
    }

    private SnippetEvent declared(Snippet snippet, Change change) {
        List<Message> missing = snippet instanceof DeclarationSnippet declaration
                ? engine.shell()
                        .unresolvedDependencies(declaration)
                        .map(Kind::ofMissing)
                        .toList()
                : List.of();
        return new SnippetEvent.Declared(snippet.id(), Kind.of(snippet), Kind.nameOf(snippet), change, missing);
    }

    private static boolean waits(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private static Change created(Status before) {
        return before.isActive() ? Change.REPLACED : Change.CREATED;
    }
}
