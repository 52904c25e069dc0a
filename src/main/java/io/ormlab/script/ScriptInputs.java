package io.ormlab.script;

import io.ormlab.message.LabException;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a script's lines into inputs. A line is read when it is needed, so a script can come from a pipe while it runs. Java goes
 * on in the next line while it is incomplete, and also where the next line begins with {@code .name}, which begins nothing else;
 * Java that ends in a semicolon or a brace does not wait for that line.
 */
final class ScriptInputs {

    private static final Pattern CHAINED = Pattern.compile("\\s*\\.\\s*\\p{javaJavaIdentifierStart}.*", Pattern.DOTALL);

    /**
     * One input.
     *
     * @param line where it begins, from 1
     * @param ended whether it is complete; if not, the script ended first
     */
    record Input(int line, String text, boolean ended) {}

    private final String name;
    private final Iterator<String> lines;
    private final Session session;
    private int line;
    private String ahead;

    /**
     * @param name the script's name in failures
     * @param firstLine the number of the first line
     */
    ScriptInputs(String name, int firstLine, Iterator<String> lines, Session session) {
        this.name = name;
        this.line = firstLine - 1;
        this.lines = lines;
        this.session = session;
    }

    /**
     * The next input, or nothing at the end.
     *
     * @throws LabException where a line begins with {@code > }, which only a transcript's does
     */
    Optional<Input> next() {
        while (hasLine()) {
            String first = line();
            if (TranscriptReader.isInput(first)) {
                throw LabException.of("script.mixed", name + ":" + line).and("script.mixed.next");
            }
            if (!TranscriptReader.isSkipped(first)) {
                return Optional.of(input(first));
            }
        }
        return Optional.empty();
    }

    private Input input(String first) {
        int begin = line;
        StringBuilder text = new StringBuilder(first);
        Brackets brackets = new Brackets();
        brackets.line(first);
        while (goesOn(text.toString())) {
            do {
                if (!hasLine()) {
                    return new Input(begin, text.toString(), false);
                }
                String more = line();
                brackets.line(more);
                text.append('\n').append(more);
            } while (brackets.open());
        }
        return new Input(begin, text.toString(), true);
    }

    private boolean goesOn(String text) {
        if (!session.isComplete(text)) {
            return true;
        }
        String end = text.stripTrailing();
        return !end.endsWith(";") && !end.endsWith("}") && session.isJava(text) && isChained();
    }

    private boolean isChained() {
        return hasLine() && CHAINED.matcher(ahead).matches();
    }

    private boolean hasLine() {
        if (ahead == null && lines.hasNext()) {
            ahead = lines.next();
        }
        return ahead != null;
    }

    private String line() {
        String next = ahead;
        ahead = null;
        line++;
        return next;
    }
}
