package io.ormlab.command;

import io.ormlab.migration.Applied;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.Status;

/** {@code current}: the database's version, and what waits. */
final class CurrentCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        Status status = Status.read(lab.workspace());
        status.current().map(Applied::label).ifPresentOrElse(lab.console()::out, () -> lab.say("command.current.none"));
        if (!status.pending().isEmpty()) {
            lab.say(
                    "command.current.waiting",
                    status.pending().stream().map(MigrationFile::label).toList());
        }
    }
}
