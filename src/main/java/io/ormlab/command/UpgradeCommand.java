package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.migration.AppliedStep;
import io.ormlab.migration.Upgrade;
import io.ormlab.migration.Upgraded;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code upgrade}: runs the migrations that wait. Needs no models. */
final class UpgradeCommand extends LabCommand {

    @Parameters(paramLabel = "VERSION|+N", arity = "0..1")
    private String target;

    @Option(names = "--sql")
    private boolean sql;

    @Option(names = "--no-backup")
    private boolean noBackup;

    @Override
    protected void run(Lab lab) {
        lab.workspace().database().ahead(() -> lab.messages().ready("command"));
        RunningSteps running = new RunningSteps(lab);
        Upgrade upgrade = Upgrade.of(lab.workspace(), running.options(!noBackup));
        if (sql) {
            new SqlShown(lab).all(upgrade.sql(target));
            return;
        }
        say(lab, running, running.stoppable(() -> upgrade.run(target)));
    }

    private static void say(Lab lab, RunningSteps running, Upgraded done) {
        done.backups().forEach(backup -> running.backup(Optional.of(backup)));
        for (AppliedStep step : done.steps()) {
            List<Message> words = Deeds.words(step.what(), step.rowsKept());
            lab.say("command.upgrade.step", step.file().label(), words, Long.toString(step.millis()));
        }
        running.warn(done.warnings());
        if (done.steps().isEmpty()) {
            lab.say(done.to() == null ? "command.upgrade.none" : "command.upgrade.there", done.to());
        }
    }
}
