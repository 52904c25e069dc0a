package io.ormlab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.spi.Pty;
import org.jline.utils.FastBufferedOutputStream;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;

/**
 * The terminal that the program was started on, as JLine's own for POSIX systems, but for two things that would hold up the first
 * prompt: it reads what the terminal can do with {@link Capabilities}, and takes over the signals later.
 */
final class SystemTerminal extends AbstractPosixTerminal {

    /** What the shell handles: Ctrl-C, another size of the window, and the way back from Ctrl-Z. */
    private static final List<Signal> HANDLED = List.of(Signal.INT, Signal.WINCH, Signal.CONT);

    private final NonBlockingInputStream input;
    private final OutputStream output;
    private final NonBlockingReader reader;
    private final PrintWriter writer;
    private final ShutdownHooks.Task closer = this::close;
    /** What handled them before; empty where JLine cannot tell. */
    private final Map<Signal, Optional<Object>> before = new EnumMap<>(Signal.class);

    private boolean closed;

    /** @param type what the environment calls this kind of terminal */
    SystemTerminal(String type, Pty pty) throws IOException {
        super("ormlab", type, pty, StandardCharsets.UTF_8, SignalHandler.SIG_DFL);
        input = NonBlocking.nonBlocking(getName(), pty.getSlaveInput());
        output = new FastBufferedOutputStream(pty.getSlaveOutput());
        reader = NonBlocking.nonBlocking(getName(), input, encoding());
        writer = new PrintWriter(new OutputStreamWriter(output, encoding()));
        if (!new Capabilities(bools, ints, strings).read(type)) {
            parseInfoCmp();
        }
        // Ended from within a snippet's thread, say, the program must leave the terminal as it was.
        ShutdownHooks.add(closer);
    }

    /**
     * From now on those signals come to who handles them here. Until then they do what they do to any program: to end it at Ctrl-C is
     * right while there is no prompt. Java makes classes for this, so it need not come before the prompt.
     */
    synchronized void listen() {
        if (closed) {
            return;
        }
        for (Signal signal : HANDLED) {
            before.computeIfAbsent(
                    signal, unheard -> Optional.ofNullable(Signals.register(signal.name(), () -> raise(signal))));
        }
    }

    @Override
    public NonBlockingReader reader() {
        return reader;
    }

    @Override
    public PrintWriter writer() {
        return writer;
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    protected void doClose() throws IOException {
        ShutdownHooks.remove(closer);
        stopListening();
        super.doClose();
        // Not closed: that would wait for a key.
        reader.shutdown();
    }

    private synchronized void stopListening() {
        closed = true;
        before.forEach((signal, handler) -> handler.ifPresent(own -> Signals.unregister(signal.name(), own)));
        before.clear();
    }
}
