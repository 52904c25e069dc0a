package io.ormlab.help;

import io.ormlab.render.Style;
import java.util.List;

/** Markdown that is no note, shown as the notes are. */
public final class Prose {

    private Prose() {}

    /**
     * The text as lines of a width; none ends in a space.
     *
     * @param width display columns
     */
    public static List<String> lines(String markdown, Style style, int width) {
        return new BlockLines(style, width).of(Markdown.children(Markdown.parse(markdown)));
    }
}
