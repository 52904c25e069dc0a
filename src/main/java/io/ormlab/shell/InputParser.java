package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether an input ends here, and which word is to be completed. */
final class InputParser implements Parser {

    private final Interpreter interpreter;
    private final Inputs inputs;
    private final Predicate<String> takesText;

    InputParser(Interpreter interpreter, Inputs inputs, Predicate<String> takesText) {
        this.interpreter = interpreter;
        this.inputs = inputs;
        this.takesText = takesText;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !inputs.isWhole(line)) {
            throw new EOFError(-1, -1, "unfinished");
        }
        return context == ParseContext.COMPLETE
                ? Place.of(line, cursor, interpreter, takesText)
                : new Place(line, cursor, 0, 0, Place.Kind.JAVA);
    }

    /** A backslash is Java's own. */
    @Override
    public boolean isEscapeChar(char ch) {
        return false;
    }
}
