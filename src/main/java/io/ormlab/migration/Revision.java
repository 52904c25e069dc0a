package io.ormlab.migration;

import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration to be written by hand: its SQL file and its rollback, with nothing in them but comments. It has no model file, for
 * it changes nothing that the models say.
 *
 * @param label its name, {@code 1.2__add_trigger}
 * @param files the SQL file, then the rollback
 */
public record Revision(String label, List<Path> files) {

    /**
     * Writes both files, under the next version.
     *
     * @param message what it is about, for the files' name
     * @param comment what stands in the SQL file, lines of text
     * @param rollbackComment what stands in the rollback
     * @throws io.ormlab.message.LabException where they cannot be written; then there are none
     */
    public static Revision write(Workspace workspace, String message, String comment, String rollbackComment) {
        Turn turn = Turn.in(workspace);
        try {
            String label = MigrationFolder.of(workspace).nextVersion().asString() + "__" + Label.of(message);
            String sql = commented(comment);
            List<Path> files = new NewFiles(workspace, label)
                    .rollback(commented(rollbackComment), sql)
                    .sql(sql)
                    .write();
            return new Revision(label, files);
        } finally {
            turn.end();
        }
    }

    private static String commented(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .forEach(line -> lines.append(("-- " + line).stripTrailing()).append('\n'));
        return lines.toString();
    }
}
