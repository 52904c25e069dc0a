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
 * sources did, only those and what may depend on them are compiled. Where the tables alone are asked for, and a source has more
 * members than before and no other difference, nothing else depends on it; otherwise what another source may see of one is not worked
 * out, and one that mentions a class of it, or a source that does, depends on it. Where that is not all there is to it, everything is
 * compiled.
 */
final class KeptClasses implements ModelCompiler {

    private final ClassStore store;
    private final Javac javac;
    private final boolean beans;

    KeptClasses(ClassStore store, Javac javac) {
        this(store, javac, true);
    }

    /**
     * @param beans whether query beans are needed; without that need those of changed sources stay unmade until somebody has it, and
     *     none is among the classes, but where models name one
     */
    KeptClasses(ClassStore store, Javac javac, boolean beans) {
        this.store = store;
        this.javac = javac;
        this.beans = beans;
    }

    @Override
    public ClassFiles compile(Sources sources) {
        String environment = Toolchain.of(sources);
        Map<String, String> texts = texts(sources);
        Optional<ClassStore.Kept> kept = store.read(environment, beans);
        if (kept.isPresent()
                && kept.get().texts().equals(texts)
                && kept.get().bare().isEmpty()) {
            return wanted(kept.get().classes());
        }
        ClassStore.Kept now =
                kept.flatMap(before -> some(sources, texts, before)).orElseGet(() -> whole(sources, texts));
        store.write(environment, now);
        return wanted(now.classes());
    }

    private ClassFiles wanted(ClassFiles all) {
        ClassFiles own = all.withoutBeans();
        return beans || own.nameBeans() ? all : own;
    }

    /**
     * With beans, whoever asks: most often a shell comes next, and would compile everything a second time for them. For models
     * that use a query bean or a seldom library as well, and for every error of all sources to be told.
     */
    private ClassStore.Kept whole(Sources sources, Map<String, String> texts) {
        ClassFiles all = javac.compile(sources, sources.all(), new ClassFiles(Map.of()), true);
        return ClassStore.Kept.whole(texts, all);
    }

    /** The classes with a part of them compiled anew; empty where that part is not known to be enough, or has errors. */
    private Optional<ClassStore.Kept> some(Sources sources, Map<String, String> texts, ClassStore.Kept before) {
        if (!texts.keySet().equals(before.texts().keySet()) || before.classes().hasUnknownOrigin()) {
            // A source that came or went may change what a name in any other means.
            return Optional.empty();
        }
        Mentions mentions = new Mentions(before, texts);
        if (mentions.changesPackage()) {
            return Optional.empty();
        }
        try {
            Optional<ClassStore.Kept> few =
                    before.withBeans() ? Optional.empty() : onlyChanged(sources, mentions.changed(), texts, before);
            return few.or(() -> withDependents(sources, mentions.dependents(), texts, before));
        } catch (LabException e) {
            return Optional.of(whole(sources, texts));
        }
    }

    /** The changed sources alone; empty where others may be another thing for it. */
    private Optional<ClassStore.Kept> onlyChanged(
            Sources sources, Set<String> changed, Map<String, String> texts, ClassStore.Kept before) {
        ClassFiles others = before.classes().without(changed);
        return new GrownModels(before, changed)
                .of(sources, texts)
                .map(grown -> javac.enhancement(sources).of(grown.plain(), grown::origin, others))
                .or(() -> javac.quick(sources).compile(named(sources, changed), others))
                .filter(made -> made.onlyAddTo(before.classes().of(changed), others, mentioning(made, texts)))
                .filter(made -> !BeanNeeds.mayBeUnmet(made, others.and(made)))
                .map(made -> before.then(texts, changed, others.and(made)));
    }

    /** The sources in whose text one of the classes' names stands, or may stand unseen. */
    private static Set<String> mentioning(ClassFiles classes, Map<String, String> texts) {
        Set<String> names = new TreeSet<>();
        classes.all().keySet().forEach(name -> names.addAll(ClassFiles.simpleNames(name)));
        Set<String> mentioning = new TreeSet<>();
        texts.forEach((source, text) -> {
            if (text.contains("\\u") || names.stream().anyMatch(text::contains)) {
                mentioning.add(source);
            }
        });
        return mentioning;
    }

    private Optional<ClassStore.Kept> withDependents(
            Sources sources, Set<String> anew, Map<String, String> texts, ClassStore.Kept before) {
        if (before.withBeans() && anew.size() == texts.size()) {
            return Optional.empty();
        }
        ClassFiles others = before.classes().without(anew);
        List<Source> some = named(sources, anew);
        ClassFiles made = before.withBeans()
                ? javac.compile(sources, some, others, true)
                : javac.quick(sources)
                        .compile(some, others)
                        .orElseGet(() -> javac.compile(sources, some, others, false));
        if (made.all().keySet().stream().anyMatch(others.all()::containsKey)
                || !before.withBeans() && BeanNeeds.mayBeUnmet(made, others.and(made))) {
            // A class that two sources have, or a bean that cannot be made: who compiles everything says so.
            return Optional.empty();
        }
        ClassFiles now = others.and(made);
        return now.visible().equals(before.classes().visible()) && !now.hasUnknownOrigin()
                ? Optional.of(before.then(texts, anew, now))
                : Optional.empty();
    }

    private static List<Source> named(Sources sources, Set<String> names) {
        return sources.all().stream()
                .filter(source -> names.contains(source.display()))
                .toList();
    }

    private static Map<String, String> texts(Sources sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.all().forEach(source -> texts.put(source.display(), source.text()));
        return texts;
    }

    /** Which sources changed, and which mention which. */
    private static final class Mentions {

        private final ClassStore.Kept before;
        private final Map<String, String> texts;
        private final Set<String> changed = new TreeSet<>();

        Mentions(ClassStore.Kept before, Map<String, String> texts) {
            this.before = before;
            this.texts = texts;
            texts.forEach((source, text) -> {
                if (!text.equals(before.texts().get(source))) {
                    changed.add(source);
                }
            });
        }

        Set<String> changed() {
            return changed;
        }

        /** An annotation of a package is about all of its classes. */
        boolean changesPackage() {
            return changed.stream().anyMatch(source -> source.endsWith("package-info.java"));
        }

        /** The sources that changed or lack their query beans, and all that depend on one of them, by any number of steps. */
        Set<String> dependents() {
            Map<String, Identifiers> identifiers = new HashMap<>();
            texts.forEach((source, text) -> identifiers.put(source, Identifiers.of(text)));
            TreeSet<String> open = new TreeSet<>(before.bare());
            open.addAll(changed);
            Set<String> all = new TreeSet<>(open);
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
