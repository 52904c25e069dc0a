package io.ormlab.command;

import io.ormlab.help.Prose;
import io.ormlab.render.Style;

/** Says Markdown on a console, for packages that do not know the notes. */
public final class Explanation {

    private Explanation() {}

    public static void say(Console console, String markdown) {
        Prose.lines(markdown, new Style(console.colour()), console.width()).forEach(console::out);
    }
}
