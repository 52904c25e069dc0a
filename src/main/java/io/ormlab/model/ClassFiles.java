package io.ormlab.model;

import io.ebean.enhance.asm.ClassReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of a state of the sources, by binary name in alphabetical order. */
record ClassFiles(Map<String, ClassFile> all) {

    /** The number behind a dollar sign, of a class that only its own source can name. */
    private static final Pattern LOCAL = Pattern.compile("\\$[0-9]");

    /** The parents that nobody has a member of by a name which a model may also give to one of its own, with another meaning. */
    private static final Set<String> USUAL_PARENTS = Set.of(
            "java/lang/Object",
            "java/lang/Enum",
            "java/lang/Record",
            "java/lang/Comparable",
            "java/io/Serializable",
            "io/ebean/Model");

    /** A part of every query bean's name, as a class file has it. */
    private static final String BEANS = "query/Q";

    /** {@code models.query.QBook$Alias} belongs to the query bean of Book. */
    private static final Pattern QUERY_BEAN = Pattern.compile("(?:.*\\.)?query\\.Q([^.$]+)(?:\\$.*)?");

    /**
     * One class.
     *
     * @param origin the name of the source that it came from, or that its query bean was made for; empty where that is not known
     * @param plain as the compiler made it: what other sources are compiled against
     * @param enhanced as Ebean needs it; the same array where it needs nothing
     */
    record ClassFile(String origin, byte[] plain, byte[] enhanced) {}

    Map<String, byte[]> plain() {
        Map<String, byte[]> bytes = new TreeMap<>();
        all.forEach((name, file) -> bytes.put(name, file.plain));
        return bytes;
    }

    Map<String, byte[]> enhanced() {
        Map<String, byte[]> bytes = new TreeMap<>();
        all.forEach((name, file) -> bytes.put(name, file.enhanced));
        return bytes;
    }

    /** Those that were not made for another, as query beans are. */
    ClassFiles withoutBeans() {
        return part(false);
    }

    /** The query beans alone. */
    ClassFiles beans() {
        return part(true);
    }

    private ClassFiles part(boolean beans) {
        Map<String, ClassFile> part = new TreeMap<>(all);
        part.entrySet().removeIf(each -> isBean(each.getKey(), each.getValue().origin) != beans);
        return new ClassFiles(part);
    }

    /** Whether one of these names a query bean: it cannot be loaded without. */
    boolean nameBeans() {
        return all.values().stream().anyMatch(file -> namesBean(file.plain));
    }

    /** Whether a class file may name a query bean, or is one. */
    static boolean namesBean(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(BEANS);
    }

    /**
     * Whether these can stand in the place of others, class by class, with no other class compiled or enhanced anew.
     *
     * @param others the classes of the other sources
     * @param mentioning the names of those sources that may extend one of these
     */
    boolean onlyAddTo(ClassFiles old, ClassFiles others, Set<String> mentioning) {
        if (!all.keySet().equals(old.all.keySet())) {
            return false;
        }
        ClassFiles rest = others.of(mentioning);
        ClassFiles every = others.and(this);
        for (Map.Entry<String, ClassFile> each : all.entrySet()) {
            byte[] plain = each.getValue().plain;
            ClassShape before = ClassShape.of(old.all.get(each.getKey()).plain);
            ClassShape now = ClassShape.of(plain);
            Set<String> added = new TreeSet<>(now.names());
            added.removeAll(before.names());
            if (!now.onlyAddsTo(before)
                    || rest.extend(each.getKey().replace('.', '/'))
                    || every.inherits(new ClassReader(plain), added)) {
                return false;
            }
        }
        return true;
    }

    private boolean extend(String internalName) {
        return all.values().stream().anyMatch(file -> {
            ClassReader reader = new ClassReader(file.plain);
            return internalName.equals(reader.getSuperName())
                    || List.of(reader.getInterfaces()).contains(internalName);
        });
    }

    /** Whether a class has had one of these names from another, which its own now stands before; of a library's it may be so. */
    private boolean inherits(ClassReader type, Set<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        List<String> parents = new ArrayList<>(List.of(type.getInterfaces()));
        parents.add(String.valueOf(type.getSuperName()));
        for (String parent : parents) {
            ClassFile file = all.get(parent.replace('/', '.'));
            boolean has = file == null
                    ? !USUAL_PARENTS.contains(parent)
                    : ClassShape.of(file.plain).names().stream().anyMatch(names::contains)
                            || inherits(new ClassReader(file.plain), names);
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** Those that came from these sources. */
    ClassFiles of(Collection<String> origins) {
        Map<String, ClassFile> some = new TreeMap<>(all);
        some.values().removeIf(file -> !origins.contains(file.origin));
        return new ClassFiles(some);
    }

    /** Those that came from none of these sources. */
    ClassFiles without(Collection<String> origins) {
        Map<String, ClassFile> rest = new TreeMap<>(all);
        rest.values().removeIf(file -> origins.contains(file.origin));
        return new ClassFiles(rest);
    }

    ClassFiles and(ClassFiles more) {
        Map<String, ClassFile> both = new TreeMap<>(all);
        both.putAll(more.all);
        return new ClassFiles(both);
    }

    /** The names by which a source can mention a class: a dollar sign stands before a nested one's, and may stand in any. */
    static Set<String> simpleNames(String binaryName) {
        String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
        Set<String> names = new TreeSet<>(Set.of(name));
        for (int dollar = name.indexOf('$'); dollar >= 0; dollar = name.indexOf('$', dollar + 1)) {
            names.add(name.substring(dollar + 1));
        }
        // Behind a sign at the very end.
        names.remove("");
        return names;
    }

    /** The simple names by which another source can mention the classes of this one. */
    Set<String> namesIn(String origin) {
        Set<String> names = new TreeSet<>();
        all.forEach((name, file) -> {
            if (file.origin.equals(origin)) {
                names.addAll(simpleNames(name));
            }
        });
        return names;
    }

    /** The names that stand for something in more than their own source; not those of query beans, which come and go with it. */
    Set<String> visible() {
        Set<String> names = new TreeSet<>();
        all.forEach((name, file) -> {
            if (!LOCAL.matcher(name).find() && !isBean(name, file.origin)) {
                names.add(name);
            }
        });
        return names;
    }

    /** A class that was made for another: no source is named as the bean is. */
    private static boolean isBean(String name, String origin) {
        if (!name.contains("query.Q")) {
            return false;
        }
        Matcher bean = QUERY_BEAN.matcher(name);
        return bean.matches() && origin.endsWith(bean.group(1) + ".java");
    }

    /** The name of the source that one of these came from. */
    String origin(String name) {
        return all.get(name).origin;
    }

    boolean hasUnknownOrigin() {
        return all.values().stream().anyMatch(file -> file.origin.isEmpty());
    }
}
