package io.ormlab.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what ours
 * @param against what it is compared with, or the unit where it is compared with nothing
 * @param bound the most that the ratio, or the value, may be
 * @param theirs null where it is compared with nothing
 */
record Row(String what, String against, double bound, Side ours, Side theirs) {

    /** What came of it: the medians, and the ratio of the medians. */
    record Result(Row row, double ours, double theirs, double ratio, String skipped) {

        boolean holds() {
            return ratio <= row.bound;
        }

        String text() {
            if (skipped != null) {
                return String.format(Locale.ROOT, "%-58s %-34s skipped: %s", row.what, row.against, skipped);
            }
            return String.format(
                    Locale.ROOT,
                    "%-58s %-34s %8.3f %8.3f %7.2f %7.2f %s",
                    row.what,
                    row.against,
                    ours,
                    theirs,
                    ratio,
                    row.bound,
                    holds() ? "" : "OVER");
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"what\": \"%s\", \"against\": \"%s\", \"ours\": %.4f, \"theirs\": %.4f, \"ratio\": %.4f, \"bound\": %.2f, \"skipped\": %s}",
                    row.what.replace("\"", "\\\""),
                    row.against,
                    ours,
                    theirs,
                    ratio,
                    row.bound,
                    skipped == null ? "null" : "\"" + skipped + "\"");
        }
    }

    Result skip(String why) {
        return new Result(this, 0, 0, 0, why);
    }

    /** Both sides in turn, after one round that does not count. */
    Result measure(int rounds) throws Exception {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double mine = Folders.inFolder(ours::take);
            double other = theirs == null ? 0 : Folders.inFolder(theirs::take);
            if (round > 0) {
                our.add(mine);
                their.add(other);
            }
        }
        double mine = median(our);
        double other = median(their);
        return new Result(this, mine, other, theirs == null ? mine : mine / other, null);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
