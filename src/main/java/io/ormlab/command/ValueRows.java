package io.ormlab.command;

import io.ebean.SqlRow;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that is read as a table: an entity, a query's row, several of them, or a map. Its rows come one by one, so that of a long
 * one no more is looked at than is shown.
 *
 * @param key the message of what it is
 * @param name the class of what is in it; empty where it is none of the learner's
 * @param size how many rows there are
 * @param rows each by its columns
 */
record ValueRows(String key, String name, int size, Iterator<Map<String, Object>> rows) {

    private static final String KEY = "key";
    private static final String VALUE = "value";

    /** The rows of a value; empty where it is no table, or nothing is in it. A lazy collection is not looked into. */
    static Optional<ValueRows> of(Object value, Entities entities) {
        try {
            if (value instanceof SqlRow) {
                return Optional.of(several("", List.of(value), entities));
            }
            if (!entities.name(value).isEmpty()) {
                return entities.isReference(value)
                        ? Optional.empty()
                        : Optional.of(
                                new ValueRows("command.value.entity", entities.name(value), 1, one(value, entities)));
            }
            if (value instanceof Object[] array) {
                return collection(List.of(array), entities);
            }
            if (value instanceof Collection<?> collection && Entities.isLoaded(collection)) {
                return collection(collection, entities);
            }
            return value instanceof Map<?, ?> map && Entities.isLoaded(map) && !map.isEmpty()
                    ? Optional.of(map(map, entities))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // A learner's own collection may throw, or hold null where none may be; its text says so.
            return Optional.empty();
        }
    }

    private static Iterator<Map<String, Object>> one(Object entity, Entities entities) {
        return Stream.of(entities.row(entity)).iterator();
    }

    private static Optional<ValueRows> collection(Collection<?> collection, Entities entities) {
        Object first = collection.isEmpty() ? null : collection.iterator().next();
        return entities.row(first).isEmpty()
                ? Optional.empty()
                : Optional.of(several(entities.rowName(first), collection, entities));
    }

    private static ValueRows several(String name, Collection<?> collection, Entities entities) {
        return new ValueRows(
                name.isEmpty() ? "command.value.rows" : "command.value.entities",
                name,
                collection.size(),
                collection.stream().map(each -> row(each, entities)).iterator());
    }

    private static Map<String, Object> row(Object value, Entities entities) {
        Map<String, Object> row = entities.row(value);
        return row.isEmpty() ? single(VALUE, value) : row;
    }

    private static Map<String, Object> single(String column, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(column, value);
        return row;
    }

    private static ValueRows map(Map<?, ?> map, Entities entities) {
        Iterator<Map<String, Object>> rows = map.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> row = single(KEY, entry.getKey());
                    row.putAll(row(entry.getValue(), entities));
                    return row;
                })
                .iterator();
        return new ValueRows("command.value.entries", "", map.size(), rows);
    }
}
