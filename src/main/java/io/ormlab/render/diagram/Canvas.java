package io.ormlab.render.diagram;

import io.ormlab.render.Ink;
import io.ormlab.render.Style;
import java.util.ArrayList;
import java.util.List;

/** A screen of cells: lines that join where they meet, and text over them. */
final class Canvas {

    static final int UP = 1;
    static final int RIGHT = 2;
    static final int DOWN = 4;
    static final int LEFT = 8;

    /** By the sides to which a line goes on, as the bits above (Unicode 2500–257F). */
    private static final String LIGHT = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

    private static final String ASCII = " ||+||++-+-+++++";

    private final int width;
    private final int height;
    private final int[] sides;
    private final String[] text;
    private final Ink[] inks;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.sides = new int[width * height];
        this.text = new String[width * height];
        this.inks = new Ink[width * height];
    }

    void horizontal(int y, int from, int to) {
        for (int x = Math.min(from, to); x < Math.max(from, to); x++) {
            sides[y * width + x] |= RIGHT;
            sides[y * width + x + 1] |= LEFT;
        }
    }

    void vertical(int x, int from, int to) {
        for (int y = Math.min(from, to); y < Math.max(from, to); y++) {
            sides[y * width + x] |= DOWN;
            sides[(y + 1) * width + x] |= UP;
        }
    }

    /** @param columns the display columns of the text, which has no character that is cut in two by a cell's end */
    void text(int x, int y, String written, int columns, Ink ink) {
        int at = y * width + x;
        text[at] = written;
        inks[at] = ink;
        for (int more = 1; more < columns; more++) {
            text[at + more] = "";
        }
    }

    List<String> lines(boolean ascii, Style style) {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int at = y * width; at < (y + 1) * width; at++) {
                String written =
                        text[at] == null ? String.valueOf((ascii ? ASCII : LIGHT).charAt(sides[at])) : text[at];
                line.append(inks[at] == null ? written : style.paint(inks[at], written));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
