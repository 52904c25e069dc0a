package io.ormlab.render;

import java.util.Arrays;

/** Shares a line's columns out among a table's columns. */
final class ColumnWidths {

    private static final int GAP = 2;

    private ColumnWidths() {}

    /**
     * The width of each column, or null where the floors alone are too wide. The widest columns give way first; a column of
     * natural width 0 is not there.
     */
    static int[] within(int width, int[] natural, int[] floors) {
        long shown = Arrays.stream(natural).filter(columns -> columns > 0).count();
        int room = width - GAP * (int) Math.max(0, shown - 1);
        if (Arrays.stream(floors).sum() > room) {
            return null;
        }
        int cap = Arrays.stream(natural).max().orElse(0);
        while (sum(natural, floors, cap) > room) {
            cap--;
        }
        int[] widths = capped(natural, floors, cap);
        share(room - Arrays.stream(widths).sum(), natural, widths);
        return widths;
    }

    /** What rounding left over goes to the columns that were cut, one each. */
    private static void share(int left, int[] natural, int[] widths) {
        int rest = left;
        for (int at = 0; at < widths.length && rest > 0; at++) {
            if (widths[at] < natural[at]) {
                widths[at]++;
                rest--;
            }
        }
    }

    private static int sum(int[] natural, int[] floors, int cap) {
        return Arrays.stream(capped(natural, floors, cap)).sum();
    }

    private static int[] capped(int[] natural, int[] floors, int cap) {
        int[] widths = new int[natural.length];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = Math.min(natural[at], Math.max(floors[at], cap));
        }
        return widths;
    }
}
