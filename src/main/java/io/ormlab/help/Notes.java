package io.ormlab.help;

import io.ormlab.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * The notes of one language, which are Markdown files on the class path ({@code /notes}, and {@code /notes/en}). A page is read
 * when it is asked for.
 */
public final class Notes {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

    private final Language language;

    private Notes(Language language) {
        this.language = language;
    }

    public static Notes of(Language language) {
        return new Notes(language);
    }

    public Language language() {
        return language;
    }

    /** The page of a topic. */
    public Note page(Topic topic) {
        return read(topic.id(), topic.id()).orElseThrow(() -> new IllegalStateException("no page of " + topic));
    }

    /** The title of a topic's page; no more of the page is parsed. */
    String title(Topic topic) {
        String page = text(topic.id()).orElse("");
        int end = page.indexOf('\n');
        return new Note(topic.id(), topic.id(), end < 0 ? page : page.substring(0, end)).title();
    }

    /**
     * Every page, in the order of the contents, by what is typed after {@code help} to see it.
     *
     * @param commands the names of the commands
     */
    public Map<String, Note> pages(Collection<String> commands) {
        Map<String, Note> pages = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            pages.put(topic.id(), page(topic));
            rows(topic).forEach(row -> page(row).ifPresent(page -> pages.put(row.name(), page)));
        }
        for (String command : commands) {
            String typed = pages.containsKey(command) ? ":" + command : command;
            command(command).ifPresent(page -> pages.put(typed, page));
        }
        return pages;
    }

    /** The topic of this name, or of this other name for it; no file is read. */
    public Optional<Topic> topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.isCalled(name))
                .findFirst();
    }

    /** The page of a command, by the command's own name. */
    public Optional<Note> command(String name) {
        return NAME.matcher(name).matches() ? read(name, "commands/" + name) : Optional.empty();
    }

    /** The group that a command's page names in its first line. */
    Optional<Group> group(String command) {
        return text("commands/" + command).map(page -> Group.of(CommandHead.group(page)));
    }

    /** The rows of a topic's table, in its order; none where the topic has no table. */
    public List<Row> rows(Topic topic) {
        if (!topic.hasRows()) {
            return List.of();
        }
        Note page = page(topic);
        return page.table()
                .map(table -> NoteTable.rows(topic, table, name -> explanation(topic, page, name)))
                .orElse(List.of());
    }

    private List<Node> explanation(Topic topic, Note page, String row) {
        return page(topic, row).map(Note::body).orElseGet(() -> page.explanation(row));
    }

    /** The page of a row; empty where the row has none, and all that is said of it stands on its topic's page. */
    public Optional<Note> page(Row row) {
        return page(row.topic(), row.name());
    }

    private Optional<Note> page(Topic topic, String row) {
        return topic.folders().stream()
                .flatMap(folder -> read(row, folder + "/" + row).stream())
                .findFirst();
    }

    /** Every row that has a page of its own, in the order of the tables. */
    public List<Row> rowsWithPages() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> rows(topic).stream())
                .filter(row -> page(row).isPresent())
                .toList();
    }

    /**
     * The row of this name ({@code Numeric}, {@code primary_key}, {@code joined}), in any case; else the first whose Java types
     * or annotations have it ({@code BigDecimal}, {@code @Lob}).
     */
    public Optional<Row> row(String name) {
        List<Row> rows = Arrays.stream(Topic.values())
                .map(this::rows)
                .flatMap(List::stream)
                .toList();
        return Stream.concat(
                        rows.stream().filter(row -> row.name().equalsIgnoreCase(name)),
                        rows.stream().filter(row -> JavaNames.in(row, name)))
                .findFirst();
    }

    /** Everything that may be typed after {@code help}, but for the names of commands. */
    public List<String> names() {
        return Stream.concat(
                        Arrays.stream(Topic.values())
                                .flatMap(topic -> Stream.concat(Stream.of(topic.id()), topic.aliases().stream())),
                        Arrays.stream(Topic.values())
                                .flatMap(topic -> rows(topic).stream().map(Row::name)))
                .toList();
    }

    private Optional<Note> read(String name, String path) {
        return text(path).map(text -> new Note(name, path, text));
    }

    private Optional<String> text(String path) {
        String folder = language == Language.ZH ? "/notes/" : "/notes/" + language.code() + "/";
        try (InputStream in = Notes.class.getResourceAsStream(folder + path + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
