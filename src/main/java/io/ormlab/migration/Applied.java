package io.ormlab.migration;

import java.time.Instant;

/**
 * One line of {@code db_migration}: a migration that ran on this database.
 *
 * @param version ebean-migration's key: the version without its comment, or a repeatable script's name
 * @param comment the comment of its file's name, {@code -} where there was none
 * @param checksum Ebean's checksum of the file, a CRC32 over its lines without their ends
 * @param runOn when it ran; null where the table holds no time
 * @param runBy the operating system's user who ran it
 * @param millis how long it took
 * @param type V for a version, R or I for a repeatable script, B for a dbinit script that stands for all versions up to its own
 * @param status {@code SUCCESS}, and after it what ormlab adds to it: {@link Fingerprint}
 */
public record Applied(
        String version,
        String comment,
        int checksum,
        Instant runOn,
        String runBy,
        long millis,
        String type,
        String status) {

    /** Whether it is a version, rather than a script that is run again when it changes. */
    public boolean isVersioned() {
        return type.equals("V") || type.equals("B");
    }

    /** How a person calls it: {@code 1.1__add_email}. */
    public String label() {
        return comment == null || comment.equals("-") ? version : version + "__" + comment;
    }
}
