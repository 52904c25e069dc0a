package io.ormlab.snippet;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * Java typed line by line, in this JVM: what a line makes is the object itself, and an entity is of the same class as the
 * models'. The lines run on one thread of their own. All but {@link #interrupt} wait for each other.
 */
public final class SnippetSession implements AutoCloseable {

    private static final long GRACE_MILLIS = 50;

    private CompilerThread compiler = new CompilerThread();
    private final Messages messages;
    // Read by interrupt, which does not wait.
    private volatile SnippetThread thread = new SnippetThread();
    private Numbering numbering = new Numbering();
    private History history = new History();
    private Engine engine;

    /** Starts Java's own shell: some tenths of a second, the first time in a JVM. */
    public SnippetSession(SnippetHost host, Language language) {
        messages = new Messages(language);
        engine = compiling(() -> new Engine(host, thread, numbering));
    }

    /** Whether an input can be evaluated, or goes on over more lines. */
    public synchronized Completeness completeness(String input) {
        // Evaluating it says what is wrong with so long a one.
        return input.length() > Piece.LONGEST_INPUT ? Completeness.WRONG : compiling(() -> engine.completeness(input));
    }

    /**
     * Evaluates the snippets of an input in order, and stops at the first that fails. What threads of earlier lines died of comes
     * first, with an empty id.
     */
    public synchronized List<SnippetEvent> eval(String input) {
        List<SnippetEvent> events = new ArrayList<>(strays());
        if (input.length() > Piece.LONGEST_INPUT) {
            events.add(new SnippetEvent.TooLong("", Piece.LONGEST_INPUT));
            return events;
        }
        Line line = new Line(engine, thread, messages, history, input);
        Set<Thread> before = thread.started();
        thread.line(() -> events.addAll(ended(line)));
        events.addAll(goingOn(before));
        return events;
    }

    /** The threads that a line started and that run code of the learner's: a pool's idle ones, or the ORM's, are none of them. */
    private List<SnippetEvent> goingOn(Set<Thread> before) {
        Set<Thread> since = thread.started();
        since.removeAll(before);
        Failures failures = new Failures(engine.host());
        List<String> names = new ArrayList<>();
        for (Thread each : since) {
            try {
                // Most are done in a moment.
                each.join(GRACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failures.isOwn(each.getStackTrace())) {
                names.add(each.getName());
            }
        }
        return names.isEmpty() ? List.of() : List.of(new SnippetEvent.GoesOn("", names));
    }

    private List<SnippetEvent> ended(Line line) {
        boolean over = compiler.finishes(line, thread);
        List<SnippetEvent> events = new ArrayList<>(line.events());
        if (!over) {
            events.add(new SnippetEvent.Interrupted("", true));
        }
        if (!over || line.broken()) {
            events.add(new SnippetEvent.Restarted("", restarted()));
        }
        return events;
    }

    /** The compiler is stuck, or JShell in pieces: both are left behind, with what cannot be carried over. */
    private Reloaded restarted() {
        engine.control().leave();
        compiler.close();
        compiler = new CompilerThread();
        return use(engine.host());
    }

    private List<SnippetEvent> strays() {
        Failures failures = new Failures(engine.host());
        return thread.strays().stream()
                .map(Outcome.Threw::new)
                .<SnippetEvent>map(threw -> new SnippetEvent.Threw("", failures.of(threw.chain(), null)))
                .toList();
    }

    /**
     * Does work on the thread that snippets run on, and waits for it: what hangs on a thread, as Ebean's transaction does, is
     * there.
     */
    public synchronized <T> T onThread(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        thread.line(() -> outcome.set(thread.run(engine.control().loader(), () -> {
            result.set(work.call());
            return null;
        })));
        if (outcome.get() instanceof Outcome.Threw threw) {
            throw new IllegalStateException(threw.thrown());
        }
        return result.get();
    }

    /** Stops what runs, from another thread; returns at once, and does nothing where nothing runs. */
    public void interrupt() {
        thread.stop();
    }

    /** The ways to go on at the cursor (an offset in chars): those that fit the expected type first. */
    public synchronized List<Completion> completions(String input, int cursor) {
        return compiling(() -> engine.completions(input, cursor));
    }

    /** The signatures of what stands at the cursor: of the calls that may be meant, where it stands in the brackets of one. */
    public synchronized List<Documentation> signatures(String input, int cursor) {
        return compiling(() -> engine.documentation(input, cursor, false));
    }

    /** The same with their documentation, which is read from sources: the first time takes longer than a key should. */
    public synchronized List<Documentation> documentation(String input, int cursor) {
        return compiling(() -> engine.documentation(input, cursor, true));
    }

    /** The variables with their values, {@code $1} too. */
    public synchronized List<Variable> variables() {
        return engine.variables();
    }

    /** What is imported: the host's, then the learner's own; a static one is written {@code static java.lang.Math.*}. */
    public synchronized List<String> imports() {
        return Stream.concat(
                        engine.host().imports().stream(),
                        engine.imports().stream().map(Kind::nameOf))
                .distinct()
                .toList();
    }

    /** The learner's own among them. */
    public synchronized List<String> ownImports() {
        return engine.imports().stream().map(Kind::nameOf).toList();
    }

    /** The methods, as {@code int twice(int)}. */
    public synchronized List<String> methods() {
        return engine.shell().methods().map(engine::signature).toList();
    }

    /** The classes, as {@code record Point}. */
    public synchronized List<String> types() {
        return engine.shell().types().map(Engine::type).toList();
    }

    /**
     * What was typed under a name, a method's being its name alone, or under a number: {@code twice}, {@code $1}, {@code 3}. Of
     * several the newest.
     */
    public synchronized Optional<Source> source(String name) {
        List<Snippet> found = engine.called(name);
        return found.isEmpty()
                ? history.source(name)
                : history.source(found.get(found.size() - 1).id());
    }

    /** The names that were declared, {@code $1} too. */
    public synchronized List<String> names() {
        return engine.declarations().stream().map(Kind::simpleNameOf).distinct().toList();
    }

    /**
     * Takes back what was declared under a name, or typed under a number; empty where nothing was.
     *
     * @param name as for {@link #source}; of methods of one name, all go
     */
    public synchronized Dropped drop(String name) {
        return compiling(() -> {
            List<Snippet> going = engine.called(name);
            if (going.isEmpty()) {
                going = engine.snippets(history.together(name));
            }
            EventReader reader = new EventReader(engine, messages, history);
            List<String> names = new ArrayList<>();
            List<SnippetEvent> events = new ArrayList<>();
            for (Snippet snippet : going) {
                names.add(Kind.nameOf(snippet));
                history.bury(snippet.id());
                if (snippet instanceof VarSnippet variable) {
                    engine.release(variable);
                }
                events.addAll(reader.dropped(engine.shell().drop(snippet)));
            }
            return new Dropped(names, events);
        });
    }

    /** A snippet with the semicolon that it can do without at the prompt, and not before another one. */
    public synchronized String ended(String source) {
        boolean open = compiling(() -> engine.lacksSemicolon(source));
        // A comment at the end would swallow it.
        return open ? source + (source.contains("//") ? "\n;" : ";") : source;
    }

    /** All that was typed, in order. */
    public synchronized List<Source> sources() {
        return history.sources();
    }

    /** Goes over to new models, with all that does not hang on the old ones. */
    public synchronized Reloaded use(SnippetHost host) {
        Engine before = engine;
        List<Reloaded> reloaded = new ArrayList<>();
        engine = compiling(() -> new Engine(host, thread, numbering));
        thread.line(() -> reloaded.add(compiling(new Reload(before, engine, numbering, history)::run)));
        before.close();
        return reloaded.get(0);
    }

    /** Forgets everything but the host, and ends the threads that snippets have started. */
    public synchronized void reset() {
        SnippetHost host = engine.host();
        // For good: the next snippets have a loader of their own.
        engine.control().loader().stopping(true);
        thread.interruptStarted();
        // Before the next engine is made, which takes memory, too.
        engine.shell().variables().forEach(engine::release);
        engine.close();
        thread.close();
        thread = new SnippetThread();
        numbering = new Numbering();
        history = new History();
        engine = compiling(() -> new Engine(host, thread, numbering));
    }

    @Override
    public synchronized void close() {
        engine.close();
        thread.close();
        compiler.close();
    }

    private <T> T compiling(Callable<T> work) {
        return compiler.call(work);
    }
}
