package io.ormlab.shell;

import io.ormlab.command.Lab;
import io.ormlab.render.TextWidth;
import io.ormlab.snippet.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What Tab says above the line that is being typed: within the brackets of a call what it takes, and where it is pressed again
 * what the sources say of it.
 */
final class Hints {

    private static final String INDENT = "    ";

    private final Lab lab;
    private final JavaWords java;
    private final Function<String, Place> places;

    /** @param places tells what the end of a text belongs to */
    Hints(Lab lab, JavaWords java, Function<String, Place> places) {
        this.lab = lab;
        this.java = java;
        this.places = places;
    }

    /** At the first Tab: the calls that may be meant, and the names that fit; empty where names are to be completed. */
    List<String> first(String before, int columns) {
        boolean inCall = before.endsWith("(") || before.stripTrailing().endsWith(",");
        Place place = places.apply(before);
        List<String> signatures = inCall ? java.signatures(place) : List.of();
        if (signatures.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        List<String> arguments = java.arguments(place);
        if (!arguments.isEmpty()) {
            lines.addAll(TextWidth.wrap(String.join("   ", arguments), columns));
        }
        signatures.forEach(signature -> lines.addAll(TextWidth.wrap(signature, columns)));
        lines.addAll(TextWidth.wrap(lab.messages().text("shell.tab"), columns));
        return lines;
    }

    /** At the second: signatures with their documentation; empty where nothing of that name is known. */
    List<String> again(String before, int columns) {
        List<String> lines = new ArrayList<>();
        for (Documentation each : java.documentation(places.apply(before))) {
            lines.addAll(TextWidth.wrap(each.signature(), columns));
            if (!each.text().isEmpty()) {
                TextWidth.wrap(TextWidth.printable(each.text()), columns - INDENT.length())
                        .forEach(line -> lines.add(INDENT + line));
            }
        }
        return lines;
    }
}
