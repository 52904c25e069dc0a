package io.ormlab.snippet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed, by the ids that its snippets got: one source may declare several variables. */
final class History {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> firstIds = new LinkedHashMap<>();
    private final Set<String> dead = new HashSet<>();

    void add(List<String> ids, String text) {
        if (!ids.isEmpty()) {
            texts.put(ids.get(0), text);
            ids.forEach(id -> firstIds.put(id, ids.get(0)));
        }
    }

    /** The snippet was refused, dropped, or declared anew. */
    void bury(String id) {
        dead.add(id);
    }

    List<Source> sources() {
        return texts.keySet().stream()
                .map(id -> new Source(id, texts.get(id), active(id)))
                .toList();
    }

    private boolean active(String first) {
        return firstIds.entrySet().stream()
                .anyMatch(each -> each.getValue().equals(first) && !dead.contains(each.getKey()));
    }
}
