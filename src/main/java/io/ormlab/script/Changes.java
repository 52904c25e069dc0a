package io.ormlab.script;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The lines of one file, before and after: told part by part as the file is gone through, so that what one input printed is
 * never lined up with what another one did.
 */
final class Changes {

    /** As much of what stays around a change is shown as diff(1) does with -u. */
    private static final int CONTEXT = 3;

    /** Past this many comparisons two texts are not worth lining up: the changed part is shown as a whole. */
    private static final long WORTH_LINING_UP = 25_000_000;

    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final Patch<String> patch = new Patch<>();

    void same(String line) {
        before.add(line);
        after.add(line);
    }

    void replaced(List<String> lines, List<String> by) {
        for (AbstractDelta<String> change : between(lines, by, String::equals)) {
            patch.addDelta(delta(
                    before.size() + change.getSource().getPosition(),
                    change.getSource().getLines(),
                    after.size() + change.getTarget().getPosition(),
                    change.getTarget().getLines()));
        }
        before.addAll(lines);
        after.addAll(by);
    }

    /** A unified diff of the file, empty where nothing changed; {@code patch -p0} makes one file of the other with it. */
    List<String> unified(String name) {
        return UnifiedDiffUtils.generateUnifiedDiff(name, name, before, patch, CONTEXT);
    }

    /** What to change, in order, for one list to be like the other; between two changes at least one line stays. */
    static <T> List<AbstractDelta<T>> between(List<T> lines, List<T> by, BiPredicate<T, T> alike) {
        if ((long) lines.size() * by.size() > WORTH_LINING_UP) {
            return List.of(delta(0, lines, 0, by));
        }
        List<AbstractDelta<T>> changes = new ArrayList<>();
        int[] begin = {0, 0};
        int[] end = {0, 0};
        for (Change change : new MyersDiffWithLinearSpace<>(alike).computeDiff(lines, by, null)) {
            // The algorithm may tell one change as a removal and an addition beside it.
            if (change.startOriginal > end[0] || change.startRevised > end[1]) {
                add(changes, lines, by, begin, end);
                begin = new int[] {change.startOriginal, change.startRevised};
            }
            end = new int[] {change.endOriginal, change.endRevised};
        }
        add(changes, lines, by, begin, end);
        return changes;
    }

    private static <T> void add(List<AbstractDelta<T>> changes, List<T> lines, List<T> by, int[] begin, int[] end) {
        if (end[0] > begin[0] || end[1] > begin[1]) {
            changes.add(delta(begin[0], lines.subList(begin[0], end[0]), begin[1], by.subList(begin[1], end[1])));
        }
    }

    private static <T> AbstractDelta<T> delta(int at, List<T> lines, int by, List<T> others) {
        Chunk<T> source = new Chunk<>(at, lines);
        Chunk<T> target = new Chunk<>(by, others);
        if (lines.isEmpty()) {
            return new InsertDelta<>(source, target);
        }
        return others.isEmpty() ? new DeleteDelta<>(source, target) : new ChangeDelta<>(source, target);
    }
}
