package io.ormlab.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.Widget;

/** What keys do, by name: the few that most keys mean at once, and JLine's other 150 when the first of those is asked for. */
final class Widgets extends HashMap<String, Widget> {

    private static final long serialVersionUID = 1L;

    /** JLine asks for these at each line, and has none of its own. */
    private static final String CALLBACK = "callback-";

    private transient Supplier<Map<String, Widget>> others;

    /** @param others all of JLine's own */
    Widgets(Supplier<Map<String, Widget>> others) {
        this.others = others;
    }

    @Override
    public Widget get(Object name) {
        Widget known = super.get(name);
        if (known == null && others != null && !String.valueOf(name).startsWith(CALLBACK)) {
            Map<String, Widget> all = others.get();
            others = null;
            all.forEach(this::putIfAbsent);
            known = super.get(name);
        }
        return known;
    }
}
