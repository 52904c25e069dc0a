package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The migrations from the first to the newest, those of the files and those that ran, and where the database is among them.
 *
 * @param points in the order of their versions; two of one version where two files have the same
 */
public record Timeline(List<Point> points) {

    /** How a migration stands. */
    public enum State {
        /** It ran. */
        DONE,
        /** It has not run. */
        WAITING,
        /** It has not run, and has a version below the database's. */
        LATE,
        /** Its file is another than the one that ran. */
        EDITED,
        /** It ran, and its file is gone. */
        MISSING,
        /** It ran, and its version is above every file. */
        UNKNOWN
    }

    /**
     * One migration.
     *
     * @param file its file; empty where it is gone
     * @param applied its line in the database; empty where it has not run
     * @param current whether the database is at it
     */
    public record Point(
            String version,
            String label,
            Optional<MigrationFile> file,
            Optional<Applied> applied,
            State state,
            boolean current) {}

    public Timeline {
        points = List.copyOf(points);
    }

    /** Reads the files and the database; a database that is not there is not made. */
    public static Timeline of(Workspace workspace) {
        MigrationFolder folder = MigrationFolder.withTwins(workspace);
        History history = History.of(workspace);
        Status status = Status.of(folder, history, EbeanSettings.of(workspace));
        List<Point> points = new ArrayList<>();
        for (MigrationFile file : folder.files()) {
            boolean twin = folder.twins().stream().anyMatch(twins -> twins.contains(file));
            Optional<Applied> applied = history.of(file.key()).filter(one -> !twin || file.isThatOf(one));
            points.add(
                    point(file.key(), file.label(), Optional.of(file), applied, state(status, file, applied), history));
        }
        status.missing().forEach(one -> points.add(gone(one, State.MISSING, history)));
        status.ahead().forEach(one -> points.add(gone(one, State.UNKNOWN, history)));
        points.sort(Comparator.comparing(point -> MigrationVersion.parse(point.version())));
        return new Timeline(points);
    }

    private static State state(Status status, MigrationFile file, Optional<Applied> applied) {
        if (applied.isPresent()) {
            return status.edited().contains(file) ? State.EDITED : State.DONE;
        }
        if (status.late().contains(file)) {
            return State.LATE;
        }
        // A dbinit script stands for the versions up to its own, which then have no line.
        return status.pending().contains(file) || status.edited().contains(file) ? State.WAITING : State.DONE;
    }

    private static Point gone(Applied applied, State state, History history) {
        return point(applied.version(), applied.label(), Optional.empty(), Optional.of(applied), state, history);
    }

    private static Point point(
            String version,
            String label,
            Optional<MigrationFile> file,
            Optional<Applied> applied,
            State state,
            History history) {
        boolean current = applied.isPresent() && history.current().equals(applied);
        return new Point(version, label, file, applied, state, current);
    }

    /**
     * A part of it.
     *
     * @param range the first and the last version with a colon between; where one is left out, it goes to that end. Each is a version
     *     or a unique beginning of its name, {@code base}, {@code current} or {@code head}
     * @throws LabException where it is no range, or names no migration
     */
    public Timeline part(Workspace workspace, String range) {
        String[] ends = range.split(":", -1);
        if (ends.length != 2) {
            throw LabException.usage("versions.range", range).and("versions.range.next");
        }
        MigrationFolder folder = MigrationFolder.withTwins(workspace);
        Optional<MigrationVersion> from = end(folder, ends[0]);
        Optional<MigrationVersion> to = end(folder, ends[1]);
        return new Timeline(points.stream()
                .filter(point ->
                        from.map(end -> version(point).compareTo(end) >= 0).orElse(true))
                .filter(point ->
                        to.map(end -> version(point).compareTo(end) <= 0).orElse(true))
                .toList());
    }

    private Optional<MigrationVersion> end(MigrationFolder folder, String name) {
        return switch (name) {
            case "", "base", "head" -> Optional.empty();
            case "current" ->
                points.stream().filter(Point::current).map(Timeline::version).findFirst();
            default -> Optional.of(folder.find(name).version());
        };
    }

    private static MigrationVersion version(Point point) {
        return MigrationVersion.parse(point.version());
    }

    /** The points by version: where two files have the same, both. */
    public List<List<Point>> byVersion() {
        Map<String, List<Point>> byVersion = new LinkedHashMap<>();
        points.forEach(point -> byVersion
                .computeIfAbsent(point.version(), version -> new ArrayList<>())
                .add(point));
        return List.copyOf(byVersion.values());
    }

    /** The point of a file. */
    public Point of(MigrationFile file) {
        return points.stream()
                .filter(point -> point.label().equals(file.label()))
                .findFirst()
                .orElseThrow();
    }
}
