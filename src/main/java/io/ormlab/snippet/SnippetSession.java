package io.ormlab.snippet;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Java typed line by line, in this JVM: what a line makes is the object itself, and an entity is the same class as the models'.
 * The lines run on one thread of their own. All but {@link #interrupt} is for one thread at a time.
 */
public final class SnippetSession implements AutoCloseable {

    private final Messages messages;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private SnippetThread thread = new SnippetThread();
    private Numbering numbering = new Numbering();
    private Engine engine;

    /** Starts Java's own shell, which takes about a second the first time in a JVM: start it where nobody waits. */
    public SnippetSession(SnippetHost host, Language language) {
        messages = new Messages(language);
        engine = new Engine(host, thread, numbering);
    }

    /** Whether an input can be evaluated, or goes on over more lines. */
    public synchronized Completeness completeness(String input) {
        String rest = input;
        boolean some = false;
        while (true) {
            CompletionInfo info = engine.analysis().analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY -> {
                    return some ? Completeness.COMPLETE : Completeness.EMPTY;
                }
                case COMPLETE -> rest = info.remaining();
                case COMPLETE_WITH_SEMI -> {
                    return Completeness.COMPLETE;
                }
                case UNKNOWN -> {
                    return Completeness.WRONG;
                }
                default -> {
                    return Completeness.INCOMPLETE;
                }
            }
            some = true;
        }
    }

    /** Evaluates the snippets of an input in order, and stops at the first that fails. */
    public synchronized List<SnippetEvent> eval(String input) {
        List<SnippetEvent> events = new ArrayList<>();
        thread.line(() -> evalAll(input, events));
        return events;
    }

    private void evalAll(String input, List<SnippetEvent> events) {
        EventReader reader = new EventReader(engine, messages);
        int start = 0;
        for (Piece piece = engine.piece(input, start); piece != null; piece = engine.piece(input, start)) {
            if (!evalPiece(piece, reader, events)) {
                return;
            }
            start = engine.after(piece);
        }
    }

    private boolean evalPiece(Piece piece, EventReader reader, List<SnippetEvent> events) {
        engine.control().clear();
        int before = events.size();
        for (jdk.jshell.SnippetEvent told : engine.shell().eval(piece.source())) {
            events.addAll(reader.read(told, piece));
        }
        return events.subList(before, events.size()).stream().noneMatch(SnippetEvent::failed);
    }

    /** Stops what runs, from another thread; returns at once, and does nothing where nothing runs. */
    public void interrupt() {
        thread.stop();
    }

    @Override
    public synchronized void close() {
        engine.close();
        thread.close();
    }
}
