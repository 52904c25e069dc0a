package io.ormlab.render.diagram;

import io.ormlab.render.TextWidth;

/** Text as XML and HTML hold it. */
final class Xml {

    private Xml() {}

    /** Escaped for a text or a quoted value; what XML 1.0 has no character for is written out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        TextWidth.printable(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case 0xfffe, 0xffff -> escaped.append('\ufffd');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
