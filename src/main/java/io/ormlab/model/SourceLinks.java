package io.ormlab.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.Collections;
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
 * by it, by any number of steps, and has no enum that it has too; so where one changed, Ebean need not be asked of the others.
 *
 * @param bySource the links of each source, by its name
 */
public record SourceLinks(Map<String, Link> bySource) {

    /** What a source is for Ebean. */
    public enum Kind {
        /** It has tables. */
        ENTITY,
        /** It is a part of those that name it: embedded in them, extended by them. */
        PART,
        /** The same, and Ebean stores it in one form for all: what one of them says of that is said of the others' columns. */
        ENUM,
        /** It is for all models, whether they name it or not. */
        CONVERTER,
        /** Something else that Ebean may take for itself, or that nothing is known of. */
        OTHER;

        /** The one whose {@link #name()} this is; empty where it is that of none. */
        public static Optional<Kind> named(String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One source.
     *
     * @param classes the binary names of its classes
     * @param named the names of the other sources that it names, as far as that is to be seen, and of the enums of no source in its
     *     fields
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
                links.put(source.display(), link(source, own, files, declaring, defined));
            }
        }
        return new SourceLinks(links);
    }

    private static Link link(
            Source source,
            Set<String> classes,
            ClassFiles files,
            Map<String, Set<String>> declaring,
            Function<String, Class<?>> defined) {
        Identifiers words = Identifiers.of(source.text());
        Set<String> named = new TreeSet<>();
        for (String word : words.words()) {
            named.addAll(declaring.getOrDefault(word, Set.of()));
        }
        named.remove(source.display());
        Set<Kind> kinds = new HashSet<>();
        ForeignEnums enums = new ForeignEnums(files.all().keySet());
        for (String name : classes) {
            kinds.add(kind(defined.apply(name), enums));
        }
        named.addAll(enums.found());
        return new Link(words.escaped() ? Kind.OTHER : one(kinds), classes, named);
    }

    private static Kind one(Set<Kind> kinds) {
        boolean entity = kinds.contains(Kind.ENTITY);
        boolean converter = kinds.contains(Kind.CONVERTER);
        if (kinds.contains(Kind.OTHER) || entity && converter) {
            return Kind.OTHER;
        }
        Kind part = kinds.contains(Kind.ENUM) ? Kind.ENUM : Kind.PART;
        return entity ? Kind.ENTITY : converter ? Kind.CONVERTER : part;
    }

    private static Kind kind(Class<?> type, ForeignEnums enums) {
        try {
            enums.addOf(type);
        } catch (LinkageError | TypeNotPresentException e) {
            // A jar without what it needs itself.
            return Kind.OTHER;
        }
        if (type.getName().endsWith("package-info") || hasUnknownParent(type)) {
            return Kind.OTHER;
        }
        if (AttributeConverter.class.isAssignableFrom(type)) {
            return Kind.CONVERTER;
        }
        if (type.isEnum()) {
            return Kind.ENUM;
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
        LinkWalk walk = new LinkWalk(this, changed, true);
        changed.bySource.keySet().forEach(source -> walk.reach(source, true));
        if (walk.changesConverter()) {
            // Which columns it converts no source need say.
            return Optional.empty();
        }
        Set<String> part = walk.reached();
        LinkWalk beside = new LinkWalk(this, changed, false);
        beside.reachConverters();
        boolean separate =
                beside.reached().stream().allMatch(source -> part.contains(source) || !beside.isEntity(source));
        part.addAll(beside.reached());
        part.retainAll(bySource.keySet());
        return separate && part.size() < bySource.size() ? Optional.of(part) : Optional.empty();
    }

    private boolean isAnyOther() {
        return bySource.values().stream().anyMatch(link -> link.kind == Kind.OTHER);
    }
}
