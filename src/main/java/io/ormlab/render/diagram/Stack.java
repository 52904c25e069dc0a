package io.ormlab.render.diagram;

import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.Link;
import io.ormlab.render.diagram.Layout.Area;
import io.ormlab.render.diagram.Layout.Line;
import io.ormlab.render.diagram.Layout.Placed;
import io.ormlab.render.diagram.Layout.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The narrowest picture: all boxes in one column, who is linked near each other, and the lines on their right. Lines to one box
 * that end there alike share a track.
 */
final class Stack {

    private static final int PASSES = 8;
    /** The columns from one track to the next. */
    private static final int TRACK = 2;

    private final Diagram diagram;
    private final Detail detail;
    private final List<Box> order;
    private final Map<Box, Area> areas = new LinkedHashMap<>();
    /** The row at a box where a line ends, by the line, or by the net at the box that it leads to. */
    private final Map<Object, Integer> rows = new HashMap<>();

    private Stack(Diagram diagram, Detail detail) {
        this.diagram = diagram;
        this.detail = detail;
        this.order = new ArrayList<>(diagram.boxes());
    }

    static TextPicture of(Diagram diagram, Detail detail) {
        Stack stack = new Stack(diagram, detail);
        stack.sort();
        stack.place();
        return TextPicture.of(stack.placed(), detail, true);
    }

    /** Moves box after box to where the tracks are shortest. */
    private void sort() {
        int length = length();
        for (int pass = 0; pass < PASSES; pass++) {
            int before = length;
            for (int from = 0; from < order.size(); from++) {
                for (int to = 0; to < order.size(); to++) {
                    order.add(to, order.remove(from));
                    int now = length();
                    if (now < length) {
                        length = now;
                    } else {
                        order.add(from, order.remove(to));
                    }
                }
            }
            if (length == before) {
                return;
            }
        }
    }

    private int length() {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(box -> places.put(box.name(), places.size()));
        Map<String, int[]> spans = new HashMap<>();
        for (Link link : diagram.links()) {
            int[] span = spans.computeIfAbsent(link.net(), none -> new int[] {Integer.MAX_VALUE, 0});
            for (String end : List.of(link.from(), link.to())) {
                span[0] = Math.min(span[0], places.get(end));
                span[1] = Math.max(span[1], places.get(end));
            }
        }
        return spans.values().stream().mapToInt(span -> span[1] - span[0]).sum();
    }

    private void place() {
        double width = order.stream()
                .mapToDouble(box -> TextPicture.size(box, detail).width())
                .max()
                .orElse(0);
        int y = 0;
        for (Box box : order) {
            List<Object> ends = ends(box);
            int height = (int) Math.max(TextPicture.size(box, detail).height(), ends.size() + 2);
            int first = y + Math.max(1, (height - ends.size()) / 2);
            for (Object end : ends) {
                rows.put(end, first++);
            }
            areas.put(box, new Area(0, y, width, height));
            y += height;
        }
    }

    /** The lines that end at a box: those that lead up first. */
    private List<Object> ends(Box box) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(each -> places.put(each.name(), places.size()));
        Map<Object, Integer> ends = new LinkedHashMap<>();
        for (Link link : diagram.links()) {
            if (link.from().equals(box.name())) {
                ends.put(link, places.get(link.to()));
            }
            if (link.to().equals(box.name())) {
                ends.merge(link.net() + (link.isLoop() ? link : ""), places.get(link.from()), Integer::sum);
            }
        }
        return ends.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Placed placed() {
        int label = diagram.links().stream()
                .mapToInt(link -> Math.max(
                        link.fromEnd().text().length(), link.toEnd().text().length()))
                .max()
                .orElse(0);
        double right = areas.values().iterator().next().width();
        Map<String, Integer> tracks = tracks();
        List<Line> lines = new ArrayList<>();
        for (Link link : diagram.links()) {
            String net = net(link);
            double x = right + label + 1 + TRACK * tracks.get(net);
            int from = rows.get(link);
            int to = rows.get(net);
            lines.add(new Line(
                    link,
                    List.of(new Point(right, from), new Point(x, from), new Point(x, to), new Point(right, to)),
                    null,
                    null));
        }
        return new Placed(areas, lines, 0, 0);
    }

    private static String net(Link link) {
        return link.net() + (link.isLoop() ? link : "");
    }

    /** The shortest nearest to the boxes, where two that overlap do not share a column. */
    private Map<String, Integer> tracks() {
        Map<String, int[]> spans = new TreeMap<>();
        for (Link link : diagram.links()) {
            int[] span = spans.computeIfAbsent(net(link), none -> new int[] {Integer.MAX_VALUE, 0});
            for (int row : new int[] {rows.get(link), rows.get(net(link))}) {
                span[0] = Math.min(span[0], row);
                span[1] = Math.max(span[1], row);
            }
        }
        List<String> nets = new ArrayList<>(spans.keySet());
        nets.sort(Comparator.comparingInt(net -> spans.get(net)[1] - spans.get(net)[0]));
        Map<String, Integer> tracks = new HashMap<>();
        for (String net : nets) {
            int track = 0;
            while (isTaken(track, spans.get(net), tracks, spans)) {
                track++;
            }
            tracks.put(net, track);
        }
        return tracks;
    }

    private static boolean isTaken(int track, int[] span, Map<String, Integer> tracks, Map<String, int[]> spans) {
        return tracks.entrySet().stream()
                .filter(other -> other.getValue() == track)
                .map(other -> spans.get(other.getKey()))
                .anyMatch(other -> span[0] <= other[1] && other[0] <= span[1]);
    }
}
