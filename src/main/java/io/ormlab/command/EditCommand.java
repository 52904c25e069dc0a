package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.migration.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edit}: opens a migration's SQL in the person's own editor. */
final class EditCommand extends LabCommand {

    @Parameters(paramLabel = "VERSION", arity = "0..1")
    private String version;

    @Option(names = "--rollback")
    private boolean rollback;

    @Override
    protected void run(Lab lab) {
        MigrationFolder folder = MigrationFolder.withTwins(lab.workspace());
        MigrationFile file = folder.find(version == null || version.equals("head") ? newest(folder) : version);
        Path path = rollback ? file.rollback() : file.sql();
        if (!Files.isRegularFile(path)) {
            throw LabException.of(
                            "running.rollback.none",
                            file.label(),
                            lab.workspace().display(path))
                    .and("running.rollback.none.next");
        }
        boolean ran = Timeline.of(lab.workspace()).of(file).applied().isPresent();
        Editor editor = Editor.of(lab, path);
        if (ran && !rollback) {
            lab.note("versions.edit.ran", file.label());
        }
        String before = text(file);
        editor.open(path);
        lab.say(
                text(file).equals(before) ? "versions.edit.same" : "versions.edit.done",
                lab.workspace().display(path));
    }

    private String text(MigrationFile file) {
        return rollback ? file.rollbackText().orElse("") : file.text();
    }

    private static String newest(MigrationFolder folder) {
        return folder.latest().map(MigrationFile::key).orElse("head");
    }
}
