package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.migration.History;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.MigrationFolder;
import java.util.List;
import java.util.Objects;

/** {@code heads}: the newest migration, or all of them where two people wrote the same version. */
final class HeadsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        MigrationFolder folder = MigrationFolder.withTwins(lab.workspace());
        List<MigrationFile> files = folder.files();
        if (files.isEmpty()) {
            lab.say("command.history.none");
            return;
        }
        String newest = files.get(files.size() - 1).key();
        History history = History.of(lab.workspace());
        for (MigrationFile file : files) {
            if (file.key().equals(newest)) {
                boolean current = history.current()
                        .filter(applied -> Objects.equals(applied.version(), newest) && file.isThatOf(applied))
                        .isPresent();
                lab.say(current ? "versions.heads.current" : "versions.heads.line", file.label());
            }
        }
        refuse(folder);
    }

    private static void refuse(MigrationFolder folder) {
        folder.twins().stream().findFirst().ifPresent(twins -> {
            throw LabException.of(
                            "versions.twins",
                            twins.get(0).key(),
                            twins.stream().map(MigrationFile::label).toList())
                    .and("versions.twins.next");
        });
    }
}
