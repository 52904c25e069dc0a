package io.ormlab.snippet;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what belongs to models that are no more: their classes, those of snippets over them, and Ebean's objects about them. */
final class OldClasses {

    // Enough to find an old entity in a list of lists, and an end where a list holds itself.
    private static final int DEEPEST = 4;
    private static final int MOST_ELEMENTS = 1000;

    private final ClassLoader snippets;
    // Null where the models stay, and only the engine over them is new.
    private final ClassLoader models;

    OldClasses(ClassLoader snippets, SnippetHost from, SnippetHost to) {
        this.snippets = snippets;
        this.models = from.classLoader() == to.classLoader() ? null : from.classLoader();
    }

    boolean hold(Object value) {
        return holds(value, 0);
    }

    private boolean holds(Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return false;
        }
        return has(value.getClass()) || elements(value).limit(MOST_ELEMENTS).anyMatch(each -> holds(each, depth + 1));
    }

    /** Only Java's own collections: to walk a lazy one of the ORM's would load it. */
    private static Stream<?> elements(Object value) {
        if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
            return Stream.of((Object[]) value);
        }
        if (!value.getClass().getName().startsWith("java.util.")) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream();
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream());
        }
        return value instanceof Optional<?> optional ? optional.stream() : Stream.empty();
    }

    boolean has(Class<?> type) {
        if (type.isArray()) {
            return has(type.getComponentType());
        }
        // A query, a list or a database of Ebean's is tied to the server that is shut down.
        return type.getName().startsWith("io.ebean") || type.getClassLoader() == snippets || loadedBelowModels(type);
    }

    private boolean loadedBelowModels(Class<?> type) {
        for (ClassLoader each = type.getClassLoader(); each != null && models != null; each = each.getParent()) {
            if (each == models) {
                return true;
            }
        }
        return false;
    }

    boolean mentionedIn(Type type) {
        if (type instanceof Class<?> simple) {
            return has(simple);
        }
        return parts(type).anyMatch(this::mentionedIn);
    }

    private static Stream<Type> parts(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()));
        }
        if (type instanceof GenericArrayType array) {
            return Stream.of(array.getGenericComponentType());
        }
        return type instanceof WildcardType wild
                ? Stream.concat(Stream.of(wild.getUpperBounds()), Stream.of(wild.getLowerBounds()))
                : Stream.empty();
    }
}
