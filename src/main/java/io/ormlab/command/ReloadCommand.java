package io.ormlab.command;

import io.ormlab.model.Models;

/** {@code reload}: the models anew, also where no change of theirs was noticed. */
final class ReloadCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.reload();
        Models models = lab.models();
        lab.say("command.reload.done", models.entities().size());
    }
}
