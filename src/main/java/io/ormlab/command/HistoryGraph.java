package io.ormlab.command;

import io.ormlab.migration.Timeline;
import io.ormlab.migration.Timeline.Point;
import io.ormlab.migration.Timeline.State;
import io.ormlab.render.Align;
import io.ormlab.render.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The migrations as a line that forks where two files have the same version. {@code @} is where the database is, {@code *} has
 * run, {@code o} waits, {@code !} does not fit. In ASCII, which every terminal shows in one column a character.
 */
final class HistoryGraph {

    private final List<List<Point>> versions;
    private final Function<Point, List<String>> cells;
    private final List<String> marks = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();

    /**
     * @param cells what stands behind a point, in columns
     */
    HistoryGraph(Timeline timeline, Function<Point, List<String>> cells) {
        this.versions = timeline.byVersion();
        this.cells = cells;
    }

    List<String> lines() {
        for (int i = 0; i < versions.size(); i++) {
            List<Point> points = versions.get(i);
            if (i > 0) {
                link(versions.get(i - 1).size(), points.size());
            } else if (points.size() > 1) {
                add("|" + "\\".repeat(points.size() - 1), List.of());
            }
            for (int at = 0; at < points.size(); at++) {
                String mark = "| ".repeat(at) + mark(points.get(at)) + " |".repeat(points.size() - 1 - at);
                add(mark, cells.apply(points.get(at)));
            }
        }
        return aligned();
    }

    private void link(int before, int after) {
        if (before > 1) {
            add("|" + "/".repeat(before - 1), List.of());
        }
        if (after > 1) {
            add("|" + "\\".repeat(after - 1), List.of());
        } else if (before == 1) {
            add("|", List.of());
        }
    }

    private static String mark(Point point) {
        if (point.state() != State.DONE && point.state() != State.WAITING) {
            return "!";
        }
        return point.state() == State.WAITING ? "o" : point.current() ? "@" : "*";
    }

    private void add(String mark, List<String> cells) {
        marks.add(mark);
        words.add(cells);
    }

    private List<String> aligned() {
        int marked = marks.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            StringBuilder line = new StringBuilder(TextWidth.pad(marks.get(i), marked, Align.LEFT));
            List<String> cells = words.get(i);
            for (int column = 0; column < cells.size(); column++) {
                line.append("  ").append(TextWidth.pad(cells.get(column), width(column), Align.LEFT));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return words.stream()
                .filter(cells -> cells.size() > column)
                .mapToInt(cells -> TextWidth.of(cells.get(column)))
                .max()
                .orElse(0);
    }
}
