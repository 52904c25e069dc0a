package io.ormlab.shell;

import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text being edited, and where the cursor stands in it. A place is counted in chars, but never between two halves of one. */
final class EditedText {

    private static final String TAB = "    ";

    private final List<String> lines;
    private final String lineEnd;
    private int row;
    private int at;
    /** The display column that going up and down keeps to. */
    private int wanted;

    EditedText(String text) {
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
    }

    /** The whole of it, with the line ends that it came with. */
    String text() {
        return String.join(lineEnd, lines);
    }

    List<String> lines() {
        return lines;
    }

    int row() {
        return row;
    }

    /** The display column of the cursor, from 0. */
    int column() {
        return TextWidth.of(shown(line().substring(0, at)));
    }

    /** A line as it is drawn. */
    static String shown(String line) {
        return TextWidth.printable(line.replace("\t", TAB));
    }

    private String line() {
        return lines.get(row);
    }

    private void stand(int toRow, int toAt) {
        row = toRow;
        at = toAt;
        wanted = column();
    }

    void insert(String typed) {
        lines.set(row, line().substring(0, at) + typed + line().substring(at));
        stand(row, at + typed.length());
    }

    /** A tab key gives blanks, up to the next place of four. */
    void indent() {
        insert(" ".repeat(TAB.length() - column() % TAB.length()));
    }

    /** A new line begins under the first letter of the one before. */
    void enter() {
        String line = line();
        int blanks = 0;
        while (blanks < at && line.charAt(blanks) == ' ') {
            blanks++;
        }
        lines.set(row, line.substring(0, at));
        lines.add(row + 1, " ".repeat(blanks) + line.substring(at));
        stand(row + 1, blanks);
    }

    void backspace() {
        if (at > 0 || row > 0) {
            left();
            delete();
        }
    }

    void delete() {
        if (at < line().length()) {
            lines.set(row, line().substring(0, at) + line().substring(line().offsetByCodePoints(at, 1)));
        } else if (row + 1 < lines.size()) {
            lines.set(row, line() + lines.remove(row + 1));
        }
    }

    /** The line is gone. */
    void cut() {
        if (lines.size() > 1) {
            lines.remove(row);
            stand(Math.min(row, lines.size() - 1), 0);
        } else {
            lines.set(0, "");
            stand(0, 0);
        }
    }

    void left() {
        if (at > 0) {
            stand(row, line().offsetByCodePoints(at, -1));
        } else if (row > 0) {
            stand(row - 1, lines.get(row - 1).length());
        }
    }

    void right() {
        if (at < line().length()) {
            stand(row, line().offsetByCodePoints(at, 1));
        } else if (row + 1 < lines.size()) {
            stand(row + 1, 0);
        }
    }

    void home() {
        stand(row, 0);
    }

    void end() {
        stand(row, line().length());
    }

    /** Down, or up where it is negative, in the same display column as far as the line goes. */
    void down(int by) {
        int column = wanted;
        row = Math.max(0, Math.min(lines.size() - 1, row + by));
        at = 0;
        while (at < line().length() && TextWidth.of(shown(line().substring(0, line().offsetByCodePoints(at, 1)))) <= column) {
            at = line().offsetByCodePoints(at, 1);
        }
        wanted = column;
    }
}
