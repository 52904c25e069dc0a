package io.ormlab.render.diagram;

import io.ormlab.render.Ink;
import io.ormlab.render.TextWidth;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of a diagram in cells: where boxes, lines and the labels at the lines' ends stand.
 *
 * @param faults how often a line runs through a box or along another line, or has no room for its labels
 * @param crossings how often two lines cross
 */
record TextPicture(
        Map<Box, Cells> boxes, List<Route> routes, Detail detail, int width, int height, int faults, int crossings) {

    /** A rectangle of cells. */
    record Cells(int x, int y, int width, int height) {
        int right() {
            return x + width - 1;
        }

        int bottom() {
            return y + height - 1;
        }

        boolean covers(Cell cell) {
            return cell.x() >= x && cell.x() <= right() && cell.y() >= y && cell.y() <= bottom();
        }
    }

    record Cell(int x, int y) {}

    /** A label, which lies in one row. */
    record Label(int x, int y, String text) {}

    /** A line from border to border: its ends and bends. */
    record Route(Link link, List<Cell> corners, Label fromLabel, Label toLabel) {

        /** Every cell that it goes through, the first and the last in the borders of its boxes. */
        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(List.of(corners.get(0)));
            for (int i = 1; i < corners.size(); i++) {
                Cell to = corners.get(i);
                Cell at = cells.get(cells.size() - 1);
                while (!at.equals(to)) {
                    at = new Cell(
                            at.x() + Integer.signum(to.x() - at.x()),
                            at.x() == to.x() ? at.y() + Integer.signum(to.y() - at.y()) : at.y());
                    cells.add(at);
                }
            }
            return cells;
        }
    }

    /** A box's size in cells: a border, a blank on each side, and the name over a rule over the columns. */
    static Layout.Area size(Box box, Detail detail) {
        List<Field> fields = detail.fields(box);
        int text = TextWidth.of(title(box, detail));
        for (String line : fields(fields, detail)) {
            text = Math.max(text, TextWidth.of(line));
        }
        return new Layout.Area(0, 0, text + 4, fields.isEmpty() ? 3 : fields.size() + 4);
    }

    /** @param shared whether lines to one box that end there alike may run together */
    static TextPicture of(Layout.Placed placed, Detail detail, boolean shared) {
        Map<Box, Cells> boxes = new LinkedHashMap<>();
        Map<String, Cells> byName = new HashMap<>();
        placed.boxes().forEach((box, area) -> {
            boxes.put(box, cells(area));
            byName.put(box.name(), cells(area));
        });
        List<Route> routes = new ArrayList<>();
        int labels = 0;
        for (Layout.Line line : placed.lines()) {
            Route route = route(line, byName);
            routes.add(route);
            labels = Math.max(labels, Math.max(end(route.fromLabel()), end(route.toLabel())));
        }
        Collisions collisions = Collisions.of(
                boxes,
                routes,
                route -> shared && !route.link().isLoop() ? route.link().net() : route);
        return new TextPicture(
                boxes,
                routes,
                detail,
                Math.max(labels, width(boxes, routes)),
                height(boxes, routes),
                collisions.faults(),
                collisions.crossings());
    }

    void draw(Canvas canvas, int x, int y) {
        boxes.forEach((box, cells) -> draw(canvas, box, cells, x, y));
        for (Route route : routes) {
            for (int i = 1; i < route.corners().size(); i++) {
                Cell from = route.corners().get(i - 1);
                Cell to = route.corners().get(i);
                canvas.horizontal(y + from.y(), x + from.x(), x + to.x());
                canvas.vertical(x + to.x(), y + from.y(), y + to.y());
            }
        }
        for (Route route : routes) {
            for (Label label : List.of(route.fromLabel(), route.toLabel())) {
                canvas.text(
                        x + label.x(), y + label.y(), label.text(), label.text().length(), Ink.NUMBER);
            }
        }
    }

    private void draw(Canvas canvas, Box box, Cells cells, int dx, int dy) {
        int x = dx + cells.x();
        int y = dy + cells.y();
        int right = dx + cells.right();
        int bottom = dy + cells.bottom();
        canvas.horizontal(y, x, right);
        canvas.horizontal(bottom, x, right);
        canvas.vertical(x, y, bottom);
        canvas.vertical(right, y, bottom);
        String title = title(box, detail);
        List<String> fields = fields(detail.fields(box), detail);
        int first = fields.isEmpty() ? y + cells.height() / 2 : y + 1;
        canvas.text(x + 2, first, title, TextWidth.of(title), Ink.HEADING);
        if (!fields.isEmpty()) {
            canvas.horizontal(y + 2, x, right);
        }
        for (int i = 0; i < fields.size(); i++) {
            canvas.text(x + 2, y + 3 + i, fields.get(i), TextWidth.of(fields.get(i)), null);
        }
    }

    private static String title(Box box, Detail detail) {
        return TextWidth.printable(detail == Detail.NAMES ? box.name() : box.title());
    }

    private static List<String> fields(List<Field> fields, Detail detail) {
        int marks =
                fields.stream().mapToInt(field -> field.marks().length()).max().orElse(0);
        int names = fields.stream()
                .mapToInt(field -> TextWidth.of(TextWidth.printable(field.name())))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            String mark = marks == 0 ? "" : TextWidth.pad(field.marks(), marks + 1, io.ormlab.render.Align.LEFT);
            String name = TextWidth.printable(field.name());
            String type = detail.showsTypes()
                    ? TextWidth.pad("", names - TextWidth.of(name) + 1, io.ormlab.render.Align.LEFT) + field.type()
                    : "";
            lines.add((mark + name + type).stripTrailing());
        }
        return lines;
    }

    private static Cells cells(Layout.Area area) {
        return new Cells(
                cell(area.x()), cell(area.y()), (int) Math.round(area.width()), (int) Math.round(area.height()));
    }

    /** Two coordinates that are at least one apart come to lie in two cells. */
    private static int cell(double at) {
        return (int) Math.floor(at + 1e-6);
    }

    private static Route route(Layout.Line line, Map<String, Cells> boxes) {
        List<Cell> corners = new ArrayList<>();
        line.points().forEach(point -> corners.add(new Cell(cell(point.x()), cell(point.y()))));
        int last = corners.size() - 1;
        Link link = line.link();
        corners.set(0, inBorder(corners.get(0), boxes.get(link.from())));
        corners.set(last, inBorder(corners.get(last), boxes.get(link.to())));
        return new Route(
                link,
                corners,
                label(link.fromEnd(), corners.get(0), corners.get(1)),
                label(link.toEnd(), corners.get(last), corners.get(last - 1)));
    }

    /** ELK ends a line beside a box on the right and below, and in the border elsewhere. */
    private static Cell inBorder(Cell end, Cells box) {
        return new Cell(
                Math.max(box.x(), Math.min(end.x(), box.right())), Math.max(box.y(), Math.min(end.y(), box.bottom())));
    }

    private static Label label(End end, Cell border, Cell next) {
        String text = end.text();
        if (border.y() == next.y()) {
            return new Label(next.x() > border.x() ? border.x() + 1 : border.x() - text.length(), border.y(), text);
        }
        int y = border.y() + Integer.signum(next.y() - border.y());
        return new Label(border.x() - (text.length() - 1) / 2, y, text);
    }

    private static int end(Label label) {
        return label.x() + label.text().length();
    }

    private static int width(Map<Box, Cells> boxes, List<Route> routes) {
        int width = boxes.values().stream().mapToInt(Cells::right).max().orElse(0);
        return 1
                + Math.max(
                        width,
                        routes.stream()
                                .flatMap(route -> route.corners().stream())
                                .mapToInt(Cell::x)
                                .max()
                                .orElse(0));
    }

    private static int height(Map<Box, Cells> boxes, List<Route> routes) {
        int height = boxes.values().stream().mapToInt(Cells::bottom).max().orElse(0);
        return 1
                + Math.max(
                        height,
                        routes.stream()
                                .flatMap(route -> route.corners().stream())
                                .mapToInt(Cell::y)
                                .max()
                                .orElse(0));
    }
}
