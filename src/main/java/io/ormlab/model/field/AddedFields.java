package io.ormlab.model.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The classes of a source in which nothing but fields without a value came since they were made: those that were, with the fields.
 * They are what the compiler that made them would make of the later source.
 */
public final class AddedFields {

    private AddedFields() {}

    /**
     * The classes of the later source.
     *
     * @param before the source of which the classes were made
     * @param now the source as it is
     * @param classes the class files, by binary name
     * @param types what the source may name, its own classes as they were among it
     * @return empty where the compiler has to look, which is where anything else came, went or changed, or may be wrong
     */
    public static Optional<Map<String, byte[]>> of(
            String before, String now, Map<String, byte[]> classes, TypeFiles types) {
        try {
            return Optional.of(grown(Outline.of(before), Outline.of(now), classes, types));
        } catch (RuntimeException | StackOverflowError e) {
            // Mostly a doubt; a class file that is none, and a type that is too deep, are one too.
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> grown(
            Outline before, Outline now, Map<String, byte[]> classes, TypeFiles types) {
        Difference difference = Difference.between(before, now);
        String name = now.packageName() + "." + now.name();
        if (!classes.containsKey(name)) {
            throw new Doubt("a class that is not there");
        }
        List<Object> fields = fields(before, now, difference, types);
        Map<String, byte[]> grown = new TreeMap<>();
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            boolean grows = each.getKey().equals(name);
            grown.put(each.getKey(), GrownClass.of(each.getValue(), difference.lines(), grows ? fields : null));
        }
        return grown;
    }

    private static List<Object> fields(Outline before, Outline now, Difference difference, TypeFiles types) {
        List<Object> fields = new ArrayList<>();
        if (difference.isNothing()) {
            fields.addAll(difference.fields());
            return fields;
        }
        Scope scope = new Scope(now, types);
        for (String imported : difference.addedImports()) {
            if (!scope.isHarmless(imported, before)) {
                throw new Doubt("an import that may change what a name stands for");
            }
        }
        FieldReader reader = new FieldReader(now, scope);
        int next = 0;
        for (String field : difference.fields()) {
            fields.add(field != null ? field : reader.read(difference.added().get(next++)));
        }
        return fields;
    }
}
