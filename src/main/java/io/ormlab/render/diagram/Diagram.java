package io.ormlab.render.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an entity-relationship picture shows.
 *
 * @param boxes each with a name of its own
 * @param links between boxes of these names
 */
public record Diagram(List<Box> boxes, List<Link> links) {

    /** Stands at the head of each file with a diagram, which may be overwritten. */
    public static final String MARK = "ormlab diagram";

    public Diagram {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /**
     * A table.
     *
     * @param name what stands in its head
     * @param table the table's name where it is another one, or empty
     * @param fields its columns, in order
     */
    public record Box(String name, String table, List<Field> fields) {

        /** The head: the name, and the table's where it is another one. */
        String title() {
            return table.isEmpty() ? name : name + " (" + table + ")";
        }
    }

    /**
     * A column.
     *
     * @param primary whether it is a part of the primary key
     * @param foreign whether it is a part of a foreign key
     * @param type the database's type
     */
    public record Field(boolean primary, boolean foreign, String name, String type) {

        /** The marks of the keys that it is in: {@code PK}, {@code FK}, both, or nothing. */
        String marks() {
            return primary ? foreign ? "PK FK" : "PK" : foreign ? "FK" : "";
        }
    }

    /**
     * A foreign key.
     *
     * @param from the box that has its columns
     * @param to the box that it points to
     * @param columns its columns, as a person reads them
     * @param fromEnd how many rows of {@code from} may point to one of {@code to}
     * @param toEnd how many rows of {@code to} one of {@code from} points to
     */
    public record Link(String from, String to, String columns, End fromEnd, End toEnd) {
        boolean isLoop() {
            return from.equals(to);
        }

        /** What lines have in common that may run together: they end in one place, and alike. */
        String net() {
            return toEnd + " " + to;
        }
    }

    /** How many there may be at the end of a link. */
    public enum End {
        ONE("1"),
        ZERO_OR_ONE("0..1"),
        MANY("*");

        private final String text;

        End(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The boxes of these names with those that a link leads to or from, and the links among all of them. */
    public Diagram around(Collection<String> names) {
        Set<String> near = new HashSet<>(names);
        for (Link link : links) {
            if (names.contains(link.from()) || names.contains(link.to())) {
                near.add(link.from());
                near.add(link.to());
            }
        }
        return only(near);
    }

    private Diagram only(Set<String> names) {
        return new Diagram(
                boxes.stream().filter(box -> names.contains(box.name())).toList(),
                links.stream()
                        .filter(link -> names.contains(link.from()) && names.contains(link.to()))
                        .toList());
    }

    /** The parts between which there is no link, in the order of their first boxes. */
    List<Diagram> parts() {
        List<Diagram> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Box box : boxes) {
            if (!seen.contains(box.name())) {
                Set<String> part = reached(box.name());
                seen.addAll(part);
                parts.add(only(part));
            }
        }
        return parts;
    }

    private Set<String> reached(String name) {
        Set<String> reached = new HashSet<>(Set.of(name));
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            for (Link link : links) {
                if (reached.contains(link.from()) || reached.contains(link.to())) {
                    reached.add(link.from());
                    reached.add(link.to());
                }
            }
        }
        return reached;
    }
}
