package io.ormlab.model;

import io.ebean.enhance.asm.ClassReader;
import io.ormlab.model.field.AddedFields;
import io.ormlab.model.field.TypeFiles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The models in which nothing but fields came, brought up to date without a compiler. */
final class GrownModels {

    private final ClassStore.Kept before;
    private final Set<String> changed;

    /**
     * @param before what was kept of the sources as they were
     * @param changed the names of those that have another text now
     */
    GrownModels(ClassStore.Kept before, Set<String> changed) {
        this.before = before;
        this.changed = changed;
    }

    /**
     * The classes of the changed sources as a compiler makes them, not yet enhanced.
     *
     * @param texts the sources as they are, by their names
     * @return empty where a compiler has to look
     */
    Optional<ClassFiles> of(Sources sources, Map<String, String> texts) {
        Map<String, ClassFiles.ClassFile> grown = new TreeMap<>();
        try (TypeFiles types = new TypeFiles(before.classes().plain(), Javac.shortClassPath(sources.jars()))) {
            for (String source : changed) {
                Map<String, byte[]> old = before.classes().of(Set.of(source)).plain();
                Optional<Map<String, byte[]>> now =
                        AddedFields.of(before.texts().get(source), texts.get(source), old, types);
                if (now.isEmpty()) {
                    return Optional.empty();
                }
                for (Map.Entry<String, byte[]> each : now.get().entrySet()) {
                    byte[] bytes = each.getValue();
                    grown.put(each.getKey(), new ClassFiles.ClassFile(source, bytes, bytes));
                }
            }
        }
        ClassFiles all = new ClassFiles(grown);
        return changed.size() > 1 && isAnyExtended(all) ? Optional.empty() : Optional.of(all);
    }

    /** Whether one of several extends another: it has the fields that came there too, whose names may be in its code. */
    private static boolean isAnyExtended(ClassFiles all) {
        for (ClassFiles.ClassFile each : all.all().values()) {
            String parent = new ClassReader(each.plain()).getSuperName().replace('/', '.');
            ClassFiles.ClassFile extended = all.all().get(parent);
            if (extended != null && !extended.origin().equals(each.origin())) {
                return true;
            }
        }
        return false;
    }
}
