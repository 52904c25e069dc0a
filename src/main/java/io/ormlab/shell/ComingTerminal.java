package io.ormlab.shell;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.terminal.Terminal;

/**
 * The terminal that a shell will want. To make it takes longer than all else that comes before a prompt, so it is begun early, on a
 * thread of its own.
 */
public final class ComingTerminal implements Shell.Terminals, Runnable {

    private final FutureTask<Terminal> first = new FutureTask<>(Editing::terminal);
    private boolean given;

    private ComingTerminal() {}

    /** For a shell in this environment; none where the terminal cannot be edited on. */
    public static Optional<ComingTerminal> in(Map<String, String> environment) {
        return Shell.isDumb(environment) ? Optional.empty() : Optional.of(new ComingTerminal());
    }

    @Override
    public void run() {
        first.run();
    }

    /** Waits for the first; a second shell makes its own. */
    @Override
    public Terminal make() throws IOException {
        if (given) {
            return Editing.terminal();
        }
        given = true;
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
