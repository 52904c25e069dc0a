package io.ormlab.help.site;

import io.ormlab.help.Note;
import io.ormlab.render.TextWidth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page's Markdown as HTML: links to other pages follow, and the rows of a table lead to their pages. */
final class PageRenderer {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Map<String, Note> pages;
    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer;

    /** @param pages all pages of the language, by what is typed after {@code help} */
    PageRenderer(Map<String, Note> pages, Set<String> commands) {
        this.pages = pages;
        this.renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .nodeRendererFactory(context -> new CodeRenderer(context, commands))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading && attributes.get("id") == null) {
                        attributes.put("id", words(node).replaceAll("\\s+", "-"));
                    } else if (node instanceof TableCell cell && !cell.isHeader()) {
                        // Where the window is too narrow for a table, the style sheet says it with each cell.
                        attributes.put("data-column", column(cell));
                    }
                })
                .build();
    }

    String html(Note page) {
        Node document = parser.parse(page.text());
        document.accept(new Links(page));
        return renderer.render(document);
    }

    private static int last(Node node) {
        return node instanceof Text text && !text.getLiteral().isEmpty()
                ? text.getLiteral().codePointBefore(text.getLiteral().length())
                : ' ';
    }

    private static int first(Node node) {
        return node instanceof Text text && !text.getLiteral().isEmpty()
                ? text.getLiteral().codePointAt(0)
                : ' ';
    }

    private static boolean isWide(int codePoint) {
        return TextWidth.of(Character.toString(codePoint)) > 1;
    }

    /** The name of a cell's column. */
    private static String column(TableCell cell) {
        int index = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            index++;
        }
        Node table = cell.getParent().getParent().getParent();
        Node header = table.getFirstChild().getFirstChild().getFirstChild();
        for (int at = 0; at < index && header != null; at++) {
            header = header.getNext();
        }
        return header == null ? "" : words(header);
    }

    private static String words(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString().strip();
    }

    /** Turns the links of Markdown files into those of web pages. */
    private final class Links extends AbstractVisitor {

        private final Note page;

        Links(Note page) {
            this.page = page;
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            if (!address.contains("://")) {
                link.setDestination(address.replaceAll("\\.md(?=#|$)", ".html"));
            }
        }

        /** A line break in the source is a space in a browser, which Chinese has not between its characters. */
        @Override
        public void visit(SoftLineBreak line) {
            int before = last(line.getPrevious());
            int after = first(line.getNext());
            boolean mark = isWide(before) && !Character.isLetter(before);
            if (mark || isWide(before) && isWide(after)) {
                line.unlink();
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow && node.getFirstChild() instanceof TableCell first) {
                leadOn(first);
            }
            visitChildren(node);
        }

        private void leadOn(TableCell cell) {
            if (cell.getFirstChild() instanceof Code name && name.getNext() == null) {
                Note row = pages.get(name.getLiteral());
                if (row != null && !row.path().equals(page.path())) {
                    Link link = new Link(Site.from(page.path(), row.path()), null);
                    cell.prependChild(link);
                    link.appendChild(name);
                }
            }
        }
    }
}
