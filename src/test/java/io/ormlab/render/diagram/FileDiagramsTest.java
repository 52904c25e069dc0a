package io.ormlab.render.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import io.ormlab.render.diagram.Layout.Area;
import io.ormlab.render.diagram.Layout.Line;
import io.ormlab.render.diagram.Layout.Placed;
import io.ormlab.render.diagram.Layout.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pictures that are written to files. */
class FileDiagramsTest {

    private static final String ODD = "a<b>&\"c'\u0007";

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void svgIsXmlWithEachTableColumnAndLineInItsPlace() throws Exception {
        Diagram diagram = Diagrams.generated(30, 4);

        Document svg = parsed(new SvgDiagram(diagram, ODD).file());

        Element root = svg.getDocumentElement();
        double width = Double.parseDouble(root.getAttribute("width"));
        double height = Double.parseDouble(root.getAttribute("height"));
        NodeList texts = svg.getElementsByTagName("text");
        int fields =
                diagram.boxes().stream().mapToInt(box -> box.fields().size()).sum();
        assertThat(root.getNamespaceURI() + root.getAttribute("xmlns")).contains("http://www.w3.org/2000/svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a<b>&\"c'\\u0007");
        assertThat(svg.getElementsByTagName("polyline").getLength())
                .isEqualTo(diagram.links().size());
        assertThat(count(texts, "head")).isEqualTo(30);
        assertThat(count(texts, "name")).isEqualTo(fields);
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, width);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
        }
    }

    private static long count(NodeList texts, String kind) {
        long count = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            count += ((Element) texts.item(i)).getAttribute("class").equals(kind) ? 1 : 0;
        }
        return count;
    }

    @Test
    void noLineOfAnSvgRunsThroughABoxAndNoLabelsOverlap() {
        Placed placed = new SvgDiagram(Diagrams.generated(30, 5), "").placed();

        List<Area> labels = new ArrayList<>();
        for (Line line : placed.lines()) {
            labels.add(line.fromLabel());
            labels.add(line.toLabel());
            for (int i = 1; i < line.points().size(); i++) {
                Area piece = between(line.points().get(i - 1), line.points().get(i));
                assertThat(placed.boxes().values()).noneMatch(box -> overlap(piece, box));
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            Area label = labels.get(i);
            assertThat(placed.boxes().values()).noneMatch(box -> overlap(label, box));
            assertThat(labels.subList(0, i)).noneMatch(other -> overlap(label, other));
        }
    }

    private static Area between(Point one, Point other) {
        return new Area(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    private static boolean overlap(Area one, Area other) {
        double slack = 0.01;
        return one.x() + one.width() > other.x() + slack
                && other.x() + other.width() > one.x() + slack
                && one.y() + one.height() > other.y() + slack
                && other.y() + other.height() > one.y() + slack;
    }

    @Test
    void htmlNeedsNothingFromElsewhereAndEscapesNames() {
        Box box = new Box(ODD, "", List.of(new Field(true, false, ODD, ODD)));
        Link link = new Link(ODD, ODD, ODD, End.MANY, End.ZERO_OR_ONE);

        String html = new HtmlDiagram(new Diagram(List.of(box), List.of(link)), ODD, new Messages(Language.ZH)).file();

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<!-- ormlab diagram -->\n<html lang=\"zh\">")
                .contains("<meta charset=\"utf-8\">", "width=device-width", "<svg ", "prefers-color-scheme: dark")
                .contains("<h1>a&lt;b&gt;&amp;&quot;c'\\u0007</h1>")
                .doesNotContain("<script", "src=", "@import", "url(", "a<b", "\u0007");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    }

    @Test
    void mermaidQuotesNamesAndMakesWordsOfTypes() {
        Diagram diagram = new Diagram(
                List.of(
                        new Box("作者", "", List.of(new Field(true, false, "编号", "integer"))),
                        new Box(
                                "a \"b\"",
                                "",
                                List.of(
                                        new Field(true, true, "作者_id", "integer"),
                                        new Field(false, false, "1 price", "numeric(10,2)"))),
                        new Box("Bare", "", List.of())),
                List.of(
                        new Link("a \"b\"", "作者", "作者_id", End.ZERO_OR_ONE, End.ONE),
                        new Link("a \"b\"", "Bare", "x", End.MANY, End.ZERO_OR_ONE)));

        assertThat(new MermaidDiagram(diagram).lines())
                .containsExactly(
                        "%% ormlab diagram",
                        "erDiagram",
                        "    \"作者\" {",
                        "        integer 编号 PK",
                        "    }",
                        "    \"a _b_\" {",
                        "        integer 作者_id PK, FK",
                        "        numeric(10_2) _1_price",
                        "    }",
                        "    \"Bare\"",
                        "    \"作者\" ||--o| \"a _b_\" : \"作者_id\"",
                        "    \"Bare\" |o--o{ \"a _b_\" : \"x\"");
    }
}
