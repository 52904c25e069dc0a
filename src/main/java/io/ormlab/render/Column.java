package io.ormlab.render;

/**
 * A column of a {@link TextTable}.
 *
 * @param header what stands over it
 * @param align where its cells stand
 * @param prose whether its cells are sentences: where the table is too wide, they go under their rows
 */
public record Column(String header, Align align, boolean prose) {

    public static Column left(String header) {
        return new Column(header, Align.LEFT, false);
    }

    /** A column of numbers. */
    public static Column right(String header) {
        return new Column(header, Align.RIGHT, false);
    }

    /** A column of sentences. */
    public static Column prose(String header) {
        return new Column(header, Align.LEFT, true);
    }
}
