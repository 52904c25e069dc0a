package io.ormlab.shell;

import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes a line as it stands. */
final class WholeLine implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new Place(line, cursor, 0, 0, Place.Kind.JAVA);
    }

    @Override
    public boolean isEscapeChar(char ch) {
        return false;
    }
}
