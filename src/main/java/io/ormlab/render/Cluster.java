package io.ormlab.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * What is never taken apart: a character with its combining marks, or a colour sequence.
 *
 * @param text the code points
 * @param columns display columns, from 0 up
 */
record Cluster(String text, int columns) {

    private static final int ESCAPE = 0x1b;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** Emoji of the basic plane that Unicode calls wide (East Asian Width W), which JLine's table leaves at one column. */
    private static final int[][] WIDE_SYMBOLS = {
        {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x23f0, 0x23f0}, {0x23f3, 0x23f3}, {0x25fd, 0x25fe}, {0x2614, 0x2615},
        {0x2648, 0x2653}, {0x267f, 0x267f}, {0x2693, 0x2693}, {0x26a1, 0x26a1}, {0x26aa, 0x26ab}, {0x26bd, 0x26be},
        {0x26c4, 0x26c5}, {0x26ce, 0x26ce}, {0x26d4, 0x26d4}, {0x26ea, 0x26ea}, {0x26f2, 0x26f3}, {0x26f5, 0x26f5},
        {0x26fa, 0x26fa}, {0x26fd, 0x26fd}, {0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728}, {0x274c, 0x274c},
        {0x274e, 0x274e}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27b0, 0x27b0}, {0x27bf, 0x27bf},
        {0x2b1b, 0x2b1c}, {0x2b50, 0x2b50}, {0x2b55, 0x2b55}
    };

    static List<Cluster> of(String text) {
        List<Cluster> clusters = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.codePointAt(at) == ESCAPE ? sequenceEnd(text, at) : clusterEnd(text, at);
            boolean sequence = text.codePointAt(at) == ESCAPE;
            clusters.add(new Cluster(text.substring(at, end), sequence ? 0 : columns(text, at, end)));
            at = end;
        }
        return clusters;
    }

    boolean isColour() {
        return text.charAt(0) == ESCAPE;
    }

    boolean isSpace() {
        return text.equals(" ");
    }

    /** Whether a line may end on either side of it, as between Chinese characters. */
    boolean isWide() {
        return columns > 1;
    }

    int first() {
        return text.codePointAt(0);
    }

    private static int sequenceEnd(String text, int at) {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '[') {
            end++;
            while (end < text.length() && text.charAt(end) < 0x40) {
                end++;
            }
            end = Math.min(text.length(), end + 1);
        }
        return end;
    }

    private static int clusterEnd(String text, int at) {
        int last = text.codePointAt(at);
        int end = at + Character.charCount(last);
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean belongs =
                    last == ZERO_WIDTH_JOINER || Character.getType(next) != Character.CONTROL && width(next) == 0;
            if (!belongs) {
                break;
            }
            last = next;
            end += Character.charCount(next);
        }
        return end;
    }

    private static int columns(String text, int from, int to) {
        int columns = 0;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            columns += width(text.codePointAt(at));
        }
        return columns;
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        boolean unseen =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        if (unseen && codePoint != SOFT_HYPHEN) {
            return 0;
        }
        for (int[] range : WIDE_SYMBOLS) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
