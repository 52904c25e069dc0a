package io.ormlab.model;

import io.ormlab.message.LabException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Remembers the classes of the sources as they were last: where nothing changed the compiler is not started, and where a few
 * sources did, only those and what may depend on them are compiled. What another source may see of one is not worked out; one that
 * mentions a class of it, or a source that does, depends on it. Where that is not all there is to it, everything is compiled.
 */
final class KeptClasses implements ModelCompiler {

    private final ClassStore store;
    private final Javac javac;

    KeptClasses(ClassStore store, Javac javac) {
        this.store = store;
        this.javac = javac;
    }

    @Override
    public Map<String, byte[]> compile(Sources sources) {
        String environment = Toolchain.of(sources);
        Map<String, String> texts = texts(sources);
        Optional<ClassStore.Kept> kept = store.read(environment);
        if (kept.isPresent() && kept.get().texts().equals(texts)) {
            return kept.get().classes().enhanced();
        }
        ClassFiles classes = kept.flatMap(before -> some(sources, texts, before))
                .orElseGet(() -> javac.compile(sources, sources.all(), new ClassFiles(Map.of())));
        store.write(environment, new ClassStore.Kept(texts, classes));
        return classes.enhanced();
    }

    /** The classes with a part of them compiled anew; empty where that part is not known to be enough, or has errors. */
    private Optional<ClassFiles> some(Sources sources, Map<String, String> texts, ClassStore.Kept before) {
        if (!texts.keySet().equals(before.texts().keySet()) || before.classes().hasUnknownOrigin()) {
            // A source that came or went may change what a name in any other means.
            return Optional.empty();
        }
        Collection<String> anew = new Mentions(before).dependents(texts);
        if (anew.size() == texts.size()) {
            return Optional.empty();
        }
        List<Source> some = sources.all().stream()
                .filter(source -> anew.contains(source.display()))
                .toList();
        ClassFiles others = before.classes().without(anew);
        try {
            ClassFiles now = others.and(javac.compile(sources, some, others));
            return now.visible().equals(before.classes().visible()) && !now.hasUnknownOrigin()
                    ? Optional.of(now)
                    : Optional.empty();
        } catch (LabException e) {
            // Everything is compiled, so that every error of it is told.
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(Sources sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.all().forEach(source -> texts.put(source.display(), source.text()));
        return texts;
    }

    /** Which sources mention which. */
    private static final class Mentions {

        private final ClassStore.Kept before;

        Mentions(ClassStore.Kept before) {
            this.before = before;
        }

        /** The changed sources, and all that depend on one of them, by any number of steps. */
        Collection<String> dependents(Map<String, String> texts) {
            Map<String, Identifiers> identifiers = new HashMap<>();
            texts.forEach((source, text) -> identifiers.put(source, Identifiers.of(text)));
            TreeSet<String> open = new TreeSet<>();
            texts.forEach((source, text) -> {
                if (!text.equals(before.texts().get(source))) {
                    open.add(source);
                }
            });
            if (open.stream().anyMatch(source -> source.endsWith("package-info.java"))) {
                return texts.keySet();
            }
            TreeSet<String> all = new TreeSet<>(open);
            while (!open.isEmpty()) {
                Collection<String> names = before.classes().namesIn(open.pollFirst());
                identifiers.forEach((source, mentioned) -> {
                    if (mentioned.anyOf(names) && all.add(source)) {
                        open.add(source);
                    }
                });
            }
            return all;
        }
    }
}
