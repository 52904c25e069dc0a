package io.ormlab.shell;

import io.ormlab.command.Console;
import io.ormlab.command.Question;
import io.ormlab.message.Messages;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What a session says on a terminal, in the order in which it is said, and the answers of whoever sits at it. */
final class TerminalConsole implements Console {

    /** Of a line that a snippet begins, as much as could stand before what it reads. */
    private static final int LONGEST_LINE = 1_000;

    private final Screen screen;
    private final Supplier<Messages> messages;
    private volatile Pager pager;
    private final StringBuilder line = new StringBuilder();
    private volatile boolean inLine;
    private boolean typing = true;
    private final StringBuilder meanwhile = new StringBuilder();

    TerminalConsole(Screen screen, Supplier<Messages> messages) {
        this.screen = screen;
        this.messages = messages;
        this.pager = newPager();
    }

    /** An input runs from now on. */
    synchronized void begin() {
        typing = false;
        pager = newPager();
    }

    /** Made anew for each input: the language may be another. */
    private Pager newPager() {
        return new Pager(
                screen, messages.get().text("shell.more"), messages.get().text("shell.more.short"));
    }

    /** The input has run; what comes now is printed by a thread that it left behind. */
    synchronized void end() {
        endLine();
        typing = true;
    }

    /** Ctrl-C: the terminal showed it within the line, and what else there is to say is not wanted. */
    void interrupted() {
        inLine = true;
        pager.stop();
    }

    @Override
    public void out(String line) {
        if (pager.admits(line)) {
            line(line);
        }
    }

    @Override
    public void err(String line) {
        line(line);
    }

    private synchronized void line(String said) {
        endLine();
        screen.write(said + "\n");
    }

    private void endLine() {
        if (inLine) {
            screen.write("\n");
            inLine = false;
            line.setLength(0);
        }
    }

    @Override
    public synchronized void print(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (typing) {
            above(text);
        } else {
            screen.write(text);
            int end = text.lastIndexOf('\n') + 1;
            if (end > 0) {
                line.setLength(0);
            }
            keep(text.substring(end));
            inLine = !text.endsWith("\n");
        }
    }

    private void keep(String begun) {
        line.append(begun, 0, Math.min(begun.length(), Math.max(0, LONGEST_LINE - line.length())));
    }

    /** Reads a line for a snippet, behind what it printed last. */
    Typed read() {
        String shown;
        synchronized (this) {
            shown = inLine ? line.toString() : "";
            inLine = false;
            line.setLength(0);
        }
        return screen.restOfLine(shown);
    }

    /** Whole lines only: half a line would stand in the way of the one being typed. */
    private void above(String text) {
        meanwhile.append(text);
        int end = meanwhile.lastIndexOf("\n") + 1;
        if (end > 0) {
            screen.write(meanwhile.substring(0, end));
            meanwhile.delete(0, end);
        }
    }

    @Override
    public int width() {
        return screen.columns();
    }

    @Override
    public int page() {
        return screen.rows();
    }

    @Override
    public boolean full() {
        return pager.isOver();
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public boolean colour() {
        return screen.colour();
    }

    @Override
    public Optional<String> typed(String prompt) {
        endLine();
        // Whoever has just typed has seen all that stands above.
        pager = newPager();
        return screen.line(prompt) instanceof Typed.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    @Override
    public OptionalInt key(String hint) {
        endLine();
        // Who reads step by step has seen what stands above.
        pager = newPager();
        return screen.key(new Style(screen.colour()).dim(TextWidth.fit(hint, width() - 1)));
    }

    @Override
    public boolean edit(Path file) {
        endLine();
        return screen.edit(file, messages.get());
    }

    @Override
    public void lend(Runnable work) {
        endLine();
        screen.lend(work);
    }

    @Override
    public String ask(Question question) {
        endLine();
        for (String line : messages.get().text(question.text()).split("\n")) {
            TextWidth.wrap(line, width()).forEach(this::line);
        }
        return question.answers().isEmpty() ? free(question) : chosen(question);
    }

    private String free(Question question) {
        String offered = question.safest() == null ? "" : " [" + question.safest() + "]";
        while (true) {
            Typed typed = screen.line(messages.get().text("shell.answer", offered));
            if (!(typed instanceof Typed.Text text)) {
                throw question.unanswered();
            }
            if (!text.text().isBlank()) {
                return text.text().strip();
            }
            if (question.safest() != null) {
                return question.safest();
            }
        }
    }

    private String chosen(Question question) {
        List<Question.Answer> answers = question.answers();
        List<String> labels = answers.stream()
                .map(answer -> messages.get().text(answer.label()))
                .toList();
        int safest =
                Math.max(0, answers.stream().map(Question.Answer::word).toList().indexOf(question.safest()));
        var choice = screen.choice(labels, safest);
        return answers.get(choice.orElseThrow(question::unanswered)).word();
    }
}
