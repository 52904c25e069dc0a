package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.migration.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How a command runs migrations: it says how far it is, can be stopped, and names what was backed up. */
final class RunningSteps {

    private final Lab lab;

    RunningSteps(Lab lab) {
        this.lab = lab;
    }

    RunOptions options(boolean backup) {
        return RunOptions.PLAIN.withBackup(backup).withProgress(this::note);
    }

    /** Does the work, which a person may stop. */
    <T> T stoppable(Supplier<T> work) {
        Thread here = Thread.currentThread();
        return lab.stoppable(here::interrupt, work::get);
    }

    void backup(Optional<Path> file) {
        file.ifPresent(
                backup -> lab.say("command.upgrade.backup", lab.workspace().display(backup)));
    }

    void warn(List<Message> warnings) {
        warnings.forEach(this::note);
    }

    private void note(Message message) {
        lab.note(message.key(), message.args().toArray());
    }
}
