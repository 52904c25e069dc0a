package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.migration.Applied;
import io.ormlab.migration.Directives;
import io.ormlab.migration.Timeline;
import io.ormlab.migration.Timeline.Point;
import io.ormlab.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code history}: the migrations, the oldest first, with the one that the database is at marked. */
final class HistoryCommand extends LabCommand {

    @Option(names = {"-v", "--verbose"})
    private boolean verbose;

    @Option(names = "--graph")
    private boolean graph;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "VERSION:VERSION")
    private String range;

    @Override
    protected void run(Lab lab) {
        Timeline whole = Timeline.of(lab.workspace());
        Timeline timeline = range == null ? whole : whole.part(lab.workspace(), range);
        if (whole.points().isEmpty()) {
            lab.say("command.history.none");
        } else if (timeline.points().isEmpty()) {
            lab.say("versions.range.empty", range);
        } else if (graph) {
            new HistoryGraph(timeline, point -> cells(lab, point)).lines().forEach(lab.console()::out);
        } else {
            table(lab, timeline);
        }
    }

    /** What stands behind a point of the graph. */
    private List<String> cells(Lab lab, Point point) {
        return verbose
                ? row(lab, point).stream()
                        .map(each -> each == null ? "" : each.toString())
                        .toList()
                : List.of(point.label(), state(lab.messages(), point));
    }

    private void table(Lab lab, Timeline timeline) {
        RowsTable table = new RowsTable(lab);
        table.columns(columns(lab.messages()));
        timeline.points().forEach(point -> table.row(row(lab, point)));
        table.end();
    }

    private List<String> columns(Messages messages) {
        List<String> columns = new ArrayList<>(
                List.of(messages.text("command.history.migration"), messages.text("command.history.state")));
        if (verbose) {
            columns.add(messages.text("command.history.does"));
            columns.add(messages.text("command.history.when"));
            columns.add(messages.text("command.history.who"));
            columns.add(messages.text("command.history.millis"));
        }
        return columns;
    }

    private List<Object> row(Lab lab, Point point) {
        List<Object> row = new ArrayList<>(List.of(point.label(), state(lab.messages(), point)));
        if (verbose) {
            Applied applied = point.applied().orElse(null);
            row.add(does(lab.workspace(), lab.messages(), point));
            row.add(applied == null || applied.runOn() == null ? "" : Shown.time(applied.runOn()));
            row.add(applied == null ? "" : applied.runBy());
            row.add(applied == null ? null : applied.millis());
        }
        return row;
    }

    private static String does(Workspace workspace, Messages messages, Point point) {
        return point.file()
                .map(file -> Deeds.words(Directives.of(workspace, file), Map.of()).stream()
                        .map((Message message) -> messages.text(message))
                        .toList())
                .map(words -> String.join(", ", words))
                .orElse("");
    }

    /** How a point stands, in words. */
    static String state(Messages messages, Point point) {
        String state =
                switch (point.state()) {
                    case DONE -> messages.text(point.current() ? "command.history.current" : "command.history.done");
                    case WAITING -> messages.text("command.history.waiting");
                    case LATE -> messages.text("versions.state.late");
                    case EDITED -> messages.text("versions.state.edited");
                    case MISSING -> messages.text("versions.state.missing");
                    case UNKNOWN -> messages.text("versions.state.unknown");
                };
        boolean both = point.current() && point.state() != Timeline.State.DONE;
        return both ? messages.text("command.history.current") + ", " + state : state;
    }
}
