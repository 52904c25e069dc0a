package io.ormlab.help;

import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** The blocks of a page as lines of a width, an empty line between two blocks. */
final class BlockLines extends AbstractVisitor {

    private static final String CODE_INDENT = "    ";

    private final Style style;
    private final int width;
    private final InlineText inline;
    private final List<String> lines = new ArrayList<>();

    BlockLines(Style style, int width) {
        this.style = style;
        this.width = width;
        this.inline = new InlineText(style);
    }

    List<String> of(List<Node> blocks) {
        lines.clear();
        blocks.forEach(block -> block.accept(this));
        return List.copyOf(lines);
    }

    @Override
    public void visit(Heading heading) {
        for (String line : TextWidth.wrap(Markdown.text(heading), width)) {
            block(List.of(style.heading(line)));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(TextWidth.wrap(inline.of(paragraph), width));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        // A fence that is a file of the workspace names it: java models/Author.java
        String[] info = code.getInfo().split(" ", 2);
        if (info.length > 1) {
            block(List.of("  " + style.dim(info[1])));
            lines.addAll(indented(CODE_INDENT, CODE_INDENT, coloured(code.getLiteral())));
        } else {
            code(code.getLiteral());
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(BlockQuote quote) {
        block(indented("  ", "  ", new BlockLines(style, width - 2).of(Markdown.children(quote))));
    }

    @Override
    public void visit(BulletList list) {
        items(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        items(list, start == null ? 1 : start);
    }

    @Override
    public void visit(CustomBlock custom) {
        if (custom instanceof TableBlock table) {
            TextTable text = NoteTable.of(table).styled(style);
            block(text.lines(width));
        }
    }

    private void items(ListBlock list, int start) {
        List<String> all = new ArrayList<>();
        int number = start;
        for (Node item : Markdown.children(list)) {
            String mark = start < 0 ? "- " : number++ + ". ";
            List<String> text = new BlockLines(style, width - mark.length()).of(Markdown.children(item));
            all.addAll(indented(mark, " ".repeat(mark.length()), text));
        }
        block(all);
    }

    private void code(String literal) {
        block(indented(CODE_INDENT, CODE_INDENT, coloured(literal)));
    }

    private List<String> coloured(String literal) {
        return literal.lines().map(style::code).toList();
    }

    private void block(List<String> block) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(block);
    }

    private static List<String> indented(String first, String others, List<String> lines) {
        List<String> indented = new ArrayList<>();
        for (String line : lines) {
            String indent = indented.isEmpty() ? first : others;
            indented.add((indent + line).stripTrailing());
        }
        return indented;
    }
}
