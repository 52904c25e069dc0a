package io.ormlab.script;

import io.ormlab.message.LabException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's lines and the ends of its lines apart, so that one line can be rewritten and every other byte stays. A line ends
 * with LF or CR LF; any other character, a lone CR too, is a part of its line.
 *
 * @param mark the byte order mark that the file begins with, or nothing
 */
record SourceLines(String mark, List<Line> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One line and how it ended: LF, CR LF, or nothing at the end of the file. */
    record Line(String text, String end) {}

    /**
     * The lines of a file's bytes.
     *
     * @param firstLine the number of the first line, for the failure
     * @throws LabException where the bytes are no UTF-8
     */
    static SourceLines decode(String name, int firstLine, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            long line = firstLine + out.chars().filter(c -> c == '\n').count();
            throw LabException.of("script.encoding", name + ":" + line);
        }
        return of(out.toString());
    }

    static SourceLines of(String text) {
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        return new SourceLines(mark, split(text.substring(mark.length())));
    }

    /** The lines of a text that is no file: a mark at its begin is a character of it. */
    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int next = feed < 0 ? text.length() : feed + 1;
            lines.add(line(text.substring(from, next)));
            from = next;
        }
        return List.copyOf(lines);
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /** The end that a new line gets: that of the file's first line. */
    String end() {
        return lines.isEmpty() || lines.get(0).end().isEmpty()
                ? "\n"
                : lines.get(0).end();
    }

    /** The file as it stands, byte for byte once encoded as UTF-8. */
    String text() {
        StringBuilder text = new StringBuilder(mark);
        lines.forEach(line -> text.append(line.text()).append(line.end()));
        return text.toString();
    }

    private static Line line(String whole) {
        String end = whole.endsWith("\r\n") ? "\r\n" : whole.endsWith("\n") ? "\n" : "";
        return new Line(whole.substring(0, whole.length() - end.length()), end);
    }
}
