package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The reader makes its keys and what they do when they are asked for, and they are JLine's own then. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LateReaderPartsTest {

    private static final String[] NAMES = {
        LineReader.MAIN,
        LineReader.EMACS,
        LineReader.VICMD,
        LineReader.VIINS,
        LineReader.VIOPP,
        LineReader.VISUAL,
        LineReader.MENU,
        LineReader.SAFE,
        LineReader.DUMB
    };

    private Terminal terminal;
    private DroppableReader reader;
    private LineReaderImpl jline;

    @BeforeEach
    void givenATerminal() throws Exception {
        terminal = new SystemTerminal("xterm-256color", new JniTerminalProvider().open(null, new Size(80, 24)));
        reader = new DroppableReader(terminal, new HashMap<>(), (key, length) -> key);
        jline = new LineReaderImpl(terminal);
    }

    @AfterEach
    void close() throws Exception {
        terminal.close();
    }

    @Test
    void itsKeysAreJlines() {
        // What the reader adds of its own.
        jline.getKeyMaps().get(LineReader.EMACS).bind(new Reference("ormlab-drop"), KeyMap.ctrl('C'));

        for (String name : NAMES) {
            KeyMap<Binding> ours = reader.getKeyMaps().get(name);
            KeyMap<Binding> theirs = jline.getKeyMaps().get(name);
            assertThat(bound(ours)).as(name).isEqualTo(bound(theirs)).isNotEmpty();
            assertThat(ours.getUnicode()).isEqualTo(theirs.getUnicode());
            assertThat(ours.getNomatch()).isEqualTo(theirs.getNomatch());
            assertThat(ours.getAmbiguousTimeout()).isEqualTo(theirs.getAmbiguousTimeout());
        }
        assertThat(reader.getKeyMaps().get(LineReader.MAIN))
                .isSameAs(reader.getKeyMaps().get(LineReader.EMACS));
        assertThat(reader.getKeyMaps().get("none")).isNull();
    }

    @Test
    void whatKeysDoIsThereWhenItIsAskedFor() {
        assertThat(reader.getWidgets()).hasSizeLessThan(8);

        assertThat(reader.getWidgets().get(LineReader.UP_LINE_OR_SEARCH)).isNotNull();

        assertThat(reader.getWidgets().keySet())
                .containsAll(jline.getBuiltinWidgets().keySet());
        assertThat(reader.getWidgets().get("no such widget")).isNull();
    }

    @Test
    void aLineNeedsFewOfThem() {
        assertThat(reader.getWidgets().get(LineReader.SELF_INSERT)).isNotNull();
        assertThat(reader.getWidgets().get(LineReader.CALLBACK_FINISH)).isNull();

        assertThat(reader.getWidgets()).hasSizeLessThan(8);
        assertThat(reader.getKeyMaps().keySet()).isSubsetOf(LineReader.MAIN, LineReader.EMACS);
    }

    /** Widgets without a name of their own are compared by their being one. */
    private static Map<String, String> bound(KeyMap<Binding> map) {
        Map<String, String> bound = new TreeMap<>();
        map.getBoundKeys()
                .forEach((keys, binding) ->
                        bound.put(keys, binding instanceof Reference reference ? reference.name() : "a widget"));
        return bound;
    }
}
