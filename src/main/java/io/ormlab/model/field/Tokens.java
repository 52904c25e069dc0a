package io.ormlab.model.field;

import java.util.Arrays;

/**
 * The words and signs of a source, without its comments. Two texts with the same tokens are the same Java: an operator of several
 * signs is as many tokens, of which each but the first knows that it follows at once.
 */
final class Tokens {

    static final int WORD = 0;
    static final int NUMBER = 1;
    /** In quotes, which belong to it. */
    static final int TEXT = 2;

    static final int SIGN = 3;
    /** A sign that goes on with an operator. */
    static final int NEXT_SIGN = 4;

    /** Of each: its start, its end, its kind, its first and its last line from 1. */
    private static final int WIDTH = 5;

    private final String source;
    private int[] all = new int[256 * WIDTH];
    private int count;

    Tokens(String source) {
        this.source = source;
    }

    void add(int start, int end, int kind, int line, int lastLine) {
        int at = count * WIDTH;
        if (at == all.length) {
            all = Arrays.copyOf(all, at * 2);
        }
        all[at] = start;
        all[at + 1] = end;
        all[at + 2] = kind;
        all[at + 3] = line;
        all[at + 4] = lastLine;
        count++;
    }

    int count() {
        return count;
    }

    private int start(int token) {
        return all[token * WIDTH];
    }

    private int end(int token) {
        return all[token * WIDTH + 1];
    }

    private int kind(int token) {
        return token < count ? all[token * WIDTH + 2] : -1;
    }

    int line(int token) {
        return all[token * WIDTH + 3];
    }

    int lastLine(int token) {
        return all[token * WIDTH + 4];
    }

    String text(int token) {
        return source.substring(start(token), end(token));
    }

    /** What stands between the quotes. */
    String quoted(int token) {
        return source.substring(start(token) + 1, end(token) - 1);
    }

    boolean isWord(int token) {
        return kind(token) == WORD;
    }

    boolean isNumber(int token) {
        return kind(token) == NUMBER;
    }

    boolean isText(int token) {
        return kind(token) == TEXT;
    }

    /** Whether there is such a token, and it is the sign. */
    boolean is(int token, char sign) {
        return kind(token) >= SIGN && source.charAt(start(token)) == sign;
    }

    boolean is(int token, String word) {
        int start = token < count ? start(token) : 0;
        return kind(token) == WORD && end(token) - start == word.length() && source.startsWith(word, start);
    }

    boolean same(int token, Tokens other, int its) {
        int length = end(token) - start(token);
        return kind(token) == other.kind(its)
                && length == other.end(its) - other.start(its)
                && source.regionMatches(start(token), other.source, other.start(its), length);
    }

    /** How often a word stands anywhere. */
    int occurrences(String word) {
        int found = 0;
        for (int token = 0; token < count; token++) {
            if (is(token, word)) {
                found++;
            }
        }
        return found;
    }
}
