package io.ormlab.render.diagram;

import io.ormlab.message.Messages;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;

/**
 * A diagram as one page of HTML that needs no script and nothing from elsewhere: the picture, which a small screen scrolls, and
 * under it each table, to which its box leads.
 */
public final class HtmlDiagram {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 1rem; font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", \
            sans-serif; background: #fff; color: #1f2328; }
            .picture { overflow: auto; border: 1px solid #8c959f; border-radius: 6px; max-height: 85vh; }
            .picture svg { display: block; }
            .tables { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); \
            gap: 1rem; }
            section { border: 1px solid #8c959f; border-radius: 6px; padding: .5rem 1rem; overflow-x: auto; }
            section:target { outline: 3px solid #0a58b0; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: .25rem 0; }
            table { border-collapse: collapse; } td { padding: .1rem .75rem .1rem 0; vertical-align: top; }
            code, td { font-family: "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; \
            font-size: .9rem; }
            @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3; } }
            """;

    private final Diagram diagram;
    private final String title;
    private final Messages words;

    public HtmlDiagram(Diagram diagram, String title, Messages words) {
        this.diagram = diagram;
        this.title = title;
        this.words = words;
    }

    /** The whole file. */
    public String file() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<!-- " + Diagram.MARK + " -->\n");
        html.append("<html lang=\"").append(words.language().code()).append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(Xml.escaped(title)).append("</title>\n");
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        html.append("<h1>").append(Xml.escaped(title)).append("</h1>\n<div class=\"picture\">\n");
        html.append(new SvgDiagram(diagram, title, this::id).element());
        html.append("</div>\n<p>")
                .append(Xml.escaped(words.text("diagram.html.legend")))
                .append("</p>\n");
        html.append("<div class=\"tables\">\n");
        diagram.boxes().forEach(box -> html.append(section(box)));
        return html.append("</div>\n</body>\n</html>\n").toString();
    }

    /** An id without spaces, whatever the box is called. */
    private String id(Box box) {
        return "table-" + diagram.boxes().indexOf(box);
    }

    private String section(Box box) {
        StringBuilder html = new StringBuilder();
        html.append("<section id=\"").append(id(box)).append("\">\n<h2>");
        html.append(Xml.escaped(box.title())).append("</h2>\n<table>\n");
        for (Field field : box.fields()) {
            html.append("<tr><td>").append(field.marks()).append("</td><td>");
            html.append(Xml.escaped(field.name())).append("</td><td>");
            html.append(Xml.escaped(field.type())).append("</td></tr>\n");
        }
        html.append("</table>\n<ul>\n");
        for (Link link : diagram.links()) {
            if (link.from().equals(box.name())) {
                html.append("<li>").append(reference(link)).append("</li>\n");
            }
        }
        // An empty list is no list.
        return html.append("</ul>\n</section>\n").toString().replace("<ul>\n</ul>\n", "");
    }

    private String reference(Link link) {
        Box to = diagram.boxes().stream()
                .filter(box -> box.name().equals(link.to()))
                .findFirst()
                .orElseThrow();
        return "<code>" + Xml.escaped(link.columns()) + "</code> → <a href=\"#" + id(to) + "\">"
                + Xml.escaped(link.to()) + "</a> (" + link.fromEnd().text() + " : "
                + link.toEnd().text() + ")";
    }
}
