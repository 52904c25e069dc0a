package io.ormlab.command;

import io.ormlab.migration.Stamp;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** {@code stamp}: marks the database as being at a version, and runs no SQL. */
final class StampCommand extends LabCommand {

    @Parameters(paramLabel = "VERSION|head|base")
    private String target;

    @Override
    protected void run(Lab lab) {
        RunningSteps running = new RunningSteps(lab);
        Optional<String> at = running.stoppable(
                () -> Stamp.of(lab.workspace(), running.options(true)).run(target));
        at.ifPresentOrElse(version -> lab.say("versions.stamp.done", version), () -> lab.say("versions.stamp.base"));
    }
}
