package io.ormlab.help;

import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import io.ormlab.message.Nearest;
import io.ormlab.render.Align;
import io.ormlab.render.Column;
import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes on a screen of some columns: the table of contents, a page, a row. Returns lines; none ends in a space. */
public final class NoteView {

    private static final int LONGEST = 40;

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
     * The table of contents: the topics with a line each, then the commands by group.
     *
     * @param commands names of commands, in the order in which a group has them; one without a page is left out
     */
    public List<String> contents(Collection<String> commands) {
        List<String> lines = new ArrayList<>();
        lines.addAll(TextWidth.wrap(words.text("help.contents.title"), width));
        lines.add("");
        lines.add(style.heading(words.text("help.contents.topics")));
        Map<String, String> topics = new LinkedHashMap<>();
        Arrays.stream(Topic.values()).forEach(topic -> topics.put(topic.id(), notes.summary(topic)));
        lines.addAll(entries(topics));
        lines.add("");
        lines.add(style.heading(words.text("help.contents.commands")));
        lines.addAll(entries(byGroup(commands)));
        lines.add("");
        lines.addAll(TextWidth.wrap(words.text("help.contents.next"), width));
        return lines;
    }

    /**
     * The page of whatever this word names: a topic, a command, or a row of a topic's table.
     *
     * @param commands the names of the commands, for the nearest to a mistyped one
     * @throws LabException where nothing has this name; it names the nearest
     */
    public List<String> about(String word, Collection<String> commands) {
        return notes.topic(word)
                .map(this::topic)
                .or(() -> notes.command(word).map(this::command))
                .or(() -> notes.row(word).map(this::row))
                .orElseThrow(() -> unknown(word, commands));
    }

    private LabException unknown(String word, Collection<String> commands) {
        List<String> names = new ArrayList<>(notes.names());
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

    private List<String> blocks(Note page) {
        return new BlockLines(style, width).of(page.page());
    }

    private Map<String, String> byGroup(Collection<String> commands) {
        Map<Group, List<String>> groups = new EnumMap<>(Group.class);
        for (String command : commands) {
            notes.group(command).ifPresent(group -> groups.computeIfAbsent(group, none -> new ArrayList<>())
                    .add(command));
        }
        Map<String, String> named = new LinkedHashMap<>();
        groups.forEach((group, names) -> named.put(words.text(group.key()), String.join(", ", names)));
        return named;
    }

    private List<String> entries(Map<String, String> entries) {
        int names = entries.keySet().stream().mapToInt(TextWidth::of).max().orElse(0);
        String indent = " ".repeat(names + 4);
        List<String> lines = new ArrayList<>();
        entries.forEach((name, text) -> {
            String first = "  " + style.command(TextWidth.pad(name, names, Align.LEFT)) + "  ";
            List<String> parts = TextWidth.wrap(text, width - names - 4);
            for (int at = 0; at < parts.size(); at++) {
                lines.add((at == 0 ? first : indent) + parts.get(at));
            }
        });
        return lines;
    }
}
