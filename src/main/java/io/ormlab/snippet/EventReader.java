package io.ormlab.snippet;

import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.snippet.SnippetEvent.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** Says what came of a snippet, from what JShell tells of it and what {@link SnippetControl} kept. */
final class EventReader {

    private final Engine engine;
    private final Problems problems;
    private final History history;

    EventReader(Engine engine, Messages messages, History history) {
        this.engine = engine;
        this.problems = new Problems(engine, messages);
        this.history = history;
    }

    /** All that came of one piece, in order. */
    List<SnippetEvent> read(List<jdk.jshell.SnippetEvent> tells, Piece piece) {
        history.add(
                tells.stream()
                        .filter(told -> told.causeSnippet() == null)
                        .map(told -> told.snippet().id())
                        .toList(),
                piece.typed());
        tells.stream()
                .filter(told -> !told.status().isActive())
                .forEach(told -> history.bury(told.snippet().id()));
        return tells.stream().flatMap(told -> read(told, piece).stream()).toList();
    }

    /** What became of others when a declaration was taken back. */
    List<SnippetEvent> dropped(List<jdk.jshell.SnippetEvent> tells) {
        return tells.stream()
                .filter(told -> told.causeSnippet() != null)
                .filter(told -> waits(told.status()) && !waits(told.previousStatus()))
                .map(told -> declared(told.snippet(), Change.LEFT))
                .toList();
    }

    private List<SnippetEvent> read(jdk.jshell.SnippetEvent told, Piece piece) {
        if (told.causeSnippet() != null) {
            return touched(told);
        }
        Snippet snippet = told.snippet();
        List<SnippetProblem> found = problems.of(snippet, piece);
        if (told.status() == Status.REJECTED) {
            return List.of(new SnippetEvent.Problem(snippet.id(), found));
        }
        List<Message> missing = missing(snippet);
        List<SnippetEvent> events = new ArrayList<>();
        if (waits(told.status())
                && missing.isEmpty()
                && (found.isEmpty() || snippet.subKind().isExecutable())) {
            // It waits for nothing: the compiler gave up after it had found no fault, as with a method of more than 64
            // KB.
            if (!found.isEmpty()) {
                events.add(new SnippetEvent.Problem(snippet.id(), found));
            }
            events.add(new SnippetEvent.TooMuch(snippet.id()));
            return events;
        }
        if (missing.isEmpty() && !found.isEmpty()) {
            events.add(new SnippetEvent.Warned(snippet.id(), found));
        }
        accepted(told, piece).ifPresent(events::add);
        return events;
    }

    private Optional<SnippetEvent> accepted(jdk.jshell.SnippetEvent told, Piece piece) {
        Snippet snippet = told.snippet();
        Run run = new Run(engine, snippet, piece, told.exception());
        Throwable unloadable = engine.control().loadFailure();
        if (snippet.subKind().isExecutable() && told.status() == Status.VALID) {
            return engine.control().nextOutcome().event(run);
        }
        return Optional.of(
                unloadable == null
                        ? declared(snippet, created(told.previousStatus()))
                        : run.threw(new Outcome.Threw(unloadable)));
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
        return waits(told.status()) && !waited ? List.of(declared(snippet, Change.LOST)) : List.of();
    }

    private SnippetEvent declared(Snippet snippet, Change change) {
        return new SnippetEvent.Declared(
                snippet.id(), Kind.of(snippet), Kind.nameOf(snippet), change, missing(snippet));
    }

    private List<Message> missing(Snippet snippet) {
        return snippet instanceof DeclarationSnippet declaration
                ? engine.shell()
                        .unresolvedDependencies(declaration)
                        .map(Kind::ofMissing)
                        .toList()
                : List.of();
    }

    private static boolean waits(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private static Change created(Status before) {
        return before.isActive() ? Change.REPLACED : Change.CREATED;
    }
}
