package io.ormlab.snippet;

import io.ormlab.message.Messages;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The evaluation of one input: its snippets in order, up to the first that fails. */
final class Line implements Runnable {

    private final Engine engine;
    private final SnippetThread thread;
    private final EventReader reader;
    private final String input;
    // Read by who waits, also where this never comes to its end.
    private final List<SnippetEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    Line(Engine engine, SnippetThread thread, Messages messages, History history, String input) {
        this.engine = engine;
        this.thread = thread;
        this.reader = new EventReader(engine, messages, history);
        this.input = input;
    }

    List<SnippetEvent> events() {
        return List.copyOf(events);
    }

    /** Whether JShell is of no more use: the compiler has failed in the middle. */
    boolean broken() {
        return broken;
    }

    @Override
    public void run() {
        try {
            Piece piece = engine.piece(input, 0);
            while (piece != null && goesOn(piece)) {
                piece = engine.piece(input, piece.next());
            }
        } catch (StackOverflowError | OutOfMemoryError | InternalError tooMuch) {
            // Of the compiler: what a snippet throws is kept by the thread that it runs on.
            events.add(new SnippetEvent.TooMuch(""));
            broken = true;
        }
    }

    private boolean goesOn(Piece piece) {
        if (piece.source().length() > Piece.LONGEST) {
            events.add(new SnippetEvent.TooLong("", Piece.LONGEST));
            return false;
        }
        engine.control().clear();
        List<SnippetEvent> came = reader.read(engine.shell().eval(piece.evaluated()), piece);
        events.addAll(came);
        engine.keepImports();
        broken = came.stream().anyMatch(SnippetEvent::breaks);
        if (came.stream().anyMatch(SnippetEvent::failed)) {
            return false;
        }
        if (thread.stopAsked()) {
            // It came between two snippets, or while one was compiled.
            events.add(new SnippetEvent.Interrupted("", false));
            return false;
        }
        return true;
    }
}
