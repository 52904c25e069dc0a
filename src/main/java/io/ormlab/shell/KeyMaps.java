package io.ormlab.shell;

import java.util.HashMap;
import java.util.function.Function;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;

/** JLine's key maps, each of which is made when it is first asked for: of the eight, most people type with one. */
final class KeyMaps extends HashMap<String, KeyMap<Binding>> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, KeyMap<Binding>> make;

    /** @param make the map of this name; null where there is none */
    KeyMaps(Function<String, KeyMap<Binding>> make) {
        this.make = make;
    }

    @Override
    public KeyMap<Binding> get(Object name) {
        KeyMap<Binding> made = super.get(name);
        if (made == null && name instanceof String text) {
            made = make.apply(text);
            if (made != null) {
                put(text, made);
            }
        }
        return made;
    }
}
