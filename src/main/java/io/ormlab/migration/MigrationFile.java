package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One migration of the folder.
 *
 * @param version its version, in ebean-migration's order
 * @param label its name as a person types it: {@code 1.1__add_email}
 * @param comment the part after the two underscores; may be empty
 * @param sql the file that does it
 * @param model Ebean's model file of it; need not be there
 * @param rollback the file that undoes it; need not be there
 */
public record MigrationFile(
        MigrationVersion version, String label, String comment, Path sql, Path model, Path rollback) {

    /** What ebean-migration calls it in {@code db_migration.mversion}: {@code 1.1}, or a repeatable script's name. */
    public String key() {
        return version.isRepeatable() ? version.comment().toLowerCase(java.util.Locale.ROOT) : version.normalised();
    }

    /** Whether it has a version of its own, rather than being run again whenever it changes (R__, I__). */
    public boolean isVersioned() {
        return !version.isRepeatable();
    }

    /** Whether this line of {@code db_migration} is of this file, rather than of another of the same version. */
    public boolean isThatOf(Applied applied) {
        String noted = applied.comment() == null || applied.comment().equals("-") ? "" : applied.comment();
        return key().equals(applied.version()) && comment.equals(noted);
    }

    /** The SQL that undoes it, as it stands in its file; empty where there is none. */
    public Optional<String> rollbackText() {
        return Files.isRegularFile(rollback) ? Optional.of(read(rollback)) : Optional.empty();
    }

    /** The SQL as it stands in the file. */
    public String text() {
        return read(sql);
    }

    /**
     * Reads an SQL file.
     *
     * @throws LabException where it cannot be read, or is no UTF-8 text
     */
    static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                // UTF-16 without a mark: SQLite would stop at the first NUL, and say nothing.
                throw new CharacterCodingException();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw LabException.of("running.file.encoding", file.getFileName())
                    .and("running.file.encoding.next")
                    .because(e);
        } catch (IOException e) {
            throw LabException.of("running.file.unreadable", file.getFileName(), FileFailures.reason(e))
                    .because(e);
        }
    }
}
