package io.ormlab.help;

import io.ormlab.render.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown: CommonMark 0.31 with the tables of GitHub Flavored Markdown. */
final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The words in a node, without marks and colours. */
    static String text(Node node) {
        return new InlineText(Style.PLAIN).of(node);
    }
}
