package io.ormlab.help;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.render.Align;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a search found, on a screen: a line a page, with the word marked in the line that has it. */
public final class SearchView {

    /** What nobody reads to its end. */
    private static final int MOST = 40;

    /** Below this there is no room for the name beside the line. */
    private static final int ROOM = 60;

    private static final int LONGEST_WORD = 40;
    private static final String CUT = "…";

    private final Language language;
    private final Messages words;
    private final Style style;
    private final int width;

    /** @param language the pages' that come first among equals, and of what is said here */
    public SearchView(Language language, Style style, int width) {
        this.language = language;
        this.words = new Messages(language);
        this.style = style;
        this.width = width;
    }

    /**
     * The pages that have the word, best first.
     *
     * @param commands the names of the commands, whose pages are searched too
     * @throws LabException where no page has it
     */
    public List<String> of(String word, Collection<String> commands) {
        if (word.isBlank()) {
            throw LabException.usage("help.search.blank");
        }
        List<Search.Hit> hits = new Search(word, language).hits(commands);
        if (hits.isEmpty()) {
            throw LabException.of("help.search.none", TextWidth.fit(TextWidth.printable(word), LONGEST_WORD))
                    .and("help.unknown.next");
        }
        List<Search.Hit> shown = hits.subList(0, Math.min(MOST, hits.size()));
        int names =
                shown.stream().mapToInt(hit -> TextWidth.of(name(hit))).max().orElse(0);
        List<String> lines = new ArrayList<>();
        shown.forEach(hit -> lines.addAll(lines(hit, Search.pattern(word), names)));
        lines.add("");
        String next = shown.get(0).name();
        String said = hits.size() > MOST ? "help.search.more" : "help.search.next";
        lines.addAll(TextWidth.wrap(words.text(said, next, hits.size(), MOST), width));
        return lines;
    }

    private String name(Search.Hit hit) {
        return hit.language() == language
                ? hit.name()
                : hit.name() + " (" + hit.language().code() + ")";
    }

    private List<String> lines(Search.Hit hit, Pattern word, int names) {
        if (width < ROOM) {
            return List.of(style.command(name(hit)), "  " + marked(hit.line(), word, width - 2));
        }
        String name = style.command(TextWidth.pad(name(hit), names, Align.LEFT));
        return List.of(name + "  " + marked(hit.line(), word, width - names - 2));
    }

    /** The part of the line around the word that there is room for. */
    private String marked(String line, Pattern word, int room) {
        Matcher found = word.matcher(line);
        if (!found.find()) {
            throw new IllegalStateException("a hit without its word: " + line);
        }
        String mark = style.colour() ? found.group() : "[" + found.group() + "]";
        int around = Math.max(0, room - TextWidth.of(mark));
        String before = line.substring(0, found.start());
        String after = line.substring(found.end());
        int tail = Math.min(TextWidth.of(after), Math.max(around / 2, around - TextWidth.of(before)));
        String head = end(before, around - tail);
        return head + (style.colour() ? style.mark(mark) : mark) + TextWidth.fit(after, around - TextWidth.of(head));
    }

    /** The end of a text in this room. */
    private static String end(String text, int room) {
        if (TextWidth.of(text) <= room) {
            return text;
        }
        int from = 0;
        while (from < text.length() && TextWidth.of(text.substring(from)) > room - 1) {
            from += Character.charCount(text.codePointAt(from));
        }
        return CUT + text.substring(from);
    }
}
