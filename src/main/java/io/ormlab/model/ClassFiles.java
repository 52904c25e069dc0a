package io.ormlab.model;

import java.util.Collection;
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

    /** The simple names by which another source can mention the classes of this one. */
    Set<String> namesIn(String origin) {
        Set<String> names = new TreeSet<>();
        all.forEach((name, file) -> {
            if (file.origin.equals(origin)) {
                names.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
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
        Matcher bean = QUERY_BEAN.matcher(name);
        return bean.matches() && origin.endsWith(bean.group(1) + ".java");
    }

    boolean hasUnknownOrigin() {
        return all.values().stream().anyMatch(file -> file.origin.isEmpty());
    }
}
