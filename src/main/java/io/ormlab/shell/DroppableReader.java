package io.ormlab.shell;

import io.ormlab.render.TextWidth;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * JLine's reader, with a display that knows wide characters, which takes Ctrl-C as a key like any other. As a signal it would come between keys that were typed long before
 * or after it, and the terminal throws away what waits to be read. What is longer than a line may be is refused, and not drawn at
 * each of its keys.
 */
class DroppableReader extends LineReaderImpl {

    private static final int CONTROL_C = 3;
    private static final int NO_SIGNAL = 0;
    /** A line of this length is drawn when nothing more waits: until then nobody could read it. */
    private static final int LONG = 1_000;

    private static final String DROP = "ormlab-drop";

    /** Never read from: JLine cannot tell whether a key waits without waiting for it. */
    private final FileInputStream waiting = new FileInputStream(FileDescriptor.in);

    private final BiFunction<String, Long, String> words;

    /** @param words says what became of too much text: by the key of the message and the text's length */
    DroppableReader(Terminal terminal, Map<String, Object> variables, BiFunction<String, Long, String> words) {
        super(terminal, "ormlab", variables);
        this.words = words;
        // JLine has copied what was in it then.
        widgets = builtinWidgets;
        getWidgets().put(DROP, this::drop);
        getWidgets().put(CALLBACK_INIT, this::begin);
        getKeyMaps().get(LineReader.EMACS).bind(new Reference(DROP), KeyMap.ctrl('C'));
    }

    /** JLine makes an object for each of its 150, before the first prompt. */
    @Override
    protected Map<String, Widget> builtinWidgets() {
        Widgets few = new Widgets(super::builtinWidgets);
        few.put(SELF_INSERT, this::selfInsert);
        few.put(ACCEPT_LINE, this::acceptLine);
        few.put(BACKWARD_DELETE_CHAR, this::backwardDeleteChar);
        return few;
    }

    @Override
    public Map<String, KeyMap<Binding>> defaultKeyMaps() {
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return dumb ? super.defaultKeyMaps() : new KeyMaps(this::keyMap);
    }

    private KeyMap<Binding> keyMap(String name) {
        KeyMap<Binding> map =
                switch (name) {
                    case MAIN -> keyMaps.get(EMACS);
                    case EMACS -> asOnTheTerminal(emacs());
                    case VICMD -> viCmd();
                    case VIINS -> asOnTheTerminal(viInsertion());
                    case MENU -> menu();
                    case VIOPP -> viOpp();
                    case VISUAL -> visual();
                    case SAFE -> safe();
                    case DUMB -> dumb();
                    default -> null;
                };
        if (map != null) {
            map.setUnicode(new Reference(SELF_INSERT));
        }
        return map;
    }

    /** The keys that the terminal itself has for these, as JLine binds them, too. */
    private KeyMap<Binding> asOnTheTerminal(KeyMap<Binding> map) {
        Attributes attributes = terminal.getAttributes();
        bind(map, BACKWARD_DELETE_CHAR, KeyMap.del(), attributes.getControlChar(ControlChar.VERASE));
        bind(map, BACKWARD_KILL_WORD, KeyMap.ctrl('W'), attributes.getControlChar(ControlChar.VWERASE));
        bind(map, KILL_WHOLE_LINE, KeyMap.ctrl('U'), attributes.getControlChar(ControlChar.VKILL));
        bind(map, QUOTED_INSERT, KeyMap.ctrl('V'), attributes.getControlChar(ControlChar.VLNEXT));
        return map;
    }

    private static void bind(KeyMap<Binding> map, String widget, String before, int key) {
        if (key > 0 && key < KeyMap.KEYMAP_LENGTH) {
            map.bind(new Reference(SELF_INSERT), before);
            map.bind(new Reference(widget), Character.toString(key));
        }
    }

    /** The first moment after JLine made a display of its own, and has set the terminal so that each key comes at once. */
    private boolean begin() {
        display = new WideDisplay(terminal);
        display.resize(size.getRows(), size.getColumns());
        interruptAs(NO_SIGNAL);
        return true;
    }

    private void interruptAs(int key) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VINTR, key);
        terminal.setAttributes(attributes);
    }

    /**
     * Whether Java ends here is asked of its compiler, which may take a while to start: meanwhile, and from then on where the line
     * is done, Ctrl-C is a signal again.
     */
    @Override
    protected boolean acceptLine() {
        AtomicBoolean interrupted = new AtomicBoolean();
        SignalHandler before = terminal.handle(Signal.INT, signal -> interrupted.set(true));
        interruptAs(CONTROL_C);
        boolean accepted = isDropped() || super.acceptLine();
        if (state != State.DONE) {
            interruptAs(NO_SIGNAL);
        }
        terminal.handle(Signal.INT, before);
        if (interrupted.get()) {
            state = State.INTERRUPT;
        }
        return accepted;
    }

    /**
     * While Ctrl-R looks for a word, JLine seeks the longer one left of where the shorter one stood, and in older lines: of
     * {@code DB.find(Book.class).findOne()} it finds {@code find}, and {@code findO} no longer.
     */
    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        Binding read = super.readBinding(keys, local);
        if (searchTerm != null && searchBackward && read instanceof Reference key && SELF_INSERT.equals(key.name())) {
            buf.cursor(buf.length());
        }
        return read;
    }

    /** The window may get another size just when a line is done: JLine would draw the line again, into its output. */
    @Override
    protected void handleSignal(Signal signal) {
        lock.lock();
        try {
            if (reading) {
                super.handleSignal(signal);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ctrl-C came right behind Enter, when it was a key still. */
    private boolean isDropped() {
        try {
            boolean dropped = waiting.available() > 0 && bindingReader.peekCharacter(1) == CONTROL_C;
            if (dropped) {
                bindingReader.readCharacter();
                state = State.INTERRUPT;
            }
            return dropped;
        } catch (IOException e) {
            // A terminal that cannot say what waits on it.
            return false;
        }
    }

    /** A terminal that can tell a paste sends it as one: all of it goes into the line, or nothing. */
    @Override
    public boolean beginPaste() {
        Flood flood = new Flood(bindingReader, waiting);
        lock.unlock();
        try {
            flood.read(BRACKETED_PASTE_END);
        } catch (IOException e) {
            throw new EndOfFileException(e);
        } finally {
            lock.lock();
        }
        if (flood.isDropped()) {
            return drop();
        }
        if (flood.isTooLong() || buf.length() + flood.length() > Flood.MOST) {
            say("shell.paste.refused", flood.length());
            return true;
        }
        regionActive = RegionType.PASTE;
        regionMark = buf.cursor();
        buf.write(flood.text().replace('\r', '\n'));
        return true;
    }

    /** Where a terminal cannot tell a paste, its text comes as keys: those of a line that is too long go with the line. */
    @Override
    protected boolean selfInsert() {
        if (buf.length() < Flood.MOST) {
            return super.selfInsert();
        }
        Flood flood = new Flood(bindingReader, waiting);
        try {
            flood.skip();
        } catch (IOException e) {
            throw new EndOfFileException(e);
        }
        long length = buf.length() + 1 + flood.length();
        buf.clear();
        say("shell.paste.dropped", length);
        return true;
    }

    private void say(String key, long length) {
        printAbove(String.join("\n", TextWidth.wrap(words.apply(key, length), size.getColumns())) + "\n");
    }

    @Override
    protected void redisplay(boolean flush) {
        if (buf.length() < LONG || !isMoreWaiting()) {
            super.redisplay(flush);
        }
    }

    private boolean isMoreWaiting() {
        try {
            return waiting.available() > 0;
        } catch (IOException e) {
            // A terminal that cannot say what waits on it.
            return false;
        }
    }

    private boolean drop() {
        state = State.INTERRUPT;
        return true;
    }
}
