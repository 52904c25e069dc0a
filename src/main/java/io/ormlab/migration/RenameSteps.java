package io.ormlab.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renames put in an order in which no name is taken when it is needed: two names swapped, a chain of names, and a name that
 * changes only the case of its letters go by way of a name of our own.
 */
public final class RenameSteps {

    /** One rename that can be made. */
    public record Step(String from, String to) {}

    private RenameSteps() {}

    /**
     * @param renames old to new, in the spelling of each
     * @param present the folded names that are there
     * @param caseNeedsDetour whether even the same name in other letters counts as taken
     */
    public static List<Step> order(Map<String, String> renames, Set<String> present, boolean caseNeedsDetour) {
        Set<String> taken = present.stream().map(Names::fold).collect(Collectors.toSet());
        Map<String, String> open = new LinkedHashMap<>(renames);
        List<Step> steps = new ArrayList<>();
        List<Step> last = new ArrayList<>();
        while (!open.isEmpty()) {
            boolean moved = open.entrySet().removeIf(rename -> {
                boolean sameName = Names.same(rename.getKey(), rename.getValue());
                if (sameName ? caseNeedsDetour : taken.contains(Names.fold(rename.getValue()))) {
                    return false;
                }
                steps.add(new Step(rename.getKey(), rename.getValue()));
                taken.remove(Names.fold(rename.getKey()));
                taken.add(Names.fold(rename.getValue()));
                return true;
            });
            if (!moved) {
                String stuck = open.keySet().iterator().next();
                String detour = "ormlab_rename_" + (last.size() + 1);
                steps.add(new Step(stuck, detour));
                last.add(new Step(detour, open.remove(stuck)));
                taken.remove(Names.fold(stuck));
            }
        }
        steps.addAll(last);
        return steps;
    }
}
