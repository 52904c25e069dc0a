package io.ormlab.script;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of output as a transcript writes it. It stands for itself, but for three cases:
 *
 * <ul>
 *   <li>a line {@code ...} is any lines, none too;
 *   <li>{@code [..]} in a line is any characters, none too;
 *   <li>a line that would be read as something else (it begins like an input or a fence, is {@code ...}, or has {@code [..]}
 *       in it) is written with a backslash before it, and so is such a line that has backslashes before it already.
 * </ul>
 *
 * @param written the line as it stands in the file
 * @param pieces what stands between the {@code [..]}; one piece where there is none, nothing for {@code ...}
 */
record OutputLine(String written, List<String> pieces) {

    private static final String ANY_LINES = "...";
    private static final String ANY_CHARACTERS = "[..]";
    private static final Pattern TIME = Pattern.compile("(?<=[,，(（] ?)\\d+(\\.\\d+)?(?= (ms|毫秒)[)）]?$)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*", Pattern.DOTALL);

    /** A line of a transcript. */
    static OutputLine written(String line) {
        if (line.equals(ANY_LINES)) {
            return new OutputLine(line, List.of());
        }
        if (line.startsWith("\\") && needsBackslash(line.substring(1))) {
            return new OutputLine(line, List.of(line.substring(1)));
        }
        return new OutputLine(line, List.of(line.split(Pattern.quote(ANY_CHARACTERS), -1)));
    }

    /** A line that was printed, as a transcript has to write it; a time that ends it, as of an upgrade, is never the same twice. */
    static OutputLine printed(String line) {
        String written = needsBackslash(line) ? "\\" + line : TIME.matcher(line).replaceFirst(ANY_CHARACTERS);
        return new OutputLine(written, List.of(line));
    }

    static List<OutputLine> written(List<String> lines) {
        return lines.stream().map(OutputLine::written).toList();
    }

    static List<OutputLine> printed(List<String> lines) {
        return lines.stream().map(OutputLine::printed).toList();
    }

    boolean anyLines() {
        return pieces.isEmpty();
    }

    /** Whether this line, which is not {@code ...}, allows for that printed line. */
    boolean accepts(OutputLine printed) {
        return !anyLines() && accepts(printed.pieces.get(0));
    }

    private boolean accepts(String text) {
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        int from = first.length();
        int to = text.length() - last.length();
        if (!text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return from <= to;
    }

    /** Whether a transcript takes the line for output, as it is written: for no input, no {@code ...} and no fence. */
    static boolean staysOutput(String line) {
        return !line.equals(">")
                && !line.startsWith("> ")
                && !line.equals(".")
                && !line.startsWith(". ")
                && !line.equals(ANY_LINES)
                && !FENCE.matcher(line).matches();
    }

    private static boolean needsBackslash(String line) {
        int bare = 0;
        while (bare < line.length() && line.charAt(bare) == '\\') {
            bare++;
        }
        String rest = line.substring(bare);
        return !staysOutput(rest) || rest.contains(ANY_CHARACTERS);
    }
}
