package io.ormlab.query;

import java.util.HexFormat;

/** Bytes in a person's sight: SQLite's own literal (https://www.sqlite.org/lang_expr.html#literal_values_constants_). */
public final class Blob {

    private static final int SHOWN = 16;

    private Blob() {}

    /** All of the bytes, as {@code x'0a1b'}. */
    public static String literal(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /** The first sixteen bytes, with an ellipsis where there are more. */
    public static String shortened(byte[] bytes) {
        return bytes.length <= SHOWN ? literal(bytes) : "x'" + HexFormat.of().formatHex(bytes, 0, SHOWN) + "…'";
    }
}
