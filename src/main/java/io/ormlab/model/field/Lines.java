package io.ormlab.model.field;

import java.util.Arrays;

/** Where the lines of an earlier text are in a later one. Each as a whole, and none with another: a compiler joins what is on one. */
final class Lines {

    /** What a class file can count to. */
    private static final int MOST = 0xffff;

    private int[] moved = new int[256];
    private int last;

    /** A token that both have; they come in their order. */
    void move(Tokens old, int token, Tokens now, int there) {
        move(old.line(token), now.line(there));
        if (old.lastLine(token) != old.line(token)) {
            move(old.lastLine(token), now.lastLine(there));
        }
    }

    private void move(int line, int there) {
        if (line == last && moved[line] == there) {
            return;
        }
        if (line <= last || there <= moved[last] || line > MOST || there > MOST) {
            throw new Doubt("a line that was parted, or joined with another");
        }
        if (line >= moved.length) {
            moved = Arrays.copyOf(moved, line * 2);
        }
        moved[line] = there;
        last = line;
    }

    /**
     * Where a line is that some of the class's code is on. The first is Eclipse's word for no line too, of methods that it makes by
     * itself.
     */
    int of(int line) {
        if (line == 1 && moved[line] <= 1) {
            return line;
        }
        if (line >= moved.length || moved[line] == 0) {
            throw new Doubt("code on a line that has none");
        }
        return moved[line];
    }
}
