package io.ormlab.render.diagram;

import io.ormlab.render.diagram.TextPicture.Cell;
import io.ormlab.render.diagram.TextPicture.Cells;
import io.ormlab.render.diagram.TextPicture.Label;
import io.ormlab.render.diagram.TextPicture.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where what is drawn in cells gets in each other's way.
 *
 * @param faults places that cannot be read: one is a reason to draw it in another way
 * @param crossings places where one line goes straight over another
 */
record Collisions(int faults, int crossings) {

    private static final int ACROSS = Canvas.LEFT | Canvas.RIGHT;
    private static final int UPRIGHT = Canvas.UP | Canvas.DOWN;

    static Collisions of(Map<?, Cells> boxes, List<Route> routes, Function<Route, Object> net) {
        Map<Cell, Map<Object, Integer>> lines = new HashMap<>();
        int faults = 0;
        for (Route route : routes) {
            List<Cell> cells = route.cells();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                boolean within = i > 0 && i < cells.size() - 1;
                int sides = i > 0 ? side(cell, cells.get(i - 1)) : 0;
                sides |= i < cells.size() - 1 ? side(cell, cells.get(i + 1)) : 0;
                lines.computeIfAbsent(cell, none -> new HashMap<>())
                        .merge(net.apply(route), sides, (one, other) -> one | other);
                faults += within ? covered(boxes, cell) ? 1 : 0 : isCorner(boxes, cell) ? 1 : 0;
            }
        }
        int crossings = 0;
        for (Map<Object, Integer> here : lines.values()) {
            boolean crossing = here.size() == 2 && here.values().containsAll(List.of(ACROSS, UPRIGHT));
            crossings += crossing ? 1 : 0;
            faults += here.size() > 1 && !crossing ? 1 : 0;
        }
        return new Collisions(faults + labels(boxes, routes, lines, net), crossings);
    }

    /** Labels that hide another line, a bend of their own or a box, or touch another label. */
    private static int labels(
            Map<?, Cells> boxes,
            List<Route> routes,
            Map<Cell, Map<Object, Integer>> lines,
            Function<Route, Object> net) {
        int faults = 0;
        Map<Cell, Label> written = new HashMap<>();
        for (Route route : routes) {
            for (Label label : List.of(route.fromLabel(), route.toLabel())) {
                for (int x = label.x(); x < label.x() + label.text().length(); x++) {
                    Cell cell = new Cell(x, label.y());
                    Map<Object, Integer> here = lines.getOrDefault(cell, Map.of());
                    boolean hides = here.keySet().stream().anyMatch(other -> !other.equals(net.apply(route)));
                    boolean bend = here.values().stream().anyMatch(sides -> sides != ACROSS && sides != UPRIGHT);
                    Label before = written.put(cell, label);
                    boolean twice = before != null && !before.equals(label);
                    Label beside = written.get(new Cell(x + 1, label.y()));
                    twice |= beside != null && !beside.equals(label);
                    faults += hides || bend || twice || x < 0 || covered(boxes, cell) ? 1 : 0;
                }
            }
        }
        return faults;
    }

    private static boolean isCorner(Map<?, Cells> boxes, Cell cell) {
        return boxes.values().stream()
                .anyMatch(box -> (cell.x() == box.x() || cell.x() == box.right())
                        && (cell.y() == box.y() || cell.y() == box.bottom()));
    }

    private static boolean covered(Map<?, Cells> boxes, Cell cell) {
        return boxes.values().stream().anyMatch(box -> box.covers(cell));
    }

    private static int side(Cell of, Cell to) {
        if (of.x() == to.x()) {
            return to.y() < of.y() ? Canvas.UP : Canvas.DOWN;
        }
        return to.x() < of.x() ? Canvas.LEFT : Canvas.RIGHT;
    }
}
