package io.ormlab.help;

import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph, a heading or a cell, with code in its colour. */
final class InlineText extends AbstractVisitor {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    InlineText(Style style) {
        this.style = style;
    }

    String of(Node node) {
        text.setLength(0);
        visitChildren(node);
        return text.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(style.code(node.getLiteral()));
    }

    @Override
    public void visit(StrongEmphasis node) {
        text.append(style.heading(Markdown.text(node)));
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        String address = node.getDestination();
        boolean elsewhere = address.contains("://");
        if (elsewhere && !Markdown.text(node).equals(address)) {
            text.append(" (").append(address).append(')');
        } else if (!elsewhere && !Markdown.text(node).equals(page(address))) {
            text.append(" (help ").append(page(address)).append(')');
        }
    }

    /** What is typed after {@code help} to follow a link to another page. */
    private static String page(String address) {
        return address.replaceAll("^.*/|\\.md(#.*)?$", "");
    }

    @Override
    public void visit(SoftLineBreak node) {
        // A line break in the source is no space between two Chinese characters, nor after a Chinese mark.
        int before = text.length() == 0 ? ' ' : text.codePointBefore(text.length());
        boolean mark = isWide(before) && !Character.isLetter(before);
        text.append(mark || isWide(before) && isWide(firstOf(node.getNext())) ? "" : " ");
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    private static int firstOf(Node next) {
        return next instanceof Text words && !words.getLiteral().isEmpty()
                ? words.getLiteral().codePointAt(0)
                : ' ';
    }

    private static boolean isWide(int codePoint) {
        return TextWidth.of(Character.toString(codePoint)) > 1;
    }
}
