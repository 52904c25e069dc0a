package io.ormlab.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The enums of the JDK, of a library or of a jar that classes of models have in their fields: in no source can it be read that two of
 * them have the same.
 */
final class ForeignEnums {

    private final Collection<String> own;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    /** @param own the names of the models' classes */
    ForeignEnums(Collection<String> own) {
        this.own = own;
    }

    Set<String> found() {
        return found;
    }

    /**
     * Adds those of a class, and of the parts of models in jars that it extends or has in its fields.
     *
     * @throws LinkageError where a field's class cannot be loaded
     * @throws TypeNotPresentException where an argument of a field's type cannot be
     */
    void addOf(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic() && !Modifier.isStatic(field.getModifiers())) {
                add(field.getType());
                if (field.getGenericType() != field.getType()) {
                    add(field.getGenericType());
                }
            }
        }
        if (type.getSuperclass() != null) {
            add(type.getGenericSuperclass());
        }
    }

    private void add(Type type) {
        if (type instanceof Class<?> plain) {
            add(plain);
        } else if (type instanceof ParameterizedType made) {
            add(made.getRawType());
            addAll(made.getActualTypeArguments());
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof WildcardType any) {
            addAll(any.getUpperBounds());
        }
    }

    private void addAll(Type[] types) {
        for (Type each : types) {
            add(each);
        }
    }

    private void add(Class<?> type) {
        if (type.isArray()) {
            add(type.getComponentType());
        } else if (!type.isPrimitive() && !own.contains(type.getName()) && seen.add(type)) {
            if (type.isEnum()) {
                found.add(type.getName());
            } else if (type.isAnnotationPresent(Embeddable.class) || type.isAnnotationPresent(MappedSuperclass.class)) {
                addOf(type);
            }
        }
    }
}
