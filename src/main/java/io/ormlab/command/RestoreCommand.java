package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Restoration;
import io.ormlab.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts the database back, whole, from a backup. */
final class RestoreCommand extends LabCommand {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Parameters(paramLabel = "BACKUP")
    private String file;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.sqliteWorkspace("restore");
        Path from = look(workspace);
        if (workspace.database().exists() && !yes) {
            ask(lab, workspace, from);
        }
        RunningSteps running = new RunningSteps(lab);
        Restoration done = running.stoppable(() -> Restoration.run(workspace, file, running.options(true)));
        done.kept().ifPresent(kept -> lab.say("versions.restore.kept", workspace.display(kept)));
        String name = workspace.display(done.from());
        lab.say(done.version() == null ? "versions.restore.done.none" : "versions.restore.done", name, done.version());
    }

    private Path look(Workspace workspace) {
        try {
            return Restoration.look(workspace, file);
        } catch (InvalidPathException e) {
            throw LabException.of("versions.path.broken", Shown.shortened(file)).because(e);
        }
    }

    private void ask(Lab lab, Workspace workspace, Path from) {
        String database = workspace.display(workspace.database().file());
        String backup = workspace.display(from);
        LabException unanswered = LabException.of("versions.restore.unanswered", database, backup)
                .and("versions.restore.unanswered.next", file);
        Question question = new Question(
                Message.of("versions.restore.question", database, backup),
                List.of(
                        new Answer(NO, Message.of("versions.restore.no")),
                        new Answer(YES, Message.of("versions.restore.yes"))),
                NO,
                unanswered);
        if (!lab.console().ask(question).equals(YES)) {
            throw LabException.of("versions.restore.stopped");
        }
    }
}
