package io.ormlab.command;

import io.ormlab.migration.Backup;
import io.ormlab.workspace.Workspace;

/** {@code backup}: a copy of the whole database. */
final class BackupCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.sqliteWorkspace("backup");
        lab.say("versions.backup.made", workspace.display(Backup.make(workspace)));
    }
}
