package io.ormlab.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/**
 * A terminal that understands no control sequence: {@code TERM=dumb}, as within Emacs. The terminal itself echoes and edits a line,
 * and nothing but text is sent to it.
 */
final class Teletype implements Screen {

    private static final String CONTINUATION = "...> ";
    private static final long POLL_MILLIS = 50;

    private final int columns;
    private final Predicate<String> whole;
    private final NonBlockingReader in;
    private final PrintWriter out;
    private final Object intr;
    private volatile boolean interrupted;
    private volatile boolean reading;
    private volatile Runnable stop = () -> {};

    /**
     * @param whole whether an input can run as it is, or goes on in the next line
     */
    Teletype(int columns, Predicate<String> whole) {
        this.columns = columns;
        this.whole = whole;
        in = NonBlocking.nonBlocking("ormlab", new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        intr = Signals.register("INT", this::interrupt);
    }

    private void interrupt() {
        if (reading) {
            interrupted = true;
        } else {
            stop.run();
        }
    }

    @Override
    public Typed input(String prompt) {
        StringBuilder input = new StringBuilder();
        Typed typed = line(prompt);
        while (typed instanceof Typed.Text text) {
            input.append(text.text());
            if (whole.test(input.toString())) {
                return new Typed.Text(input.toString());
            }
            input.append('\n');
            typed = line(CONTINUATION);
        }
        return typed;
    }

    @Override
    public Typed line(String prompt) {
        write(prompt);
        reading = true;
        interrupted = false;
        try {
            return readLine();
        } catch (IOException e) {
            // The terminal is gone.
            return new Typed.Ended();
        } finally {
            reading = false;
        }
    }

    @Override
    public Typed restOfLine(String shown) {
        return line("");
    }

    private Typed readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (!interrupted && !Thread.interrupted()) {
            int c = in.read(POLL_MILLIS);
            if (c == '\n' || c == '\r') {
                return new Typed.Text(line.toString());
            }
            if (c == NonBlockingReader.EOF) {
                write("\n");
                return new Typed.Ended();
            }
            if (c >= 0) {
                line.append((char) c);
            }
        }
        write("\n");
        return new Typed.Dropped();
    }

    @Override
    public void write(String text) {
        out.write(text);
        out.flush();
    }

    @Override
    public OptionalInt key(String hint) {
        throw new IllegalStateException("output is never held up here");
    }

    @Override
    public OptionalInt choice(List<String> lines, int first) {
        for (int i = 0; i < lines.size(); i++) {
            write((i + 1) + ". " + lines.get(i) + "\n");
        }
        while (true) {
            Typed typed = line("1-" + lines.size() + " [" + (first + 1) + "]: ");
            if (!(typed instanceof Typed.Text text)) {
                return OptionalInt.empty();
            }
            String answer = text.text().strip();
            if (answer.isEmpty()) {
                return OptionalInt.of(first);
            }
            if (answer.matches("[0-9]{1,4}")
                    && Integer.parseInt(answer) >= 1
                    && Integer.parseInt(answer) <= lines.size()) {
                return OptionalInt.of(Integer.parseInt(answer) - 1);
            }
        }
    }

    @Override
    public boolean edit(Path file, Messages messages) {
        return false;
    }

    @Override
    public void lend(Runnable work) {
        work.run();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return 0;
    }

    @Override
    public boolean colour() {
        return false;
    }

    @Override
    public void onInterrupt(Runnable newStop) {
        stop = newStop;
    }

    @Override
    public void close() {
        Signals.unregister("INT", intr);
        in.shutdown();
    }
}
