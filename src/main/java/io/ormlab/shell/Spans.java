package io.ormlab.shell;

import io.ormlab.render.Ink;
import io.ormlab.render.Style;
import java.util.EnumMap;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A text being coloured: plain but for the stretches that get an ink, from left to right. */
final class Spans {

    private static final Map<Ink, AttributedStyle> STYLES = styles();

    private final String text;
    private final AttributedStringBuilder painted = new AttributedStringBuilder();
    private int at;

    Spans(String text) {
        this.text = text;
    }

    private static Map<Ink, AttributedStyle> styles() {
        Map<Ink, AttributedStyle> styles = new EnumMap<>(Ink.class);
        Style style = new Style(true);
        for (Ink ink : Ink.values()) {
            styles.put(ink, AttributedString.fromAnsi(style.paint(ink, "x")).styleAt(0));
        }
        return styles;
    }

    String text() {
        return text;
    }

    /** Paints from one offset to another; what lies between the last stretch and this one stays plain. */
    void paint(Ink ink, int from, int to) {
        plain(from);
        painted.append(text.substring(from, to), STYLES.get(ink));
        at = to;
    }

    private void plain(int to) {
        painted.append(text.substring(at, to), AttributedStyle.DEFAULT);
        at = to;
    }

    AttributedString done() {
        plain(text.length());
        return painted.toAttributedString();
    }
}
