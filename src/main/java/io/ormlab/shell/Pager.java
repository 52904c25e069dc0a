package io.ormlab.shell;

import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.util.OptionalInt;

/** Holds the output of one input up at each full screen, until a key is pressed. */
final class Pager {

    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;

    private final Screen screen;
    private final String hint;
    private final String shortHint;
    private int shown;
    private boolean all;
    private volatile boolean over;

    /**
     * @param hint says which keys there are
     * @param shortHint says it where there is no room for the other
     */
    Pager(Screen screen, String hint, String shortHint) {
        this.screen = screen;
        this.hint = hint;
        this.shortHint = shortHint;
    }

    /** What else the input has to say is not wanted. */
    void stop() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Whether a line is to be shown; asks where the screen is full. */
    boolean admits(String line) {
        if (over || all || screen.rows() == 0) {
            return !over;
        }
        int rows = 1 + Math.max(0, TextWidth.of(line) - 1) / screen.columns();
        // A screen lower than three lines has no room for a hint.
        if (shown > 0 && shown + rows > Math.max(2, screen.rows() - 1)) {
            ask();
        }
        shown += rows;
        return !over;
    }

    private void ask() {
        int room = screen.columns() - 1;
        String said = TextWidth.of(hint) <= room ? hint : TextWidth.fit(shortHint, room);
        OptionalInt key = screen.key(new Style(screen.colour()).dim(said));
        switch (key.orElse(CONTROL_C)) {
            case 'q', 'Q', CONTROL_C, CONTROL_D -> over = true;
            case 'a', 'A' -> all = true;
            case '\r', '\n' -> shown--;
            default -> shown = 0;
        }
    }
}
