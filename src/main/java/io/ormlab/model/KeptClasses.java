package io.ormlab.model;

import io.ormlab.message.LabException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final boolean beans;

    KeptClasses(ClassStore store, Javac javac) {
        this(store, javac, true);
    }

    /** @param beans whether query beans are needed; without that need those of changed sources stay unmade until somebody has it */
    KeptClasses(ClassStore store, Javac javac, boolean beans) {
        this.store = store;
        this.javac = javac;
        this.beans = beans;
    }

    @Override
    public Map<String, byte[]> compile(Sources sources) {
        String environment = Toolchain.of(sources);
        Map<String, String> texts = texts(sources);
        Optional<ClassStore.Kept> kept = store.read(environment);
        if (kept.isPresent()
                && kept.get().texts().equals(texts)
                && (!beans || kept.get().bare().isEmpty())) {
            return kept.get().classes().enhanced();
        }
        ClassStore.Kept now =
                kept.flatMap(before -> some(sources, texts, before)).orElseGet(() -> whole(sources, texts));
        store.write(environment, now);
        return now.classes().enhanced();
    }

    /**
     * With beans, whoever asks: most often a shell comes next, and would compile everything a second time for them. For models
     * that use a query bean or a seldom library as well, and for every error of all sources to be told.
     */
    private ClassStore.Kept whole(Sources sources, Map<String, String> texts) {
        return new ClassStore.Kept(texts, javac.compile(sources, sources.all(), new ClassFiles(Map.of()), true));
    }

    /** The classes with a part of them compiled anew; empty where that part is not known to be enough, or has errors. */
    private Optional<ClassStore.Kept> some(Sources sources, Map<String, String> texts, ClassStore.Kept before) {
        if (!texts.keySet().equals(before.texts().keySet()) || before.classes().hasUnknownOrigin()) {
            // A source that came or went may change what a name in any other means.
            return Optional.empty();
        }
        Collection<String> anew = new Mentions(before).dependents(texts, beans ? before.bare() : Set.of());
        if (beans && anew.size() == texts.size()) {
            return Optional.empty();
        }
        List<Source> some = sources.all().stream()
                .filter(source -> anew.contains(source.display()))
                .toList();
        ClassFiles others = before.classes().without(anew);
        try {
            ClassFiles now = others.and(made(sources, some, others));
            Set<String> bare = new TreeSet<>(before.bare());
            if (beans) {
                bare.removeAll(anew);
            } else {
                bare.addAll(anew);
            }
            return now.visible().equals(before.classes().visible()) && !now.hasUnknownOrigin()
                    ? Optional.of(new ClassStore.Kept(texts, now, bare))
                    : Optional.empty();
        } catch (LabException e) {
            return Optional.of(whole(sources, texts));
        }
    }

    private ClassFiles made(Sources sources, List<Source> some, ClassFiles others) {
        Optional<ClassFiles> quick =
                beans ? Optional.empty() : javac.quick(sources).compile(some, others);
        return quick.orElseGet(() -> javac.compile(sources, some, others, beans));
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

        /**
         * The changed sources, and all that depend on one of them, by any number of steps.
         *
         * @param bare sources that are as good as changed
         */
        Collection<String> dependents(Map<String, String> texts, Set<String> bare) {
            Map<String, Identifiers> identifiers = new HashMap<>();
            texts.forEach((source, text) -> identifiers.put(source, Identifiers.of(text)));
            TreeSet<String> open = new TreeSet<>(bare);
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
