package io.ormlab.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A walk along the links, as they were and as they are. */
final class LinkWalk {

    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();
    private final Set<String> entities = new HashSet<>();
    private final Set<String> converters = new TreeSet<>();
    private final Set<String> parts = new HashSet<>();
    private final boolean byEnums;
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> reachedWhole = new TreeSet<>();

    /** @param byEnums whether it goes on from an enum, changed or not, to all that store it */
    LinkWalk(SourceLinks before, SourceLinks now, boolean byEnums) {
        this.byEnums = byEnums;
        add(before);
        add(now);
    }

    private void add(SourceLinks links) {
        links.bySource().forEach((source, link) -> {
            for (String other : link.named()) {
                named.computeIfAbsent(source, each -> new TreeSet<>()).add(other);
                naming.computeIfAbsent(other, each -> new TreeSet<>()).add(source);
            }
            if (link.kind() == SourceLinks.Kind.ENTITY) {
                entities.add(source);
            } else if (link.kind() == SourceLinks.Kind.CONVERTER) {
                converters.add(source);
            } else if (link.kind() == SourceLinks.Kind.PART) {
                parts.add(source);
            }
        });
    }

    Set<String> reached() {
        return reached;
    }

    /** Whether a converter, as it was or as it is, may be another now. */
    boolean changesConverter() {
        return reachedWhole.stream().anyMatch(converters::contains);
    }

    void reachConverters() {
        converters.forEach(source -> reach(source, false));
    }

    boolean isEntity(String source) {
        return entities.contains(source);
    }

    /** Whether it is an enum, of a source or of none, or may hold one: a converter's source may. */
    private boolean mayBeEnum(String source) {
        return !entities.contains(source) && !parts.contains(source);
    }

    /**
     * Goes from a source to all that hang together with it.
     *
     * @param changed whether it is another now, or names one that is: then whatever names it may be too. What an entity has to do
     *     with its neighbours is not worked out, so each is taken for changed. A part that is only named by one is not.
     */
    void reach(String first, boolean changed) {
        Deque<String> open = new ArrayDeque<>();
        enter(first, changed, open);
        while (!open.isEmpty()) {
            String source = open.pop();
            named.getOrDefault(source, Set.of()).forEach(other -> enter(other, false, open));
            if (reachedWhole.contains(source)) {
                naming.getOrDefault(source, Set.of()).forEach(other -> enter(other, true, open));
            } else if (byEnums && mayBeEnum(source)) {
                naming.getOrDefault(source, Set.of()).forEach(other -> enter(other, !converters.contains(other), open));
            }
        }
    }

    private void enter(String source, boolean whole, Deque<String> open) {
        boolean more = reached.add(source);
        if (whole || entities.contains(source)) {
            more |= reachedWhole.add(source);
        }
        if (more) {
            open.push(source);
        }
    }
}
