package io.ormlab.command;

import io.ormlab.message.Messages;
import io.ormlab.migration.Revision;
import io.ormlab.workspace.Workspace;
import picocli.CommandLine.Option;

/** {@code revision}: an empty migration, to be written by hand. Needs no models. */
final class RevisionCommand extends LabCommand {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            required = true)
    private String message;

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.workspace();
        Messages messages = lab.messages();
        Revision made = Revision.write(
                workspace,
                message,
                messages.text("versions.revision.sql"),
                messages.text("versions.revision.rollback"));
        lab.say("versions.revision.made", made.label());
        lab.say("versions.revision.files", workspace.display(made.files().get(0)));
        lab.say("versions.revision.back", workspace.display(made.files().get(1)));
        lab.say("versions.revision.next", made.label());
    }
}
