package io.ormlab.snippet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The ids of the snippets that were typed together with this one, itself too; empty where none has that id. */
    List<String> together(String id) {
        String first = firstIds.get(id);
        return firstIds.entrySet().stream()
                .filter(each -> each.getValue().equals(first))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a snippet was typed as. */
    Optional<Source> source(String id) {
        return Optional.ofNullable(firstIds.get(id)).map(first -> new Source(first, texts.get(first), active(first)));
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
