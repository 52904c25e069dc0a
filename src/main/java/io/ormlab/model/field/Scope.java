package io.ormlab.model.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a simple name stands for where a member of the class is declared (Java Language Specification, 6.3 and 6.4). */
final class Scope {

    private static final String STATIC = "static ";
    private static final String ALL = ".*";

    private final Outline source;
    private final TypeFiles types;
    private final Inherited members;
    private final Map<String, String> single = new HashMap<>();
    private final Set<String> onDemand = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();

    Scope(Outline source, TypeFiles types) {
        this.source = source;
        this.types = types;
        this.members = new Inherited(source.packageName() + "." + source.name(), types);
        onDemand.add("java.lang");
        for (String imported : source.imports()) {
            add(imported);
        }
    }

    private void add(String imported) {
        boolean isStatic = imported.startsWith(STATIC);
        if (isStatic && imported.endsWith(ALL)) {
            throw new Doubt("an import of all members, whose names are not known");
        }
        int end = imported.lastIndexOf('.');
        String name = imported.substring(end + 1);
        if (name.equals("*")) {
            onDemand.add(imported.substring(0, end));
        } else if (single.put(name, isStatic ? "" : imported.substring(0, Math.max(end, 0))) != null) {
            throw new Doubt("two imports of one name");
        }
    }

    /** The type that a name stands for. */
    FoundType type(String name) {
        if (!Words.isName(name) || members.has(name)) {
            throw new Doubt("no name of a type, or that of one within another");
        }
        String imported = single.get(name);
        FoundType found = name.equals(source.name())
                ? types.find(source.packageName(), name)
                : imported != null ? types.find(imported, name) : fromPackages(name);
        if (found == null) {
            throw new Doubt("a type that is not there");
        }
        if (!found.isPublic() && !found.name().equals(source.packageName().replace('.', '/') + "/" + name)) {
            throw new Doubt("a type of another package");
        }
        return found;
    }

    private FoundType fromPackages(String name) {
        FoundType found = types.find(source.packageName(), name);
        if (found != null) {
            return found;
        }
        for (String each : onDemand) {
            FoundType one = types.find(each, name);
            if (one != null && found != null) {
                throw new Doubt("a name that two packages have");
            }
            found = one == null ? found : one;
            if (one == null && !isKnown(each)) {
                throw new Doubt("a package that is not known");
            }
        }
        return found;
    }

    /** Where none of the names in the source is found there, it may be one whose types only the whole class path has. */
    private boolean isKnown(String packageName) {
        if (!known.contains(packageName) && (types.isKnown(packageName) || holdsAny(packageName))) {
            known.add(packageName);
        }
        return known.contains(packageName);
    }

    private boolean holdsAny(String packageName) {
        Tokens tokens = source.tokens();
        for (int token = source.head().from(); token < tokens.count(); token++) {
            if (tokens.isWord(token) && types.find(packageName, tokens.text(token)) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether an import that was not there before leaves each name that was there what it stood for. */
    boolean isHarmless(String imported, Outline before) {
        int end = imported.lastIndexOf('.');
        if (imported.startsWith(STATIC) || end < 0) {
            return false;
        }
        String packageName = imported.substring(0, end);
        String name = imported.substring(end + 1);
        return name.equals("*")
                ? isKnown(packageName) && hasNoNameOf(packageName, before.tokens())
                : before.tokens().occurrences(name) == 0 && isImportable(packageName, name);
    }

    private boolean isImportable(String packageName, String name) {
        FoundType type = types.find(packageName, name);
        return Words.isName(name) && type != null && type.isPublic() && !types.isModel(packageName);
    }

    private boolean hasNoNameOf(String packageName, Tokens tokens) {
        Set<String> seen = new HashSet<>();
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.isWord(token)) {
                String word = tokens.text(token);
                if (seen.add(word) && types.find(packageName, word) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a name that stands before a point is that of a field, which goes before a type's. */
    boolean isField(String name) {
        return members.has(name);
    }
}
