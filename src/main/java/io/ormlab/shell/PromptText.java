package io.ormlab.shell;

import io.ormlab.command.Lab;
import io.ormlab.command.Standing;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The prompt: {@code library 1.1*>} for the workspace {@code library}, whose database is at version 1.1, and whose models have
 * changed since the last migration was generated.
 */
final class PromptText {

    private static final String NO_WORKSPACE = "ormlab> ";

    private final Style style;

    PromptText(Style style) {
        this.style = style;
    }

    /** What is open, for {@link #of}. */
    static List<String> marks(Lab lab) {
        List<String> marks = new ArrayList<>();
        if (lab.inSandbox()) {
            marks.add("sandbox");
        }
        if (lab.inTransaction()) {
            marks.add("tx");
        }
        return marks;
    }

    /**
     * @param marks what is open: {@code sandbox}, {@code tx} for a transaction
     * @param columns the terminal's width: no more than a third of it is the name's
     */
    String of(Optional<Standing> standing, List<String> marks, int columns) {
        if (standing.isEmpty()) {
            return style.heading(NO_WORKSPACE.strip()) + " ";
        }
        Standing now = standing.get();
        String name = TextWidth.fit(TextWidth.printable(now.name()), Math.max(8, columns / 3));
        String version = now.version().isEmpty() ? "" : " " + now.version();
        StringBuilder prompt = new StringBuilder(style.heading(name) + style.number(version));
        prompt.append(now.changed() ? style.keyword("*") : "");
        for (String mark : marks) {
            prompt.append(style.keyword("[" + mark + "]"));
        }
        return prompt.append(style.heading(">")).append(' ').toString();
    }
}
