package io.ormlab.script;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the fences of a Markdown file that say what to do: {@code ormlab} is a session, {@code java PATH} a file. What a fence
 * is and where it ends follows <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">CommonMark</a>, in lists and
 * quotations too.
 */
final class MarkdownReader extends AbstractVisitor {

    private static final String SESSION = "ormlab";

    /** The lines around a session. */
    static final String OPEN = "```" + SESSION;

    static final String CLOSE = "```";

    private static final String FILE = "java ";

    /**
     * A part of a file with the lines that its fence takes up, the marks of the fence among them.
     *
     * @param from the first, from 0
     * @param to the one after the last
     */
    record Fence(int from, int to, Part part) {}

    private final List<String> lines;
    private final List<Fence> fences = new ArrayList<>();

    private MarkdownReader(List<String> lines) {
        this.lines = lines;
    }

    static List<Part> read(List<String> lines) {
        return fences(lines).stream().map(Fence::part).toList();
    }

    static List<Fence> fences(List<String> lines) {
        MarkdownReader reader = new MarkdownReader(lines);
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                // Only the blocks count, and a long line of brackets costs nothing this way.
                .inlineParserFactory(context -> (text, node) -> {})
                .build();
        // A lone CR ends a line in CommonMark but not here, and the line numbers have to agree.
        String text = String.join("\n", lines).replace('\r', ' ');
        parser.parse(text).accept(reader);
        return List.copyOf(reader.fences);
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        String info = fence.getInfo().strip();
        if (info.split("\\s", 2)[0].equals(SESSION)) {
            SourceSpan opening = fence.getSourceSpans().get(0);
            String indent = indent(opening, fence.getFenceIndent());
            add(fence, TranscriptReader.read(opening.getLineIndex() + 2, content(fence, indent), indent));
        } else if (info.startsWith(FILE)) {
            SourceSpan opening = fence.getSourceSpans().get(0);
            String text = String.join("\n", content(fence, indent(opening, fence.getFenceIndent())));
            String path = info.substring(FILE.length()).strip();
            add(fence, new Part.SourceFile(opening.getLineIndex() + 1, path, text.isEmpty() ? "" : text + "\n"));
        }
    }

    private void add(FencedCodeBlock fence, Part part) {
        List<SourceSpan> spans = fence.getSourceSpans();
        int last = spans.get(spans.size() - 1).getLineIndex();
        fences.add(new Fence(spans.get(0).getLineIndex(), last + 1, part));
    }

    private List<String> content(FencedCodeBlock fence, String indent) {
        int first = fence.getSourceSpans().get(0).getLineIndex() + 1;
        List<String> content = new ArrayList<>();
        for (SourceLines.Line parsed : SourceLines.split(fence.getLiteral())) {
            String line = lines.get(first + content.size());
            content.add(
                    line.startsWith(indent)
                            ? line.substring(indent.length())
                            : line.substring(
                                    Math.max(0, line.length() - parsed.text().length())));
        }
        return content;
    }

    /** What a line inside the fence begins with: the marks of quotations stay, a list's bullet becomes spaces. */
    private String indent(SourceSpan opening, int fenceIndent) {
        String line = lines.get(opening.getLineIndex());
        String before = line.substring(0, Math.min(line.length(), opening.getColumnIndex() + fenceIndent));
        return before.replaceAll("[^>\\s]", " ");
    }
}
