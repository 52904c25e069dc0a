package io.ormlab.shell;

import io.ormlab.render.Align;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jline.keymap.KeyMap;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** JLine's reader, but for the one question that it asks in English: whether to list what does not fit on the screen. */
final class InputReader extends DroppableReader {

    /** Nobody reads more names than these. */
    private static final int MOST_LISTED = 1_000;

    private static final String TAB = "ormlab-tab";

    private final boolean colour;
    private final IntFunction<String> question;
    private final Hints hints;
    private Runnable drawn;
    /** What stood before the cursor after the last Tab. */
    private String tabbed;
    /** The documentation that is still to be shown. */
    private final List<String> page = new ArrayList<>();

    /**
     * @param question asks whether so many names are to be listed: y or n
     * @param hints what is said above the line
     * @param words says what became of too much text
     * @param drawn is run once, when the first prompt stands on the screen
     */
    InputReader(
            Terminal terminal,
            Map<String, Object> variables,
            boolean colour,
            IntFunction<String> question,
            Hints hints,
            BiFunction<String, Long, String> words,
            Runnable drawn) {
        super(terminal, variables, words);
        this.colour = colour;
        this.question = question;
        this.hints = hints;
        this.drawn = drawn;
        getWidgets().put(TAB, this::tab);
        getKeyMaps().get(LineReader.EMACS).bind(new Reference(TAB), KeyMap.ctrl('I'));
    }

    @Override
    protected void redisplay(boolean flush) {
        super.redisplay(flush);
        if (drawn != null && flush) {
            Runnable now = drawn;
            drawn = null;
            now.run();
        }
    }

    /** Without colours, the chosen name alone stands out. */
    @Override
    protected AttributedStyle getCompletionStyle(String name, String value) {
        if (colour) {
            return super.getCompletionStyle(name, value);
        }
        return name.endsWith("SELECTION") ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
    }

    /**
     * Names are completed, and within the brackets of a call what it takes is shown. Where Tab is pressed again and nothing was
     * typed in between, the documentation follows, a page each time.
     */
    private boolean tab() {
        String before = buf.upToCursor();
        if (before.equals(tabbed) && documented(before)) {
            return true;
        }
        boolean done = shown(hints.first(before, size.getColumns())) || expandOrComplete();
        tabbed = buf.upToCursor();
        page.clear();
        return done;
    }

    private boolean documented(String before) {
        if (page.isEmpty()) {
            page.addAll(hints.again(before, size.getColumns()));
        }
        int rows = Math.min(page.size(), Math.max(1, size.getRows() - 3));
        boolean any = shown(List.copyOf(page.subList(0, rows)));
        page.subList(0, rows).clear();
        // After the last page it begins anew, with names.
        tabbed = page.isEmpty() ? null : before;
        return any;
    }

    private boolean shown(List<String> lines) {
        if (!lines.isEmpty()) {
            printAbove(String.join("\n", lines) + "\n");
        }
        return !lines.isEmpty();
    }

    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        List<String> lines = lines(possible);
        if (lines.size() < size.getRows() - 3) {
            return super.doList(possible, completed, runLoop, escaper, forSuggestion);
        }
        post = () -> new AttributedString(TextWidth.fit(question.apply(possible.size()), size.getColumns() - 1));
        redisplay(true);
        int key = readCharacter();
        post = null;
        if (key == 'y' || key == 'Y' || key == '\t') {
            printAbove(String.join("\n", lines) + "\n");
        }
        return false;
    }

    private List<String> lines(List<Candidate> possible) {
        List<String> names = possible.stream()
                .map(candidate ->
                        candidate.descr() == null ? candidate.displ() : candidate.displ() + "  " + candidate.descr())
                .distinct()
                .sorted()
                .limit(MOST_LISTED)
                .toList();
        int widest = names.stream().mapToInt(TextWidth::of).max().orElse(0) + 2;
        int columns = Math.max(1, size.getColumns() / widest);
        int rows = (names.size() + columns - 1) / columns;
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < names.size(); i += rows) {
                boolean last = i + rows >= names.size();
                line.append(last ? names.get(i) : TextWidth.pad(names.get(i), widest, Align.LEFT));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
