package io.ormlab.help;

import io.ormlab.help.PageLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;

/** Takes a page apart into lines to search: its headings, its sentences, the rows of its tables, the lines of its code. */
final class PageLines extends AbstractVisitor {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?]) +");

    private final List<PageLine> lines = new ArrayList<>();
    private boolean begun;

    private PageLines() {}

    static List<PageLine> of(Note page) {
        PageLines lines = new PageLines();
        page.blocks().forEach(block -> block.accept(lines));
        return lines.lines;
    }

    @Override
    public void visit(Heading heading) {
        add(heading.getLevel() == 1 ? Kind.TITLE : Kind.HEADING, Markdown.text(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        Kind kind = begun ? Kind.TEXT : Kind.SUMMARY;
        begun = true;
        SENTENCE_END.splitAsStream(Markdown.text(paragraph)).forEach(sentence -> add(kind, sentence));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.getLiteral().lines().forEach(line -> add(Kind.CODE, line));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.getLiteral().lines().forEach(line -> add(Kind.CODE, line));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            add(
                    Kind.TABLE,
                    joined(Markdown.children(node).stream().map(Markdown::text).toList()));
        } else {
            visitChildren(node);
        }
    }

    /** The cells of a row as one line. */
    static String joined(List<String> cells) {
        return String.join(" | ", cells);
    }

    private void add(Kind kind, String text) {
        if (!text.isBlank()) {
            lines.add(new PageLine(kind, text.strip()));
        }
    }
}
