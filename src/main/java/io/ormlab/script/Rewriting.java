package io.ormlab.script;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** A file as it would be with the output that its inputs have had: only lines of output differ, all else stays byte for byte. */
final class Rewriting {

    private final SourceLines file;
    private final Changes changes = new Changes();
    private final List<SourceLines.Line> lines = new ArrayList<>();
    private int done;

    Rewriting(SourceLines file) {
        this.file = file;
    }

    /** Goes on to this input, in the order of the file, and takes over what it printed. */
    void printed(Exchange exchange, List<String> printed) {
        keepTo(exchange.from());
        List<String> updated = exchange.expectation().updated(printed);
        for (AbstractDelta<String> change : Changes.between(exchange.output(), updated, String::equals)) {
            int at = change.getSource().getPosition();
            keepTo(exchange.from() + at);
            List<String> old = texts(exchange.from() + at, change.getSource().size());
            List<String> by = change.getTarget().getLines().stream()
                    .map(line -> indented(exchange.indent(), line))
                    .toList();
            changes.replaced(old, by);
            by.forEach(line -> lines.add(new SourceLines.Line(line, file.end())));
            done += old.size();
        }
        keepTo(exchange.to());
    }

    /** The whole file. */
    SourceLines result() {
        keepTo(file.lines().size());
        List<SourceLines.Line> ended = new ArrayList<>();
        for (SourceLines.Line line : lines) {
            boolean cut = line.end().isEmpty() && ended.size() < lines.size() - 1;
            ended.add(cut ? new SourceLines.Line(line.text(), file.end()) : line);
        }
        return new SourceLines(file.mark(), List.copyOf(ended));
    }

    /** What differs, as a unified diff. */
    List<String> difference(String name) {
        keepTo(file.lines().size());
        return changes.unified(name);
    }

    private void keepTo(int line) {
        file.lines().subList(done, line).forEach(kept -> {
            changes.same(kept.text());
            lines.add(kept);
        });
        done = line;
    }

    private List<String> texts(int from, int count) {
        return file.lines().subList(from, from + count).stream()
                .map(SourceLines.Line::text)
                .toList();
    }

    /** An empty line gets no blanks at its end, which editors take away again. */
    private static String indented(String indent, String line) {
        return line.isEmpty() ? indent.stripTrailing() : indent + line;
    }
}
