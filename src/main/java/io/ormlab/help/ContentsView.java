package io.ormlab.help;

import io.ormlab.message.Messages;
import io.ormlab.render.Align;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of contents, for one screen: the topics side by side, the commands by group, and what to type next. */
final class ContentsView {

    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final Notes notes;
    private final Messages words;
    private final Style style;
    private final int width;

    ContentsView(Notes notes, Style style, int width) {
        this.notes = notes;
        this.words = new Messages(notes.language());
        this.style = style;
        this.width = width;
    }

    List<String> lines(Collection<String> commands) {
        List<String> lines = new ArrayList<>(TextWidth.wrap(words.text("help.contents.title"), width));
        lines.add("");
        lines.add(style.heading(words.text("help.contents.topics")));
        lines.addAll(sideBySide(topics()));
        lines.add(style.heading(words.text("help.contents.commands")));
        lines.addAll(entries(byGroup(commands)));
        lines.add("");
        words.text("help.contents.next").lines().forEach(next -> lines.addAll(TextWidth.wrap(next, width)));
        return lines;
    }

    private Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        Arrays.stream(Topic.values()).forEach(topic -> topics.put(topic.id(), notes.title(topic)));
        return topics;
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

    /** Down the columns, as many as there is room for. */
    private List<String> sideBySide(Map<String, String> entries) {
        int names = widest(entries.keySet());
        int cell = names + GAP + widest(entries.values());
        int columns = Math.max(1, (width - INDENT + GAP) / (cell + GAP));
        int rows = (entries.size() + columns - 1) / columns;
        List<StringBuilder> lines = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            if (at < rows) {
                lines.add(new StringBuilder(" ".repeat(INDENT)));
            }
            boolean last = at + rows >= entries.size();
            String title = last ? entry.getValue() : TextWidth.pad(entry.getValue(), cell - names, Align.LEFT);
            lines.get(at % rows)
                    .append(style.command(TextWidth.pad(entry.getKey(), names, Align.LEFT)))
                    .append(" ".repeat(GAP))
                    .append(title);
            at++;
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static int widest(Collection<String> texts) {
        return texts.stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    private List<String> entries(Map<String, String> entries) {
        int names = widest(entries.keySet());
        String indent = " ".repeat(INDENT + names + GAP);
        List<String> lines = new ArrayList<>();
        entries.forEach((name, text) -> {
            String first = " ".repeat(INDENT) + style.command(TextWidth.pad(name, names, Align.LEFT)) + " ".repeat(GAP);
            List<String> parts = TextWidth.wrap(text, width - indent.length());
            for (int at = 0; at < parts.size(); at++) {
                lines.add((at == 0 ? first : indent) + parts.get(at));
            }
        });
        return lines;
    }
}
