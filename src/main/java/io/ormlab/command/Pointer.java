package io.ormlab.command;

import io.ormlab.render.TextWidth;
import java.util.List;

/** A line of source with carets under a place in it; a long line is shown around the place only. */
final class Pointer {

    private static final String INDENT = "    ";
    private static final String CUT = "…";

    private Pointer() {}

    /**
     * The line and the carets.
     *
     * @param column the place's first char, from 0
     * @param length how many chars it has
     * @param width the columns of a line
     */
    static List<String> lines(String source, int column, int length, int width) {
        int room = Math.max(20, width - INDENT.length() - 2);
        int from = Math.min(column, source.length());
        boolean fits = source.length() <= room && TextWidth.of(TextWidth.printable(source)) <= room;
        // Half of the room, for a Chinese character is two columns.
        int start = fits ? 0 : whole(source, Math.max(0, from - room / 4));
        int stop = fits ? source.length() : whole(source, Math.min(source.length(), start + room / 2));
        int to = Math.min(stop, from + Math.max(1, length));
        String before = (start > 0 ? CUT : "") + TextWidth.printable(source.substring(start, from));
        String place = TextWidth.printable(source.substring(from, Math.max(from, to)));
        String after =
                TextWidth.printable(source.substring(Math.max(from, to), stop)) + (stop < source.length() ? CUT : "");
        return List.of(
                INDENT + before + place + after,
                INDENT + " ".repeat(TextWidth.of(before)) + "^".repeat(Math.max(1, TextWidth.of(place))));
    }

    /** Not between the two halves of a character. */
    private static int whole(String source, int at) {
        boolean between = at > 0 && at < source.length() && Character.isLowSurrogate(source.charAt(at));
        return between ? at - 1 : at;
    }
}
