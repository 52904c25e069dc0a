package io.ormlab.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database holds for each constant of an enum. A number says nothing of the constant that it stands for, so two of these
 * can differ where the schemas are the same.
 *
 * @param values each constant's name and its value as an SQL literal, in the order of the constants
 */
public record Constants(Map<String, String> values) {

    public Constants {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The constants of an enum; empty where there are none, or one is kept as neither text nor a number. */
    static Optional<Constants> of(Map<String, Object> kept) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Object> constant : kept.entrySet()) {
            Object value = constant.getValue();
            if (!(value instanceof String || value instanceof Number)) {
                return Optional.empty();
            }
            values.put(constant.getKey(), value instanceof Number ? value.toString() : Names.literal((String) value));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Constants(values));
    }

    /** Whether a value of a row could mean another constant now, or a constant have another value. */
    boolean isMovedIn(Constants after) {
        for (Map.Entry<String, String> constant : values.entrySet()) {
            String value = after.values.get(constant.getKey());
            Optional<String> name = after.nameOf(constant.getValue());
            if (value != null && !value.equals(constant.getValue())
                    || name.isPresent() && !name.get().equals(constant.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Whether each constant has the same value still. */
    boolean areAllIn(Constants after) {
        return after.values.entrySet().containsAll(values.entrySet());
    }

    private Optional<String> nameOf(String value) {
        return values.entrySet().stream()
                .filter(constant -> constant.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The constants whose value differs: {@code FAIR 1 → 2, POOR — → 1}. */
    String differences(Constants after) {
        Map<String, String> names = new LinkedHashMap<>(values);
        after.values.forEach(names::putIfAbsent);
        List<String> found = new ArrayList<>();
        for (String name : names.keySet()) {
            String was = values.getOrDefault(name, "—");
            String is = after.values.getOrDefault(name, "—");
            if (!was.equals(is)) {
                found.add(name + " " + was + " → " + is);
            }
        }
        return String.join(", ", found);
    }
}
