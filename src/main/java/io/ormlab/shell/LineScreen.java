package io.ormlab.shell;

import io.ormlab.message.Messages;
import io.ormlab.render.TextWidth;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.ClosedException;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A real terminal, edited on with JLine. */
final class LineScreen implements Screen {

    private static final int FEWEST_COLUMNS = 20;
    private static final int DEFAULT_COLUMNS = 80;
    private static final long POLL_MILLIS = 100;
    private static final int ESCAPE = 27;
    /** What a terminal sends for one key comes in one go. */
    private static final long SEQUENCE_MILLIS = 50;

    private final Terminal terminal;
    private final boolean colour;
    private final LineReader inputs;
    private final Supplier<LineReader> makeLines;
    /** How the terminal was before. */
    private final Attributes found;

    private LineReader lines;
    private volatile LineReader reading;

    /**
     * @param inputs completes, colours and remembers
     * @param lines makes one that does none of that; nobody may ever need it
     */
    LineScreen(Terminal terminal, boolean colour, LineReader inputs, Supplier<LineReader> lines) {
        this.terminal = terminal;
        this.colour = colour;
        this.inputs = inputs;
        this.makeLines = lines;
        // What is typed ahead while an input runs would be echoed into its output, and again behind the next prompt.
        // What a
        // snippet reads is read with JLine, which echoes it itself. Closing the terminal restores what was.
        found = terminal.getAttributes();
        quiet();
    }

    private void quiet() {
        Attributes quiet = terminal.getAttributes();
        quiet.setLocalFlag(LocalFlag.ECHO, false);
        terminal.setAttributes(quiet);
    }

    @Override
    public boolean edit(Path file, Messages messages) {
        new TextEditor(terminal, messages, file).run();
        return true;
    }

    @Override
    public void lend(Runnable work) {
        terminal.setAttributes(found);
        try {
            work.run();
        } finally {
            quiet();
        }
    }

    @Override
    public Typed input(String prompt) {
        return read(inputs, prompt);
    }

    @Override
    public Typed line(String prompt) {
        return read(lines(), prompt);
    }

    @Override
    public Typed restOfLine(String shown) {
        // JLine draws a line from its first column on; what stands there is written over with the same.
        boolean fits = TextWidth.of(shown) < columns();
        write(fits ? "\r" : "\n");
        return read(lines(), fits ? shown : "");
    }

    private synchronized LineReader lines() {
        if (lines == null) {
            lines = makeLines.get();
        }
        return lines;
    }

    private Typed read(LineReader reader, String prompt) {
        reading = reader;
        try {
            // A percent sign begins a pattern of JLine's.
            String line = reader.readLine(prompt.replace("%", "%%"));
            if (terminal instanceof SystemTerminal own) {
                // What was typed may run now, and be stopped.
                own.listen();
            }
            // Ctrl-C came after Enter, and nothing runs yet: JLine leaves it to the thread.
            return Thread.interrupted() ? new Typed.Dropped() : new Typed.Text(line);
        } catch (UserInterruptException e) {
            return new Typed.Dropped();
        } catch (EndOfFileException e) {
            return new Typed.Ended();
        } catch (IOError e) {
            if (e.getCause() instanceof ClosedException) {
                return new Typed.Ended();
            }
            throw e;
        } finally {
            reading = null;
        }
    }

    @Override
    public void write(String text) {
        LineReader now = reading;
        if (now == null) {
            terminal.writer().write(text);
            terminal.flush();
        } else {
            now.printAbove(text);
        }
    }

    @Override
    public OptionalInt key(String hint) {
        // Within raw mode: a key that came between the hint and the mode would be echoed.
        OptionalInt key = raw(interrupted -> {
            write(hint);
            return readKey(interrupted);
        });
        write("\r");
        terminal.puts(Capability.clr_eol);
        terminal.flush();
        return key;
    }

    private OptionalInt readKey(AtomicBoolean interrupted) throws IOException {
        while (!interrupted.get()) {
            int key = terminal.reader().read(POLL_MILLIS);
            if (key == NonBlockingReader.EOF) {
                return OptionalInt.empty();
            }
            if (key == ESCAPE) {
                skipSequence();
            }
            if (key >= 0) {
                return OptionalInt.of(key);
            }
        }
        return OptionalInt.empty();
    }

    /** The rest of an arrow key would be typed at the next prompt. */
    private void skipSequence() throws IOException {
        int key = terminal.reader().read(SEQUENCE_MILLIS);
        while (key == 'O' || key == '[' || key == ';' || key >= '0' && key <= '9') {
            key = terminal.reader().read(SEQUENCE_MILLIS);
        }
    }

    @Override
    public OptionalInt choice(List<String> choices, int first) {
        return raw(interrupted -> new Menu(terminal, choices, first, colour).choose(interrupted));
    }

    @FunctionalInterface
    private interface Keys {
        OptionalInt read(AtomicBoolean interrupted) throws IOException;
    }

    /** Reads single keys, without their echo; Ctrl-C ends it. */
    private OptionalInt raw(Keys keys) {
        AtomicBoolean interrupted = new AtomicBoolean();
        SignalHandler before = terminal.handle(Signal.INT, signal -> interrupted.set(true));
        Attributes cooked = terminal.enterRawMode();
        try {
            return keys.read(interrupted);
        } catch (IOException e) {
            // The terminal is gone.
            return OptionalInt.empty();
        } finally {
            terminal.setAttributes(cooked);
            terminal.handle(Signal.INT, before);
        }
    }

    @Override
    public int columns() {
        int columns = terminal.getWidth();
        return columns <= 0 ? DEFAULT_COLUMNS : Math.max(FEWEST_COLUMNS, columns);
    }

    @Override
    public int rows() {
        return Math.max(0, terminal.getHeight());
    }

    @Override
    public boolean colour() {
        return colour;
    }

    @Override
    public void onInterrupt(Runnable stop) {
        terminal.handle(Signal.INT, signal -> {
            // As the terminal would echo it.
            write("^C");
            stop.run();
        });
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // It is gone, with all that there was to restore.
            return;
        }
    }
}
