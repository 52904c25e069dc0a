package io.ormlab.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that a mistyped word may have meant. */
public final class Nearest {

    private static final int MOST = 3;
    /** Nobody mistypes a name of this length, and comparing takes time by its square. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The names within a third of the word's length in edits, or that begin with the word; nearest first, at most three. */
    public static List<String> of(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String typed = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, typed.codePointCount(0, typed.length()) / 3);
        record Near(String name, int distance) {}
        return names.stream()
                .map(name -> new Near(name, distance(typed, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= limit || beginsWith(near.name, typed))
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::name)
                .limit(MOST)
                .toList();
    }

    private static boolean beginsWith(String name, String typed) {
        return typed.length() > 1 && name.toLowerCase(Locale.ROOT).startsWith(typed);
    }

    /** How many letters must be put in, taken out, changed, or swapped with their neighbour (optimal string alignment). */
    static int distance(String from, String to) {
        int[] a = from.codePoints().toArray();
        int[] b = to.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int step(int[] a, int[] b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
