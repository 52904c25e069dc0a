package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.GenerateMigration;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.migration.Status;
import io.ormlab.migration.Verification;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.util.List;

/** {@code verify}: the live database against the models, object by object. */
final class VerifyCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.sqliteWorkspace("verify");
        if (!workspace.database().exists()) {
            throw LabException.of("command.db.none").and("command.db.none.next");
        }
        Models models = lab.models();
        List<Message> differences = Verification.run(workspace, models);
        List<Message> handMade = Verification.handMade(workspace, models);
        if (!handMade.isEmpty()) {
            lab.say("versions.verify.handmade", handMade);
        }
        if (differences.isEmpty()) {
            lab.say("versions.verify.same");
            return;
        }
        differences.forEach(each -> lab.say(each.key(), each.args().toArray()));
        throw LabException.of("versions.verify.differs", differences.size()).and(next(workspace, models));
    }

    private static String next(Workspace workspace, Models models) {
        if (!new GenerateMigration(workspace, models).difference().isEmpty()) {
            return "versions.verify.generate";
        }
        boolean waits = MigrationFolder.withTwins(workspace).twins().isEmpty()
                && !Status.read(workspace).pending().isEmpty();
        return waits ? "versions.verify.upgrade" : "versions.verify.repair";
    }
}
