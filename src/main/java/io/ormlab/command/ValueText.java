package io.ormlab.command;

import io.ormlab.model.JvmExit;
import io.ormlab.query.Blob;
import io.ormlab.render.TextWidth;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Any value on one line, as JShell would write it, but for what is long, lazy, or an entity. */
final class ValueText {

    private static final int MOST_ELEMENTS = 20;
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 3;

    private final Entities entities;

    ValueText(Entities entities) {
        this.entities = entities;
    }

    /** The value; a text in quotes, and never longer than a screen. */
    String of(Object value) {
        return of(value, 0);
    }

    /** The value in a table's cell: a text as it stands, a related entity by its id, null as null. */
    String cell(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        return !entities.name(value).isEmpty() ? reference(value) : of(value, DEEPEST - 1);
    }

    private String of(Object value, int depth) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Character c) {
            return "'" + c + "'";
        }
        if (value instanceof byte[] bytes) {
            return Blob.shortened(bytes);
        }
        if (value != null && !entities.name(value).isEmpty()) {
            return depth == 0 ? entity(value) : reference(value);
        }
        if (Entities.isCollection(value)
                || value instanceof Optional<?>
                || value != null && value.getClass().isArray()) {
            return several(value, depth);
        }
        return TextWidth.printable(cut(plain(value)));
    }

    private String entity(Object value) {
        if (entities.isReference(value)) {
            return reference(value);
        }
        return entities.name(value)
                + entities.row(value).entrySet().stream()
                        .map(property -> property.getKey() + ": " + of(property.getValue(), 1))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String reference(Object value) {
        // Known by its id only: to look at more of it would load it.
        String rest = entities.isReference(value) ? ", lazy" : "";
        return entities.name(value) + "(" + of(entities.id(value), DEEPEST) + rest + ")";
    }

    private String several(Object value, int depth) {
        if (!Entities.isLoaded(value)) {
            return "[… lazy]";
        }
        if (depth >= DEEPEST) {
            return "…";
        }
        try {
            return written(value, depth);
        } catch (RuntimeException | StackOverflowError e) {
            return thrown(value, e);
        }
    }

    private String written(Object value, int depth) {
        if (value instanceof Optional<?> some) {
            return some.isEmpty() ? "Optional.empty" : "Optional[" + of(some.get(), depth) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            Iterator<String> entries = map.entrySet().stream()
                    .map(entry -> of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1))
                    .iterator();
            return "{" + first(entries, map.size()) + "}";
        }
        if (value instanceof Collection<?> collection) {
            Iterator<String> elements =
                    collection.stream().map(element -> of(element, depth + 1)).iterator();
            return "[" + first(elements, collection.size()) + "]";
        }
        int length = Array.getLength(value);
        Iterator<String> elements = IntStream.range(0, length)
                .mapToObj(i -> of(Array.get(value, i), depth + 1))
                .iterator();
        return value.getClass().getComponentType().getTypeName() + "[" + length + "] { " + first(elements, length)
                + " }";
    }

    private static String first(Iterator<String> elements, int size) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        while (elements.hasNext() && count < MOST_ELEMENTS) {
            text.append(count++ == 0 ? "" : ", ").append(elements.next());
        }
        return size > count ? text.append(", … +").append(size - count).toString() : text.toString();
    }

    private static String plain(Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError | JvmExit e) {
            return thrown(value, e);
        }
    }

    private static String thrown(Object value, Throwable e) {
        return value.getClass().getSimpleName() + ".toString() → "
                + (e instanceof JvmExit ? e.toString() : e.getClass().getSimpleName());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.substring(0, Math.min(text.length(), LONGEST)).codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(TextWidth.printable(Character.toString(c)));
            }
        });
        return quoted.append('"')
                .append(text.length() > LONGEST ? "… +" + (text.length() - LONGEST) : "")
                .toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… +" + (text.length() - LONGEST);
    }
}
