package io.ormlab.command;

import io.ormlab.migration.Backup;

/** {@code backup}: a copy of the whole database. */
final class BackupCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.say("versions.backup.made", lab.workspace().display(Backup.make(lab.workspace())));
    }
}
