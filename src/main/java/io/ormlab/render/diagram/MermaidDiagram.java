package io.ormlab.render.diagram;

import io.ormlab.render.TextWidth;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.List;

/** A diagram as Mermaid's text (https://mermaid.js.org/syntax/entityRelationshipDiagram.html). */
public final class MermaidDiagram {

    private final Diagram diagram;

    public MermaidDiagram(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The text in lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("%% " + Diagram.MARK, "erDiagram"));
        for (Box box : diagram.boxes()) {
            if (box.fields().isEmpty()) {
                lines.add("    " + name(box.name()));
                continue;
            }
            lines.add("    " + name(box.name()) + " {");
            for (Field field : box.fields()) {
                String keys = field.marks().isEmpty() ? "" : " " + field.marks().replace(" ", ", ");
                lines.add("        " + word(field.type()) + " " + word(field.name()) + keys);
            }
            lines.add("    }");
        }
        for (Link link : diagram.links()) {
            lines.add("    " + name(link.to()) + " " + left(link.toEnd()) + "--" + right(link.fromEnd()) + " "
                    + name(link.from()) + " : " + quoted(link.columns()));
        }
        return lines;
    }

    private static String left(End end) {
        return switch (end) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "|o";
            case MANY -> "}o";
        };
    }

    private static String right(End end) {
        return switch (end) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "o|";
            case MANY -> "o{";
        };
    }

    /** In quotes any name may stand, but for four characters that Mermaid's grammar keeps out of it. */
    private static String name(String name) {
        return "\"" + TextWidth.printable(name).replaceAll("[\"%\\\\\\n]", "_") + "\"";
    }

    private static String quoted(String text) {
        return "\"" + TextWidth.printable(text).replace('"', '\'').replace('\n', ' ') + "\"";
    }

    /** A type or a column in Mermaid is one word: {@code numeric(10,2)} becomes {@code numeric(10_2)}. */
    private static String word(String text) {
        String word = text.replaceAll("[^A-Za-z0-9_()\\[\\]\\u00C0-\\uFFFF-]", "_");
        return word.isEmpty() || !word.substring(0, 1).matches("[A-Za-z_\\u00C0-\\uFFFF]") ? "_" + word : word;
    }
}
