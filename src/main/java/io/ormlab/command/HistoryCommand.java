package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.migration.Applied;
import io.ormlab.migration.Directives;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.migration.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code history}: the migrations, the oldest first, with the one that the database is at marked. */
final class HistoryCommand extends LabCommand {

    @Option(names = {"-v", "--verbose"})
    private boolean verbose;

    @Override
    protected void run(Lab lab) {
        List<MigrationFile> files = MigrationFolder.of(lab.workspace()).files();
        if (files.isEmpty()) {
            lab.say("command.history.none");
            return;
        }
        Status status = Status.read(lab.workspace());
        String current = status.current().map(Applied::version).orElse("");
        Set<MigrationFile> pending = new HashSet<>(status.pending());
        RowsTable table = new RowsTable(lab);
        table.columns(columns(lab.messages()));
        for (MigrationFile file : files) {
            table.row(row(lab.messages(), file, status, current, pending));
        }
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

    private List<Object> row(
            Messages messages, MigrationFile file, Status status, String current, Set<MigrationFile> pending) {
        String state = file.key().equals(current) ? "current" : pending.contains(file) ? "waiting" : "done";
        List<Object> row = new ArrayList<>(Arrays.asList(file.label(), messages.text("command.history." + state)));
        if (verbose) {
            List<String> words = Deeds.words(Directives.parse(file.text()), Map.of()).stream()
                    .map((Message message) -> messages.text(message))
                    .toList();
            Applied applied = status.history().applied().stream()
                    .filter(one -> one.version().equals(file.key()))
                    .findFirst()
                    .orElse(null);
            row.add(String.join(", ", words));
            row.add(applied == null || applied.runOn() == null ? "" : Shown.time(applied.runOn()));
            row.add(applied == null ? "" : applied.runBy());
            row.add(applied == null ? null : applied.millis());
        }
        return row;
    }
}
