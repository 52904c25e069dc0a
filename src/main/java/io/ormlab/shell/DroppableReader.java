package io.ormlab.shell;

import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * JLine's reader, which takes Ctrl-C as a key like any other. As a signal it would come between keys that were typed long before
 * or after it, and the terminal throws away what waits to be read: {@link LineScreen} keeps the terminal from making one of it.
 */
class DroppableReader extends LineReaderImpl {

    private static final String DROP = "ormlab-drop";

    DroppableReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "ormlab", variables);
        getWidgets().put(DROP, this::drop);
        getKeyMaps().get(LineReader.EMACS).bind(new Reference(DROP), KeyMap.ctrl('C'));
    }

    private boolean drop() {
        state = State.INTERRUPT;
        return true;
    }
}
