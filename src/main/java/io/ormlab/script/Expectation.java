package io.ormlab.script;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The output that a transcript expects of one input. */
record Expectation(List<OutputLine> lines) {

    static Expectation of(List<String> written) {
        return new Expectation(OutputLine.written(written));
    }

    /** Whether these lines, with {@code ...} and {@code [..]}, allow for what was printed. */
    boolean accepts(List<String> printed) {
        List<OutputLine> actual = OutputLine.printed(printed);
        int line = 0;
        int at = 0;
        int anyLines = -1;
        int anyFrom = 0;
        while (at < actual.size()) {
            if (line < lines.size() && lines.get(line).anyLines()) {
                anyLines = line++;
                anyFrom = at;
            } else if (line < lines.size() && lines.get(line).accepts(actual.get(at))) {
                line++;
                at++;
            } else if (anyLines >= 0) {
                line = anyLines + 1;
                at = ++anyFrom;
            } else {
                return false;
            }
        }
        return lines.subList(line, lines.size()).stream().allMatch(OutputLine::anyLines);
    }

    /**
     * The lines to write in place of these, so that they allow for what was printed. A line that still allows for its part of
     * the output stays as it is written, its {@code [..]} too; a lone {@code ...} between lines that changed stays, where the
     * output has a line for each of those.
     */
    List<String> updated(List<String> printed) {
        if (accepts(printed)) {
            return written(lines);
        }
        List<OutputLine> actual = OutputLine.printed(printed);
        List<String> updated = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<OutputLine> change : Changes.between(lines, actual, OutputLine::accepts)) {
            int at = change.getSource().getPosition();
            updated.addAll(written(lines.subList(done, at)));
            updated.addAll(written(
                    replaced(change.getSource().getLines(), change.getTarget().getLines())));
            done = at + change.getSource().size();
        }
        updated.addAll(written(lines.subList(done, lines.size())));
        return updated;
    }

    private static List<OutputLine> replaced(List<OutputLine> expected, List<OutputLine> actual) {
        List<OutputLine> any = expected.stream().filter(OutputLine::anyLines).toList();
        if (any.size() != 1 || actual.size() < expected.size() - 1) {
            return actual;
        }
        int before = expected.indexOf(any.get(0));
        int after = expected.size() - before - 1;
        List<OutputLine> replaced = new ArrayList<>(actual.subList(0, before));
        replaced.add(any.get(0));
        replaced.addAll(actual.subList(actual.size() - after, actual.size()));
        return replaced;
    }

    private static List<String> written(List<OutputLine> lines) {
        return lines.stream().map(OutputLine::written).toList();
    }
}
