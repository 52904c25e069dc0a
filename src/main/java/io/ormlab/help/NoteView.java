package io.ormlab.help;

import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import io.ormlab.message.Nearest;
import io.ormlab.render.Column;
import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.node.Node;

/** The notes on a screen of some columns: the table of contents, a page, a row. Returns lines; none ends in a space. */
public final class NoteView {

    private static final int LONGEST = 40;
    private static final String COMMAND = ":";

    private final Notes notes;
    private final Messages words;
    private final Style style;
    private final int width;

    /**
     * A view of these notes; what it says itself is in their language.
     *
     * @param width display columns
     */
    public NoteView(Notes notes, Style style, int width) {
        this.notes = notes;
        this.words = new Messages(notes.language());
        this.style = style;
        this.width = width;
    }

    /**
     * The table of contents: the topics, then the commands by group.
     *
     * @param commands names of commands, in the order in which a group has them; one without a page is left out
     */
    public List<String> contents(Collection<String> commands) {
        return new ContentsView(notes, style, width).lines(commands);
    }

    /**
     * The page of whatever this word names: a topic, a command, or a row of a topic's table.
     *
     * @param commands the names of the commands, for the nearest to a mistyped one
     * @throws LabException where nothing has this name; it names the nearest
     */
    public List<String> about(String word, Collection<String> commands) {
        // As in the shell, :types is the command of that name.
        if (word.startsWith(COMMAND)) {
            return notes.command(word.substring(1)).map(this::command).orElseThrow(() -> unknown(word, commands));
        }
        return notes.topic(word)
                .map(this::topic)
                .or(() -> notes.command(word).map(this::command))
                .or(() -> notes.row(word).map(this::row))
                .orElseThrow(() -> unknown(word, commands));
    }

    private LabException unknown(String word, Collection<String> commands) {
        Collection<String> names = new LinkedHashSet<>(notes.names());
        names.addAll(commands);
        List<String> near = Nearest.of(word, names);
        LabException unknown = LabException.usage("help.unknown", TextWidth.fit(TextWidth.printable(word), LONGEST));
        return (near.isEmpty() ? unknown : unknown.and("help.unknown.nearest", near)).and("help.unknown.next");
    }

    /** The page of a topic, with its table, and how to see a row of it. */
    public List<String> topic(Topic topic) {
        Note page = notes.page(topic);
        List<String> lines = new ArrayList<>(blocks(page));
        notes.rows(topic).stream()
                .findFirst()
                .filter(row -> !row.explanation().isEmpty())
                .ifPresent(row -> {
                    lines.add("");
                    lines.addAll(TextWidth.wrap(words.text("help.topic.next", row.name()), width));
                });
        if (notes.command(topic.id()).isPresent()) {
            lines.add("");
            lines.addAll(TextWidth.wrap(words.text("help.topic.command", topic.id()), width));
        }
        return lines;
    }

    /** The page of a command. */
    public List<String> command(Note page) {
        return blocks(page);
    }

    /** A row on its side, what the page says of it, and where it stands. */
    public List<String> row(Row row) {
        List<Column> columns = row.headers().stream().map(Column::left).toList();
        List<String> lines = new ArrayList<>(
                TextTable.of(columns, List.of(row.cells())).styled(style).blocks(width));
        if (!row.explanation().isEmpty()) {
            lines.add("");
            lines.addAll(new BlockLines(style, width).of(row.explanation()));
        }
        lines.add("");
        lines.addAll(TextWidth.wrap(words.text("help.row.next", row.topic().id()), width));
        return lines;
    }

    /** What is read before a fence of a page runs; where it is a file, its source too. */
    public List<String> lead(Trial trial) {
        List<Node> blocks = new ArrayList<>(trial.lead());
        if (trial.isFile()) {
            blocks.add(trial.fence());
        }
        return new BlockLines(style, width).of(blocks);
    }

    private List<String> blocks(Note page) {
        return new BlockLines(style, width).of(page.page());
    }
}
