package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.migration.AppliedStep;
import io.ormlab.migration.RunOptions;
import io.ormlab.migration.Upgrade;
import io.ormlab.migration.Upgraded;
import java.util.List;
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
        RunOptions options = RunOptions.PLAIN
                .withBackup(!noBackup)
                .withProgress(
                        progress -> lab.note(progress.key(), progress.args().toArray()));
        Upgrade upgrade = Upgrade.of(lab.workspace(), options);
        if (sql) {
            upgrade.sql(target).stripTrailing().lines().forEach(lab.console()::out);
            return;
        }
        Thread here = Thread.currentThread();
        Upgraded done = lab.stoppable(here::interrupt, () -> upgrade.run(target));
        say(lab, done);
    }

    private static void say(Lab lab, Upgraded done) {
        done.backup()
                .ifPresent(file ->
                        lab.say("command.upgrade.backup", lab.workspace().display(file)));
        for (AppliedStep step : done.steps()) {
            List<Message> words = Deeds.words(step.what(), step.rowsKept());
            lab.say("command.upgrade.step", step.file().label(), words, Long.toString(step.millis()));
        }
        for (Message warning : done.warnings()) {
            lab.note(warning.key(), warning.args().toArray());
        }
        if (done.steps().isEmpty()) {
            lab.say(done.to() == null ? "command.upgrade.none" : "command.upgrade.there", done.to());
        }
    }
}
