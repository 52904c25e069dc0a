package io.ormlab.script;

import java.util.ArrayList;
import java.util.List;

/** Takes lines apart into inputs and their outputs. */
final class TranscriptReader {

    private static final String INPUT = ">";
    private static final String MORE = ".";

    private final int firstLine;
    private final String indent;
    private final List<Exchange> exchanges = new ArrayList<>();

    private int inputLine;
    private final List<String> input = new ArrayList<>();
    private final List<String> output = new ArrayList<>();

    private TranscriptReader(int firstLine, String indent) {
        this.firstLine = firstLine;
        this.indent = indent;
    }

    /**
     * The part that these lines are: a transcript where the first line that is neither blank nor a comment begins an input
     * with {@code >}, else a script.
     *
     * @param firstLine the number of the first of the lines in their file, from 1
     */
    static Part read(int firstLine, List<String> lines, String indent) {
        boolean transcript = lines.stream()
                .filter(line -> !isSkipped(line))
                .findFirst()
                .filter(TranscriptReader::isInput)
                .isPresent();
        return transcript
                ? new Part.Transcript(firstLine, new TranscriptReader(firstLine, indent).exchanges(lines))
                : new Part.Script(firstLine, lines);
    }

    /** A line of a script, or before a transcript's first input, that asks for nothing. */
    static boolean isSkipped(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    static boolean isInput(String line) {
        return marked(INPUT, line);
    }

    /** The input as a transcript writes it. */
    static List<String> written(String input) {
        List<String> written = new ArrayList<>();
        for (String line : input.replace("\r\n", "\n").split("\n", -1)) {
            String mark = written.isEmpty() ? INPUT : MORE;
            written.add(line.isEmpty() ? mark : mark + " " + line);
        }
        return written;
    }

    private List<Exchange> exchanges(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (isInput(line)) {
                end();
                inputLine = firstLine + at;
                input.add(content(line));
            } else if (marked(MORE, line) && !input.isEmpty() && output.isEmpty()) {
                input.add(content(line));
            } else if (!input.isEmpty()) {
                output.add(line);
            }
        }
        end();
        return List.copyOf(exchanges);
    }

    private void end() {
        if (!input.isEmpty()) {
            exchanges.add(new Exchange(
                    inputLine, String.join("\n", input), List.copyOf(output), inputLine + input.size(), indent));
        }
        input.clear();
        output.clear();
    }

    private static boolean marked(String mark, String line) {
        return line.equals(mark) || line.startsWith(mark + " ");
    }

    private static String content(String line) {
        return line.length() < 2 ? "" : line.substring(2);
    }
}
