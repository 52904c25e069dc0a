package io.ormlab.migration;

import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model files note of the models' enums, where Ebean's vocabulary has no word for it: in a comment at their head, which
 * its reader passes over. A file notes what became another since the files before it; a file without a note says nothing.
 *
 * <pre>
 * &lt;!-- ormlab:enum author.mood GOOD=0 FAIR=1 POOR=2 was GOOD=0 FAIR=1 --&gt;
 * </pre>
 *
 * @param columns each enum's column, {@code table.column} folded, and its constants
 */
record EnumNotes(Map<String, Constants> columns) {

    static final EnumNotes NONE = new EnumNotes(Map.of());

    private static final String MARK = "ormlab:enum ";
    private static final String WAS = "was";
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{4})");

    EnumNotes {
        columns = Map.copyOf(columns);
    }

    /** One line of a note: what a column's constants are, and what they were; without values where it is no enum. */
    private record Line(String column, Constants is, Constants was) {}

    /**
     * These and what a model file adds.
     *
     * @throws IllegalArgumentException where a note is not of its form; the message is the line
     */
    EnumNotes with(String xml) {
        Map<String, Constants> all = new HashMap<>(columns);
        for (Line line : lines(xml)) {
            if (line.is().values().isEmpty()) {
                all.remove(line.column());
            } else {
                all.put(line.column(), line.is());
            }
        }
        return new EnumNotes(all);
    }

    /** These, without those of some tables, by their folded names. */
    EnumNotes without(Set<String> tables) {
        if (tables.isEmpty() || columns.isEmpty()) {
            return this;
        }
        Map<String, Constants> rest = new HashMap<>(columns);
        rest.keySet()
                .removeIf(column ->
                        tables.contains(Names.fold(ObjectName.parse(column).table())));
        return new EnumNotes(rest);
    }

    /** The columns whose rows a step would take for other constants than these say, for it was written beside another. */
    List<String> misread(String xml) {
        return lines(xml).stream()
                .filter(line -> columns.containsKey(line.column()))
                .filter(line -> misread(columns.get(line.column()), line))
                .map(Line::column)
                .toList();
    }

    private static boolean misread(Constants rows, Line line) {
        return !rows.equals(line.was())
                && (rows.isMovedIn(line.was())
                        || rows.isMovedIn(line.is())
                        || line.was().isMovedIn(line.is()));
    }

    private static List<Line> lines(String xml) {
        List<Line> lines = new ArrayList<>();
        Matcher comment = COMMENT.matcher(xml);
        while (comment.find()) {
            comment.group(1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(MARK))
                    .forEach(line -> lines.add(line(line)));
        }
        return lines;
    }

    private static Line line(String line) {
        String[] words = line.substring(MARK.length()).strip().split("\\s+");
        Map<String, String> is = new LinkedHashMap<>();
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> to = is;
        for (String word : List.of(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            if (word.equals(WAS)) {
                to = was;
            } else if (equals > 0 && word.substring(equals + 1).matches("-?[0-9.]+|'.*'")) {
                to.put(word.substring(0, equals), unescaped(word.substring(equals + 1)));
            } else {
                throw new IllegalArgumentException(line);
            }
        }
        return new Line(unescaped(words[0]), new Constants(is), new Constants(was));
    }

    /** The text of the comment that notes what differs from before, a line a column; null where nothing does. */
    String since(EnumNotes before) {
        List<String> lines = new ArrayList<>();
        TreeMap<String, Constants> all = new TreeMap<>(before.columns);
        all.putAll(columns);
        for (String column : new TreeSet<>(all.keySet())) {
            Constants was = before.columns.get(column);
            Constants is = columns.get(column);
            if (is == null || !is.equals(was)) {
                lines.add(MARK + escaped(column, "") + words(is) + (was == null ? "" : " " + WAS + words(was)));
            }
        }
        return lines.isEmpty() ? null : String.join("\n     ", lines);
    }

    private static String words(Constants constants) {
        StringBuilder words = new StringBuilder();
        if (constants != null) {
            constants.values().forEach((name, value) -> words.append(' ')
                    .append(name)
                    .append('=')
                    .append(value.startsWith("'") ? escaped(value, "'") : value));
        }
        return words.toString();
    }

    /** No blank, no markup and no two hyphens, which would end a word or the comment. */
    private static String escaped(String text, String plain) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean isPlain = Character.isLetterOrDigit(c) || c == '_' || c == '.' || plain.indexOf(c) >= 0;
            escaped.append(isPlain ? String.valueOf(c) : String.format("%%%04X", (int) c));
        }
        return escaped.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The schema with the constants of its columns, and of those that refer to them: these hold the same values. */
    Schema on(Schema schema) {
        Schema own = Schema.of(schema.tables().stream().map(this::on).toList());
        return Schema.of(
                own.tables().stream().map(table -> referring(table, own)).toList());
    }

    private static Table referring(Table table, Schema own) {
        Map<String, Constants> found = new HashMap<>(table.constants());
        for (Schema.ForeignKey key : table.foreignKeys()) {
            for (int i = 0; i < Math.min(key.columns().size(), key.toColumns().size()); i++) {
                String column = Names.fold(key.columns().get(i));
                String to = key.toColumns().get(i);
                own.table(key.toTable())
                        .flatMap(parent -> parent.constantsOf(to))
                        .ifPresent(constants -> found.putIfAbsent(column, constants));
            }
        }
        return table.with(found);
    }

    private Table on(Table table) {
        Map<String, Constants> found = new HashMap<>();
        for (Column column : table.columns()) {
            Constants constants = columns.get(Answers.key(new ObjectName(table.name(), column.name())));
            if (constants != null) {
                found.put(Names.fold(column.name()), constants);
            }
        }
        return table.with(found);
    }
}
