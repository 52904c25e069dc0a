package io.ormlab.command;

import io.ebean.BeanState;
import io.ebean.Database;
import io.ebean.SqlRow;
import io.ebean.bean.BeanCollection;
import io.ebean.bean.EntityBean;
import io.ebean.plugin.BeanType;
import io.ebean.plugin.Property;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Entities looked at without loading anything: showing a value must not send a query. */
final class Entities {

    private final Lab lab;

    Entities(Lab lab) {
        this.lab = lab;
    }

    /** The simple name of an entity's class; empty where the value is none. */
    String name(Object value) {
        BeanType<?> type = type(value);
        return type == null ? "" : type.name();
    }

    /** An entity's id, or null where it has none yet. */
    Object id(Object entity) {
        return type(entity).id(entity);
    }

    /** Whether an entity is known by its id only. */
    boolean isReference(Object entity) {
        return state(entity).isReference();
    }

    /** Whether a collection's content is there; a lazy one of Ebean's would load it at the first look. */
    static boolean isLoaded(Object collection) {
        return !(collection instanceof BeanCollection<?> lazy) || lazy.isPopulated();
    }

    /** What a row is one of: an entity's class or a record's; empty for a query's row. */
    String rowName(Object value) {
        return value instanceof Record ? value.getClass().getSimpleName() : name(value);
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> row = new LinkedHashMap<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                row.put(component.getName(), component.getAccessor().invoke(record));
            }
            return row;
        } catch (IllegalAccessException | InvocationTargetException | InaccessibleObjectException e) {
            // A learner's own accessor may throw, and the JDK's own records are closed: their text is told then.
            return Map.of();
        }
    }

    /**
     * What is loaded of an entity, the columns of a query's row, or the components of a record, by name; empty where the value is
     * none of them.
     */
    Map<String, Object> row(Object value) {
        if (value instanceof SqlRow row) {
            return new LinkedHashMap<>(row);
        }
        if (value instanceof Record record) {
            return components(record);
        }
        BeanType<?> type = type(value);
        if (type == null) {
            return Map.of();
        }
        BeanState state = state(value);
        Set<String> loaded = state.loadedProps();
        Map<String, Object> row = new LinkedHashMap<>();
        if (type.idProperty() != null) {
            row.put(type.idProperty().name(), type.id(value));
        }
        for (Property property : type.allProperties()) {
            boolean there = state.isNew() || loaded == null || loaded.contains(property.name());
            if (there && !row.containsKey(property.name()) && !property.isMany()) {
                row.put(property.name(), property.value(value));
            }
        }
        return row;
    }

    private BeanType<?> type(Object value) {
        if (!(value instanceof EntityBean)) {
            return null;
        }
        return lab.lastModels()
                .map(models -> models.database().pluginApi().beanType(value.getClass()))
                .orElse(null);
    }

    private BeanState state(Object entity) {
        Database database = lab.lastModels().orElseThrow().database();
        return database.beanState(entity);
    }

    static boolean isCollection(Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }
}
