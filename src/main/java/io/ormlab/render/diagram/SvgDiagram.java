package io.ormlab.render.diagram;

import io.ormlab.render.TextWidth;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Layout.Area;
import io.ormlab.render.diagram.Layout.Gaps;
import io.ormlab.render.diagram.Layout.Line;
import io.ormlab.render.diagram.Layout.Placed;
import io.ormlab.render.diagram.Layout.Point;
import io.ormlab.render.diagram.Layout.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A diagram as SVG 1.1: text that can be searched, light or dark as the reader's screen is. Lengths are in pixels. */
public final class SvgDiagram {

    /** A column of a monospaced font of 14 pixels is 8.4 wide; a Chinese character is 14, and two columns are 16.8. */
    private static final double COLUMN = 8.4;

    private static final double ROW = 21;
    private static final double HEAD = 30;
    private static final double PADDING = 12;
    private static final double MARGIN = 16;
    private static final double BASELINE = 15;

    /** Past this ratio of its sides a picture is laid out the other way, if that is better. */
    private static final double WIDE = 2;

    private static final String STYLE = """
            svg { --ink: #1f2328; --paper: #ffffff; --head: #dce9f7; --box: #ffffff; --line: #57606a; --key: #0a58b0; \
            --faint: #57606a; background: var(--paper); }
            @media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --paper: #0d1117; --head: #1c2f4a; \
            --box: #161b22; --line: #9198a1; --key: #79b8ff; --faint: #9198a1; } }
            text { font: 14px "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", "PingFang SC", \
            "Microsoft YaHei", monospace; fill: var(--ink); white-space: pre; }
            .head { font-weight: bold; }
            .key { fill: var(--key); }
            .type { fill: var(--faint); }
            .end { font-size: 13px; fill: var(--key); }
            .box { fill: var(--box); stroke: var(--line); }
            .title { fill: var(--head); stroke: var(--line); }
            .line { fill: none; stroke: var(--line); stroke-width: 1.5; }
            """;

    private final Diagram diagram;
    private final String title;
    private final Function<Box, String> target;

    /** @param title what the picture is of, for readers who cannot see it */
    public SvgDiagram(Diagram diagram, String title) {
        this(diagram, title, null);
    }

    /** @param target where a click on a box leads, or null */
    SvgDiagram(Diagram diagram, String title, Function<Box, String> target) {
        this.diagram = diagram;
        this.title = title;
        this.target = target;
    }

    /** The whole file. */
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + "<!-- " + Diagram.MARK + " -->\n" + element();
    }

    /** The element alone, as HTML takes it in. */
    String element() {
        Placed placed = placed();
        StringBuilder svg = new StringBuilder();
        double width = placed.width() + 2 * MARGIN;
        double height = placed.height() + 2 * MARGIN;
        svg.append(said(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
                        + " role=\"img\">\n",
                width, height, width, height));
        svg.append("<title>").append(Xml.escaped(title)).append("</title>\n");
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        svg.append(said("<g transform=\"translate(%.0f %.0f)\">\n", MARGIN, MARGIN));
        placed.lines().forEach(line -> svg.append(line(line)));
        placed.boxes().forEach((box, area) -> svg.append(box(box, area)));
        placed.lines().forEach(line -> svg.append(ends(line)));
        return svg.append("</g>\n</svg>\n").toString();
    }

    Placed placed() {
        Layout layout = new Layout(new Gaps(28, 64, 20, 16, 14, 22, 24, 8), SvgDiagram::size, SvgDiagram::size);
        Placed right = layout.of(diagram, new Way(false, 0, false));
        if (right.width() <= WIDE * right.height()) {
            return right;
        }
        Placed down = layout.of(diagram, new Way(true, 0, false));
        return ratio(down) < ratio(right) ? down : right;
    }

    private static double ratio(Placed placed) {
        return Math.max(placed.width() / placed.height(), placed.height() / placed.width());
    }

    private static Area size(Box box) {
        int marks = marks(box);
        int names = names(box);
        int columns = TextWidth.of(TextWidth.printable(box.title()));
        for (Field field : box.fields()) {
            columns = Math.max(columns, marks + names + TextWidth.of(TextWidth.printable(field.type())));
        }
        double fields = box.fields().isEmpty() ? 0 : box.fields().size() * ROW + PADDING;
        return new Area(0, 0, columns * COLUMN + 2 * PADDING, HEAD + fields);
    }

    private static Area size(End end) {
        return new Area(0, 0, end.text().length() * COLUMN, ROW - 4);
    }

    private static int marks(Box box) {
        int marks = box.fields().stream()
                .mapToInt(field -> field.marks().length())
                .max()
                .orElse(0);
        return marks == 0 ? 0 : marks + 1;
    }

    private static int names(Box box) {
        return 1
                + box.fields().stream()
                        .mapToInt(field -> TextWidth.of(TextWidth.printable(field.name())))
                        .max()
                        .orElse(0);
    }

    private String box(Box box, Area area) {
        StringBuilder svg = new StringBuilder();
        svg.append(target == null ? "<g>\n" : "<a href=\"#" + Xml.escaped(target.apply(box)) + "\">\n");
        svg.append(rectangle("box", area.x(), area.y(), area.width(), area.height()));
        svg.append(rectangle(
                "title", area.x(), area.y(), area.width(), box.fields().isEmpty() ? area.height() : HEAD));
        double x = area.x() + PADDING;
        svg.append(text("head", x, area.y() + BASELINE + 5, box.title()));
        double y = area.y() + HEAD + PADDING / 2 + BASELINE;
        double names = x + marks(box) * COLUMN;
        double types = names + names(box) * COLUMN;
        for (Field field : box.fields()) {
            svg.append(field.marks().isEmpty() ? "" : text("key", x, y, field.marks()));
            svg.append(text("name", names, y, field.name()));
            svg.append(text("type", types, y, field.type()));
            y += ROW;
        }
        return svg.append(target == null ? "</g>\n" : "</a>\n").toString();
    }

    private static String rectangle(String kind, double x, double y, double width, double height) {
        return said(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\"/>\n",
                kind, x, y, width, height);
    }

    private static String text(String kind, double x, double y, String text) {
        return said("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", kind, x, y) + Xml.escaped(text) + "</text>\n";
    }

    private static String line(Line line) {
        List<String> points = new ArrayList<>();
        for (Point point : line.points()) {
            points.add(said("%.1f,%.1f", point.x(), point.y()));
        }
        String columns = line.link().from() + "." + line.link().columns() + " → "
                + line.link().to();
        return "<polyline class=\"line\" points=\"" + String.join(" ", points) + "\"><title>" + Xml.escaped(columns)
                + "</title></polyline>\n";
    }

    private static String ends(Line line) {
        return end(line.link().fromEnd(), line.fromLabel()) + end(line.link().toEnd(), line.toLabel());
    }

    private static String end(End end, Area area) {
        return text("end", area.x(), area.y() + BASELINE - 2, end.text());
    }

    /** Numbers with a point, whatever the locale. */
    private static String said(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
