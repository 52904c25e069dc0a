package io.ormlab.shell;

import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import io.ormlab.render.Align;
import io.ormlab.render.TextWidth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * A small editor over the whole screen, for who has named none. JLine's own (Nano, 3.30) takes a Chinese character for one column:
 * what is typed behind one lands elsewhere, or fails.
 */
final class TextEditor {

    /** The line that names the file, and the one that names the keys. */
    private static final int STATUS_LINES = 2;

    private enum Key {
        TEXT,
        ENTER,
        TAB,
        BACKSPACE,
        DELETE,
        CUT,
        LEFT,
        RIGHT,
        UP,
        DOWN,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        SAVE,
        LEAVE
    }

    private final Terminal terminal;
    private final Messages messages;
    private final Path file;
    private final EditedText text;
    private final Display display;
    private final KeyMap<Key> keys = new KeyMap<>();
    private String saved;
    private String said;
    private int top;
    private Size drawnOn;

    /** @throws LabException where the file cannot be read as text */
    TextEditor(Terminal terminal, Messages messages, Path file) {
        this.terminal = terminal;
        this.messages = messages;
        this.file = file;
        try {
            saved = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("shell.editor", file.getFileName(), String.valueOf(e.getMessage()))
                    .because(e);
        }
        text = new EditedText(saved);
        display = new Display(terminal, true);
        said = file.getFileName().toString();
        bind();
    }

    private void bind() {
        keys.setUnicode(Key.TEXT);
        keys.setNomatch(Key.TEXT);
        keys.bind(Key.ENTER, "\r", "\n");
        keys.bind(Key.TAB, "\t");
        keys.bind(Key.BACKSPACE, KeyMap.del(), KeyMap.ctrl('H'));
        keys.bind(Key.SAVE, KeyMap.ctrl('S'), KeyMap.ctrl('O'));
        keys.bind(Key.LEAVE, KeyMap.ctrl('X'));
        keys.bind(Key.CUT, KeyMap.ctrl('K'));
        arrow(Key.UP, Capability.key_up, "A");
        arrow(Key.DOWN, Capability.key_down, "B");
        arrow(Key.RIGHT, Capability.key_right, "C");
        arrow(Key.LEFT, Capability.key_left, "D");
        arrow(Key.HOME, Capability.key_home, "H");
        arrow(Key.END, Capability.key_end, "F");
        keys.bind(Key.HOME, KeyMap.ctrl('A'));
        keys.bind(Key.END, KeyMap.ctrl('E'));
        keys.bind(Key.DELETE, "\u001b[3~", KeyMap.ctrl('D'));
        keys.bind(Key.PAGE_UP, "\u001b[5~", KeyMap.ctrl('Y'));
        keys.bind(Key.PAGE_DOWN, "\u001b[6~", KeyMap.ctrl('V'));
    }

    /** As terminfo says, and in both of a terminal's modes. */
    private void arrow(Key key, Capability capability, String end) {
        String sequence = KeyMap.key(terminal, capability);
        if (sequence != null && !sequence.isEmpty()) {
            keys.bind(key, sequence);
        }
        keys.bind(key, "\u001b[" + end, "\u001bO" + end);
    }

    /** Edits until the person leaves. */
    void run() {
        Attributes cooked = terminal.enterRawMode();
        SignalHandler interrupt = terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
        SignalHandler resize = terminal.handle(Signal.WINCH, signal -> draw());
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        try {
            BindingReader reader = new BindingReader(terminal.reader());
            Key key;
            do {
                draw();
                key = reader.readBinding(keys);
            } while (key != null && goesOn(key, reader));
        } finally {
            terminal.puts(Capability.keypad_local);
            // A terminal of one screen would keep the text, with the prompt amid it.
            boolean second = terminal.getStringCapability(Capability.exit_ca_mode) != null;
            terminal.puts(second ? Capability.exit_ca_mode : Capability.clear_screen);
            terminal.flush();
            terminal.handle(Signal.WINCH, resize);
            terminal.handle(Signal.INT, interrupt);
            terminal.setAttributes(cooked);
        }
    }

    private synchronized boolean goesOn(Key key, BindingReader reader) {
        said = file.getFileName().toString();
        switch (key) {
            case TEXT -> insert(reader.getLastBinding());
            case ENTER -> text.enter();
            case TAB -> text.indent();
            case BACKSPACE -> text.backspace();
            case DELETE -> text.delete();
            case CUT -> text.cut();
            case LEFT -> text.left();
            case RIGHT -> text.right();
            case UP -> text.down(-1);
            case DOWN -> text.down(1);
            case HOME -> text.home();
            case END -> text.end();
            case PAGE_UP -> text.down(-page());
            case PAGE_DOWN -> text.down(page());
            case SAVE -> save();
            default -> {
                return !leaves(reader);
            }
        }
        return true;
    }

    /** Keys that mean nothing here begin with a control character. */
    private void insert(String typed) {
        if (!typed.isEmpty() && !Character.isISOControl(typed.charAt(0))) {
            text.insert(typed);
        }
    }

    private boolean save() {
        try {
            String now = text.text();
            Files.writeString(file, now, StandardCharsets.UTF_8);
            saved = now;
            said = messages.text("shell.editor.saved", file.getFileName());
            return true;
        } catch (IOException e) {
            said = messages.text("shell.editor", file.getFileName(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Asks where something is not saved: y saves it, n does not, any other key goes on. */
    private boolean leaves(BindingReader reader) {
        if (text.text().equals(saved)) {
            return true;
        }
        said = messages.text("shell.editor.leave");
        draw();
        int answer = reader.readCharacter();
        said = file.getFileName().toString();
        return answer == 'n' || answer == 'N' || answer < 0 || (answer == 'y' || answer == 'Y') && save();
    }

    private int page() {
        return Math.max(1, terminal.getHeight() - STATUS_LINES);
    }

    private synchronized void draw() {
        Size size = terminal.getSize();
        int rows = page();
        // One column stays free: a terminal begins a new line once the last is written.
        int columns = Math.max(1, size.getColumns() - 1);
        top = Math.max(Math.min(top, text.row()), text.row() - rows + 1);
        int left = Math.max(0, text.column() - columns + 2);
        List<AttributedString> drawn = new ArrayList<>();
        for (int row = top; row < top + rows; row++) {
            String line =
                    row < text.lines().size() ? EditedText.shown(text.lines().get(row)) : "";
            drawn.add(cut(line, left, columns));
        }
        String changed = text.text().equals(saved) ? "" : " *";
        drawn.add(status(said + changed, columns, AttributedStyle.INVERSE));
        drawn.add(status(messages.text("shell.editor.keys"), columns, AttributedStyle.DEFAULT));
        if (!size.equals(drawnOn)) {
            // The terminal has moved what stood there.
            display.clear();
            display.resize(size.getRows(), size.getColumns());
            drawnOn = size;
        }
        display.update(drawn, size.cursorPos(text.row() - top, text.column() - left));
        terminal.flush();
    }

    /** All lines are of one length: JLine's display writes a character that is none (U+FFFF) behind a shorter one. */
    private static AttributedString cut(String line, int left, int columns) {
        AttributedString whole = new AttributedString(line);
        int end = Math.min(whole.columnLength(), left + columns);
        String seen = left >= end ? "" : whole.columnSubSequence(left, end).toString();
        return new AttributedString(TextWidth.pad(seen, columns, Align.LEFT));
    }

    private static AttributedString status(String line, int columns, AttributedStyle style) {
        return new AttributedString(TextWidth.pad(TextWidth.fit(line, columns), columns, Align.LEFT), style);
    }
}
