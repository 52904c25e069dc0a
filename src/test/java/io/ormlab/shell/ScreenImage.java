package io.ormlab.shell;

import io.ormlab.render.TextWidth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person sees of the bytes that an xterm is sent (ECMA-48, as far as line editing uses it). JLine's own emulator gives a Chinese
 * character one cell, so that a cursor that goes over one lands elsewhere than on a real terminal.
 */
final class ScreenImage {

    /** The right half of a character of two columns. */
    private static final String RIGHT_HALF = "";

    private String[][] cells;
    private int row;
    private int column;
    /** The last column is written, and the next character begins a line: xterm's delayed wrap. */
    private boolean wrapping;

    private final StringBuilder sequence = new StringBuilder();
    private boolean inOsc;

    ScreenImage(int columns, int rows) {
        cells = blank(columns, rows);
    }

    private static String[][] blank(int columns, int rows) {
        String[][] blank = new String[rows][columns];
        for (String[] line : blank) {
            Arrays.fill(line, " ");
        }
        return blank;
    }

    /** The terminal's window gets another size; lines are cut, as xterm cuts them. */
    synchronized void resize(int columns, int rows) {
        String[][] before = cells;
        cells = blank(columns, rows);
        int gone = Math.max(0, row - rows + 1);
        for (int y = 0; y < Math.min(rows, before.length - gone); y++) {
            System.arraycopy(before[y + gone], 0, cells[y], 0, Math.min(columns, before[y].length));
        }
        row = Math.max(0, row - gone);
        column = Math.min(column, columns - 1);
        wrapping = false;
    }

    synchronized void write(String text) {
        text.codePoints().forEach(this::take);
    }

    /** The lines without the blanks at their ends, and without the empty lines at the end. */
    synchronized List<String> lines() {
        List<String> lines = Stream.of(cells)
                .map(line -> String.join("", line).stripTrailing())
                .collect(Collectors.toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines()) + "\n";
    }

    private void take(int point) {
        if (inOsc) {
            inOsc = point != 7 && point != '\\';
        } else if (sequence.length() > 0) {
            continued(point);
        } else if (point == 27) {
            sequence.append((char) 27);
        } else if (point < ' ') {
            control(point);
        } else {
            put(Character.toString(point));
        }
    }

    private void control(int point) {
        switch (point) {
            case '\r' -> moveTo(row, 0);
            case '\n' -> lineFeed();
            case '\b' -> moveTo(row, column - 1);
            case '\t' -> moveTo(row, (column / 8 + 1) * 8);
            default -> {}
        }
    }

    private void put(String character) {
        int width = TextWidth.of(character);
        if (wrapping || column + width > cells[0].length) {
            column = 0;
            lineFeed();
        }
        wrapping = false;
        cells[row][column] = character;
        if (width == 2) {
            cells[row][column + 1] = RIGHT_HALF;
        }
        column += width;
        if (column >= cells[0].length) {
            column = cells[0].length - 1;
            wrapping = true;
        }
    }

    private void lineFeed() {
        wrapping = false;
        if (row < cells.length - 1) {
            row++;
            return;
        }
        String[] first = cells[0];
        System.arraycopy(cells, 1, cells, 0, cells.length - 1);
        Arrays.fill(first, " ");
        cells[cells.length - 1] = first;
    }

    private void moveTo(int toRow, int toColumn) {
        row = Math.max(0, Math.min(cells.length - 1, toRow));
        column = Math.max(0, Math.min(cells[0].length - 1, toColumn));
        wrapping = false;
    }

    private void continued(int point) {
        sequence.appendCodePoint(point);
        if (sequence.length() == 2) {
            inOsc = point == ']';
            if (point != '[' && point != '(') {
                sequence.setLength(0);
            }
        } else if (sequence.charAt(1) == '(' || point >= '@' && point <= '~') {
            String whole = sequence.toString();
            sequence.setLength(0);
            if (whole.charAt(1) == '[') {
                csi(whole.substring(2, whole.length() - 1), point);
            }
        }
    }

    private void csi(String parameters, int end) {
        if (parameters.startsWith("?") || parameters.startsWith(">")) {
            return;
        }
        int[] numbers = Stream.of(parameters.split(";", -1))
                .mapToInt(number -> number.isEmpty() ? 0 : Integer.parseInt(number))
                .toArray();
        int n = Math.max(1, numbers[0]);
        switch (end) {
            case 'A' -> moveTo(row - n, column);
            case 'B' -> moveTo(row + n, column);
            case 'C' -> moveTo(row, column + n);
            case 'D' -> moveTo(row, column - n);
            case 'G' -> moveTo(row, n - 1);
            case 'd' -> moveTo(n - 1, column);
            case 'H' -> moveTo(n - 1, numbers.length > 1 ? Math.max(1, numbers[1]) - 1 : 0);
            case 'J' -> erase(numbers[0]);
            case 'K' -> clear(row, numbers[0] == 0 ? column : 0, numbers[0] == 1 ? column + 1 : cells[0].length);
            case 'X' -> clear(row, column, Math.min(cells[0].length, column + n));
            case 'L' -> shiftLines(n);
            case 'M' -> shiftLines(-n);
            case 'P' -> shift(column, -n);
            case '@' -> shift(column, n);
            case 'm', 'h', 'l', 'r', 'n', 't' -> {}
            default -> throw new IllegalStateException("this emulator knows no CSI " + parameters + (char) end);
        }
    }

    private void erase(int what) {
        int from = what == 0 ? row + 1 : 0;
        int to = what == 1 ? row : cells.length;
        if (what == 0) {
            clear(row, column, cells[0].length);
        }
        IntStream.range(from, to).forEach(y -> clear(y, 0, cells[0].length));
    }

    private void clear(int y, int from, int to) {
        Arrays.fill(cells[y], from, to, " ");
    }

    /** Moves the lines from this one on down, or (negative) up; what goes beyond the screen is gone. */
    private void shiftLines(int by) {
        String[][] before = cells.clone();
        for (int y = row; y < cells.length; y++) {
            int source = y - by;
            boolean there = source >= row && source < before.length;
            cells[y] = there ? before[source].clone() : blank(cells[0].length, 1)[0];
        }
    }

    /** Moves the rest of the line, to the right or (negative) to the left. */
    private void shift(int from, int by) {
        String[] line = cells[row].clone();
        for (int x = from; x < line.length; x++) {
            int source = x - by;
            boolean there = source >= from && source < line.length;
            cells[row][x] = there ? line[source] : " ";
        }
    }
}
