package io.ormlab.shell;

import io.ormlab.render.TextWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Lines of which one is chosen, with the arrow keys and Enter or by its number. */
final class Menu {

    private static final int ESCAPE = 27;
    private static final long POLL_MILLIS = 100;
    /** The rest of an arrow key's sequence follows its first byte at once, but for a slow line. */
    private static final long SEQUENCE_MILLIS = 150;

    private final Terminal terminal;
    private final List<String> lines;
    private final boolean colour;
    private final Display display;
    private int chosen;

    Menu(Terminal terminal, List<String> lines, int first, boolean colour) {
        this.terminal = terminal;
        this.lines = lines;
        this.chosen = first;
        this.colour = colour;
        this.display = new Display(terminal, false);
    }

    /** The index of the chosen line; empty where nothing was chosen. */
    OptionalInt choose(AtomicBoolean interrupted) throws IOException {
        // Application mode, in which the arrow keys send what terminfo says they do.
        terminal.puts(Capability.keypad_xmit);
        try {
            draw();
            while (!interrupted.get()) {
                int key = terminal.reader().read(POLL_MILLIS);
                if (key == '\r' || key == '\n') {
                    return OptionalInt.of(chosen);
                }
                if (key == -1 || key == 'q' || key == ESCAPE && !arrow()) {
                    return OptionalInt.empty();
                }
                int number = key - '1';
                if (number >= 0 && number < Math.min(9, lines.size())) {
                    chosen = number;
                    return OptionalInt.of(chosen);
                }
                if (key >= 0) {
                    draw();
                }
            }
            return OptionalInt.empty();
        } finally {
            draw();
            terminal.puts(Capability.keypad_local);
            terminal.writer().write("\n");
            terminal.flush();
        }
    }

    /** The rest of an arrow key; false where it was the escape key alone. */
    private boolean arrow() throws IOException {
        int bracket = terminal.reader().read(SEQUENCE_MILLIS);
        if (bracket != '[' && bracket != 'O') {
            return false;
        }
        int direction = terminal.reader().read(SEQUENCE_MILLIS);
        if (direction == 'A') {
            chosen = (chosen + lines.size() - 1) % lines.size();
        } else if (direction == 'B') {
            chosen = (chosen + 1) % lines.size();
        }
        return true;
    }

    private void draw() {
        int columns = Math.max(1, terminal.getWidth());
        List<AttributedString> drawn = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = (i == chosen ? "> " : "  ") + (i + 1) + ". " + lines.get(i);
            AttributedStyle style = i == chosen && colour ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
            TextWidth.wrap(text, columns - 1).forEach(line -> drawn.add(new AttributedString(line, style)));
        }
        display.resize(Math.max(drawn.size(), terminal.getHeight()), columns);
        display.update(drawn, -1);
        terminal.flush();
    }
}
