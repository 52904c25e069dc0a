package io.ormlab.render;

/**
 * Colour, or none: where there is none, every text comes back as it was.
 *
 * @param colour whether the reader's terminal shows colours
 */
public record Style(boolean colour) {

    /** No colour: a pipe, a dumb terminal, or {@code NO_COLOR}. */
    public static final Style PLAIN = new Style(false);

    private static final String RESET = "\u001b[0m";

    /** The text in the colour of what it is. Nothing may be nested in it: the end of one ink ends them all. */
    public String paint(Ink ink, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + ink.sgr() + "m" + text + RESET : text;
    }

    public String heading(String text) {
        return paint(Ink.HEADING, text);
    }

    public String command(String text) {
        return paint(Ink.COMMAND, text);
    }

    public String keyword(String text) {
        return paint(Ink.KEYWORD, text);
    }

    public String error(String text) {
        return paint(Ink.ERROR, text);
    }

    public String dim(String text) {
        return paint(Ink.DIM, text);
    }

    public String string(String text) {
        return paint(Ink.STRING, text);
    }

    public String number(String text) {
        return paint(Ink.NUMBER, text);
    }

    public String mark(String text) {
        return paint(Ink.MARK, text);
    }

    public String code(String text) {
        return paint(Ink.CODE, text);
    }
}
