package io.ormlab.command;

import java.util.List;

/** A list of what was typed as Java, a line each. */
final class SnippetLines {

    private SnippetLines() {}

    static void show(Lab lab, List<String> lines) {
        lines.forEach(lab.console()::out);
        if (lines.isEmpty()) {
            lab.note("ormsql.snippets.none");
        }
    }
}
