package io.ormlab.render;

import java.util.ArrayList;
import java.util.List;

/** Where one line of text is broken to fit some columns. */
final class LineBreaks {

    /** A line must not start with one of these (the prohibition rules of GB/T 15834 and of W3C's clreq, 3.1.3). */
    private static final String NEVER_FIRST = "\"'，。、；：？！…—·~～）〕】〗》〉」』”’.,;:?!)]}%％℃";
    /** A line must not end with one of these. */
    private static final String NEVER_LAST = "\"'（〔【〖《〈「『“‘([{￥$";
    /** Where a word that is too long is best cut: after one of these. */
    private static final String CUT_AFTER = "(,.=/;:_-|";

    private static final String RESET = "\u001b[0m";

    private final List<Cluster> clusters;
    private final int columns;

    LineBreaks(List<Cluster> clusters, int columns) {
        this.clusters = clusters;
        this.columns = columns;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        do {
            int to = end(from);
            lines.add(text(from, to));
            from = to;
            while (from < clusters.size() && clusters.get(from).isSpace()) {
                from++;
            }
        } while (from < clusters.size());
        return carryColour(lines);
    }

    int widestWord() {
        int widest = 0;
        int word = 0;
        for (int at = 0; at < clusters.size(); at++) {
            boolean apart = mayBreakBefore(at) || at > 0 && isCutAfter(clusters.get(at - 1));
            word = apart ? 0 : word;
            word += clusters.get(at).isSpace() ? 0 : clusters.get(at).columns();
            widest = Math.max(widest, word);
        }
        return widest;
    }

    private int end(int from) {
        int used = 0;
        int broken = -1;
        int cut = -1;
        for (int at = from; at < clusters.size(); at++) {
            Cluster cluster = clusters.get(at);
            if (at > from && mayBreakBefore(at)) {
                broken = at;
            } else if (at > from && isCutAfter(clusters.get(at - 1))) {
                cut = at;
            }
            used += cluster.columns();
            if (used > columns && !cluster.isSpace()) {
                return broken > 0 ? broken : cut > 0 ? cut : Math.max(from + 1, at);
            }
        }
        return clusters.size();
    }

    private static boolean isCutAfter(Cluster cluster) {
        return CUT_AFTER.indexOf(cluster.first()) >= 0;
    }

    private boolean mayBreakBefore(int at) {
        if (at == 0 || clusters.get(at).isSpace()) {
            return false;
        }
        Cluster before = clusters.get(at - 1);
        Cluster after = clusters.get(at);
        if (before.isSpace()) {
            return true;
        }
        boolean chinese = before.isWide() || after.isWide();
        return chinese && NEVER_FIRST.indexOf(after.first()) < 0 && NEVER_LAST.indexOf(before.first()) < 0;
    }

    private String text(int from, int to) {
        StringBuilder line = new StringBuilder();
        for (Cluster cluster : clusters.subList(from, to)) {
            line.append(cluster.text());
        }
        return line.toString().stripTrailing();
    }

    /** A colour that is on at a line's end is ended there and taken up again on the next. */
    private static List<String> carryColour(List<String> lines) {
        List<String> carried = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            String whole = open + line;
            for (Cluster cluster : Cluster.of(line)) {
                if (cluster.isColour()) {
                    open = cluster.text().equals(RESET) ? "" : cluster.text();
                }
            }
            carried.add(open.isEmpty() ? whole : whole + RESET);
        }
        return carried;
    }
}
