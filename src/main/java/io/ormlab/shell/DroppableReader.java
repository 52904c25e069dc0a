package io.ormlab.shell;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * JLine's reader, on a {@link WideDisplay}, which takes Ctrl-C as a key like any other. As a signal it would come between keys that were typed long before
 * or after it, and the terminal throws away what waits to be read: {@link LineScreen} keeps the terminal from making one of it.
 */
class DroppableReader extends LineReaderImpl {

    private static final int CONTROL_C = 3;
    private static final String DROP = "ormlab-drop";

    DroppableReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "ormlab", variables);
        getWidgets().put(DROP, this::drop);
        getWidgets().put(CALLBACK_INIT, this::displayWide);
        getKeyMaps().get(LineReader.EMACS).bind(new Reference(DROP), KeyMap.ctrl('C'));
    }

    /** The first moment after JLine made a display of its own. */
    private boolean displayWide() {
        display = new WideDisplay(terminal);
        display.resize(size.getRows(), size.getColumns());
        return true;
    }

    /** Whether Java ends here is asked of its compiler, which may take a while to start: meanwhile Ctrl-C is a signal again. */
    @Override
    protected boolean acceptLine() {
        AtomicBoolean interrupted = new AtomicBoolean();
        SignalHandler before = terminal.handle(Signal.INT, signal -> interrupted.set(true));
        Attributes keys = terminal.getAttributes();
        Attributes signals = new Attributes(keys);
        signals.setControlChar(ControlChar.VINTR, CONTROL_C);
        terminal.setAttributes(signals);
        try {
            boolean done = super.acceptLine();
            if (interrupted.get()) {
                state = State.INTERRUPT;
            }
            return done;
        } finally {
            terminal.setAttributes(keys);
            terminal.handle(Signal.INT, before);
        }
    }

    private boolean drop() {
        state = State.INTERRUPT;
        return true;
    }
}
