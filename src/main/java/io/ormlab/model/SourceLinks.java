package io.ormlab.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which sources of models name which. Of what a source makes of tables nothing depends on another that neither names it nor is named
 * by it, by any number of steps; so where one changed, Ebean need not be asked of the others.
 *
 * @param bySource the links of each source, by its name
 */
public record SourceLinks(Map<String, Link> bySource) {

    /** What a source is for Ebean. */
    public enum Kind {
        /** It has tables. */
        ENTITY,
        /** It is a part of those that name it: embedded in them, extended by them, an enum. */
        PART,
        /** It is for all models, whether they name it or not. */
        CONVERTER,
        /** Something else that Ebean may take for itself, or that nothing is known of. */
        OTHER
    }

    /**
     * One source.
     *
     * @param classes the binary names of its classes
     * @param named the names of the other sources that it names, as far as that is to be seen
     */
    public record Link(Kind kind, Set<String> classes, Set<String> named) {}

    private static final Set<String> EBEAN_PARENTS = Set.of("io.ebean.Model", "io.ebean.Finder");

    public SourceLinks {
        bySource = Collections.unmodifiableMap(bySource);
    }

    /**
     * The links of some sources.
     *
     * @param files the classes of all sources
     * @param defined a class by its binary name
     */
    static SourceLinks of(
            Collection<String> some, ClassFiles files, Sources sources, Function<String, Class<?>> defined) {
        Map<String, Set<String>> classes = new HashMap<>();
        Map<String, Set<String>> declaring = new HashMap<>();
        files.withoutBeans().all().forEach((name, file) -> {
            classes.computeIfAbsent(file.origin(), source -> new TreeSet<>()).add(name);
            for (String simple : ClassFiles.simpleNames(name)) {
                declaring.computeIfAbsent(simple, word -> new TreeSet<>()).add(file.origin());
            }
        });
        Map<String, Link> links = new LinkedHashMap<>();
        for (Source source : sources.all()) {
            if (some.contains(source.display())) {
                Set<String> own = classes.getOrDefault(source.display(), Set.of());
                links.put(source.display(), link(source, own, declaring, defined));
            }
        }
        return new SourceLinks(links);
    }

    private static Link link(
            Source source,
            Set<String> classes,
            Map<String, Set<String>> declaring,
            Function<String, Class<?>> defined) {
        Identifiers words = Identifiers.of(source.text());
        Set<String> named = new TreeSet<>();
        for (String word : words.words()) {
            named.addAll(declaring.getOrDefault(word, Set.of()));
        }
        named.remove(source.display());
        Set<Kind> kinds = new HashSet<>();
        for (String name : classes) {
            kinds.add(kind(defined.apply(name), classes));
        }
        return new Link(words.escaped() ? Kind.OTHER : one(kinds), classes, named);
    }

    private static Kind one(Set<Kind> kinds) {
        boolean entity = kinds.contains(Kind.ENTITY);
        boolean converter = kinds.contains(Kind.CONVERTER);
        if (kinds.contains(Kind.OTHER) || entity && converter) {
            return Kind.OTHER;
        }
        return entity ? Kind.ENTITY : converter ? Kind.CONVERTER : Kind.PART;
    }

    private static Kind kind(Class<?> type, Set<String> own) {
        if (type.getName().endsWith("package-info") || hasUnknownParent(type)) {
            return Kind.OTHER;
        }
        if (AttributeConverter.class.isAssignableFrom(type)) {
            return Kind.CONVERTER;
        }
        return type.isAnnotationPresent(Entity.class) ? Kind.ENTITY : Kind.PART;
    }

    /** Whether it is something that Ebean may look for among the classes that it is given, such as a listener. */
    private static boolean hasUnknownParent(Class<?> type) {
        if (type.getSuperclass() != null && isUnknown(type.getSuperclass(), type)) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isUnknown(parent, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(Class<?> parent, Class<?> of) {
        String name = parent.getName();
        boolean known = name.startsWith("java.")
                || name.startsWith("io.ebean.bean.")
                || EBEAN_PARENTS.contains(name)
                || parent == AttributeConverter.class;
        return !known && (parent.getClassLoader() != of.getClassLoader() || hasUnknownParent(parent));
    }

    /** These, with those of another state in the place of them. */
    public SourceLinks with(SourceLinks later) {
        Map<String, Link> both = new LinkedHashMap<>(bySource);
        both.putAll(later.bySource);
        return new SourceLinks(both);
    }

    /** Those of some sources. */
    public SourceLinks of(Collection<String> some) {
        Map<String, Link> of = new LinkedHashMap<>(bySource);
        of.keySet().retainAll(some);
        return new SourceLinks(of);
    }

    /**
     * The sources of which Ebean must be asked where some have changed: those, and all that may depend on them or that they need.
     * Empty where that is not known, or no less than all.
     *
     * @param changed the links of the changed sources as they are now; these are those before
     */
    public Optional<Set<String>> around(SourceLinks changed) {
        for (Map.Entry<String, Link> each : changed.bySource.entrySet()) {
            Link before = bySource.get(each.getKey());
            // A class that came or went may change what a name in any other source means.
            if (before == null || !before.classes.equals(each.getValue().classes)) {
                return Optional.empty();
            }
        }
        if (isAnyOther() || changed.isAnyOther()) {
            return Optional.empty();
        }
        Walk walk = new Walk(this, changed);
        changed.bySource.keySet().forEach(source -> walk.reach(source, true));
        if (walk.reachedWhole.stream().anyMatch(walk::isConverter)) {
            // Which columns it converts no source need say.
            return Optional.empty();
        }
        Set<String> part = walk.reached;
        Walk beside = new Walk(this, changed);
        beside.reachConverters();
        boolean separate =
                beside.reached.stream().allMatch(source -> part.contains(source) || !beside.isEntity(source));
        part.addAll(beside.reached);
        return separate && part.size() < bySource.size() ? Optional.of(part) : Optional.empty();
    }

    private boolean isAnyOther() {
        return bySource.values().stream().anyMatch(link -> link.kind == Kind.OTHER);
    }

    /** A walk along the links, as they were and as they are. */
    private static final class Walk {

        private final Map<String, Set<String>> named = new HashMap<>();
        private final Map<String, Set<String>> naming = new HashMap<>();
        private final Map<String, Kind> kinds = new HashMap<>();
        private final Set<String> reached = new TreeSet<>();
        private final Set<String> reachedWhole = new TreeSet<>();

        private Walk(SourceLinks before, SourceLinks now) {
            add(before);
            add(now);
        }

        private void add(SourceLinks links) {
            links.bySource.forEach((source, link) -> {
                for (String other : link.named) {
                    named.computeIfAbsent(source, each -> new TreeSet<>()).add(other);
                    naming.computeIfAbsent(other, each -> new TreeSet<>()).add(source);
                }
                if (!isEntity(source)) {
                    kinds.put(source, link.kind);
                }
            });
        }

        private boolean isEntity(String source) {
            return kinds.get(source) == Kind.ENTITY;
        }

        private boolean isConverter(String source) {
            return kinds.get(source) == Kind.CONVERTER;
        }

        private void reachConverters() {
            for (String source : kinds.keySet()) {
                if (isConverter(source)) {
                    reach(source, false);
                }
            }
        }

        /**
         * @param changed whether it is another now, or names one that is: then whatever names it may be too. What an entity has to do
         *     with its neighbours is not worked out, so each is taken for changed. A part that is only named by one is not.
         */
        private void reach(String first, boolean changed) {
            Deque<String> open = new ArrayDeque<>();
            enter(first, changed, open);
            while (!open.isEmpty()) {
                String source = open.pop();
                named.getOrDefault(source, Set.of()).forEach(other -> enter(other, false, open));
                if (reachedWhole.contains(source)) {
                    naming.getOrDefault(source, Set.of()).forEach(other -> enter(other, true, open));
                }
            }
        }

        private void enter(String source, boolean whole, Deque<String> open) {
            boolean more = reached.add(source);
            if (whole || isEntity(source)) {
                more |= reachedWhole.add(source);
            }
            if (more) {
                open.push(source);
            }
        }
    }
}
