package io.ormlab.shell;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Interpreter.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what was typed or pasted into inputs: a command a line, Java over as many lines as it takes. */
final class Inputs {

    private final Interpreter interpreter;

    Inputs(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Whether all of it can run; if not, Java is unfinished at its end. */
    boolean isWhole(String text) {
        List<String> inputs = split(text);
        return inputs.isEmpty() || interpreter.complete(inputs.get(inputs.size() - 1));
    }

    /** The inputs in order; the last may be unfinished. */
    List<String> split(String text) {
        List<String> inputs = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        int next = 0;
        while (next < lines.length) {
            StringBuilder input = new StringBuilder(lines[next++]);
            while (next < lines.length && goesOn(input.toString(), lines[next])) {
                input.append('\n').append(lines[next++]);
            }
            if (interpreter.kind(input.toString()) != Kind.EMPTY) {
                inputs.add(input.toString());
            }
        }
        return inputs;
    }

    private boolean goesOn(String input, String next) {
        if (interpreter.kind(input) != Kind.JAVA) {
            return false;
        }
        return Chained.CALL.matcher(next).matches() && !input.stripTrailing().endsWith(";")
                || !interpreter.complete(input);
    }

    /** Of no use before something was typed. */
    private static final class Chained {
        /** How a line of Java goes on with a call on what the line before returned. */
        private static final Pattern CALL =
                Pattern.compile("\\s*\\.\\s*\\p{javaJavaIdentifierStart}.*", Pattern.DOTALL);
    }
}
