package io.ormlab.render.diagram;

import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.Field;
import java.util.List;

/** How much of a table its box shows, the most first. */
public enum Detail {
    TYPES,
    COLUMNS,
    KEYS,
    NAMES;

    /** A picture of more boxes than this shows no columns but keys, where nobody asks for more. */
    private static final int FEW = 12;
    /** And of more than this, names alone: the picture is there for its lines. */
    private static final int SOME = 20;

    static Detail mostFor(Diagram diagram) {
        int boxes = diagram.boxes().size();
        return boxes <= FEW ? TYPES : boxes <= SOME ? KEYS : NAMES;
    }

    List<Field> fields(Box box) {
        return switch (this) {
            case TYPES, COLUMNS -> box.fields();
            case KEYS ->
                box.fields().stream()
                        .filter(field -> field.primary() || field.foreign())
                        .toList();
            case NAMES -> List.of();
        };
    }

    boolean showsTypes() {
        return this == TYPES;
    }
}
