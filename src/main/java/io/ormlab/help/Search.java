package io.ormlab.help;

import io.ormlab.help.PageLine.Kind;
import io.ormlab.message.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a word in every page of the notes, whatever its language. */
final class Search {

    /**
     * A page that has the word.
     *
     * @param language of the page
     * @param name what is typed after {@code help} to see it
     * @param kind of the line
     * @param line the line that tells most of what the page is about, of those that have the word
     * @param count how many lines have it
     */
    record Hit(Language language, String name, Kind kind, String line, int count) {}

    private final Pattern word;
    private final Language first;

    /** @param first the language whose pages come first among equals */
    Search(String word, Language first) {
        this.word = pattern(word);
        this.first = first;
    }

    /** The word as it stands, in any case of its letters. */
    static Pattern pattern(String word) {
        return Pattern.compile(Pattern.quote(word.strip()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The pages that have it, best first: by where they have it, then by how often. */
    List<Hit> hits(Collection<String> commands) {
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            Notes notes = Notes.of(language);
            Map<String, PageLine> cells = cells(notes);
            notes.pages(commands).forEach((name, page) -> {
                List<PageLine> lines = new ArrayList<>(PageLines.of(page));
                Optional.ofNullable(cells.get(name)).ifPresent(lines::add);
                look(language, name, lines, hits);
            });
        }
        hits.sort(Comparator.comparing(Hit::kind)
                .thenComparing(hit -> hit.language() != first)
                .thenComparing(Comparator.comparingInt(Hit::count).reversed()));
        return hits;
    }

    /** A row's Java types and annotations stand in its topic's table; who looks for them looks for the row's page. */
    private static Map<String, PageLine> cells(Notes notes) {
        Map<String, PageLine> cells = new HashMap<>();
        notes.rowsWithPages()
                .forEach(row -> cells.put(row.name(), new PageLine(Kind.SUMMARY, PageLines.joined(row.cells()))));
        return cells;
    }

    private void look(Language language, String name, List<PageLine> lines, List<Hit> hits) {
        List<PageLine> found =
                lines.stream().filter(line -> word.matcher(line.text()).find()).toList();
        found.stream()
                .min(Comparator.comparing(PageLine::kind))
                .ifPresent(best -> hits.add(new Hit(language, name, best.kind(), best.text(), found.size())));
    }
}
