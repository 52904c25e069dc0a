package io.ormlab.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in display columns: a Chinese character or an emoji is two, a combining mark none, all that Unicode calls
 * ambiguous one (Unicode Standard Annex 11). Colour sequences take no column.
 */
public final class TextWidth {

    private static final String CUT = "…";

    private TextWidth() {}

    /** The columns that a text of one line takes. */
    public static int of(String text) {
        if (isPlainAscii(text)) {
            return text.length();
        }
        return Cluster.of(text).stream().mapToInt(Cluster::columns).sum();
    }

    /** The text with spaces to fill these columns; a longer text stays as it is. */
    public static String pad(String text, int columns, Align align) {
        String spaces = " ".repeat(Math.max(0, columns - of(text)));
        return align == Align.LEFT ? text + spaces : spaces + text;
    }

    /** The text cut to at most these columns, with … for what is gone. No character is halved. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = of(CUT);
        for (Cluster cluster : Cluster.of(text)) {
            if (used + cluster.columns() > columns) {
                break;
            }
            cut.append(cluster.text());
            used += cluster.columns();
        }
        return columns < of(CUT) ? "" : cut.append(CUT).toString();
    }

    /**
     * The text as lines of at most these columns: at spaces, and between Chinese characters, where no line starts with a
     * closing mark (,。」) and none ends with an opening one (「(). A word that is longer than a line is cut, where it can
     * be after a mark such as {@code .} or {@code (}. A line break stays one; the text of no columns is one empty line.
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.addAll(new LineBreaks(Cluster.of(line), Math.max(2, columns)).lines());
        }
        return lines;
    }

    /** The fewest columns in which {@link #wrap} cuts no piece of the text in the middle of a word. */
    public static int widestWord(String text) {
        int widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, new LineBreaks(Cluster.of(line), Integer.MAX_VALUE).widestWord());
        }
        return widest;
    }

    /**
     * The text with what a terminal would obey, or not show at all, written out: control characters, and marks that change
     * the direction of text. A line feed stays.
     */
    public static String printable(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n' || !isUnprintable(point)) {
                seen.appendCodePoint(point);
            } else {
                seen.append(written(point));
            }
        });
        return seen.toString();
    }

    private static boolean isUnprintable(int point) {
        boolean direction = point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
        int type = Character.getType(point);
        boolean separator = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        return direction || separator || type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static String written(int point) {
        return switch (point) {
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case 0 -> "\\0";
            default -> String.format("\\u%04x", point);
        };
    }

    private static boolean isPlainAscii(String text) {
        // No stream: the first one costs a start more than all the text that it shows.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
