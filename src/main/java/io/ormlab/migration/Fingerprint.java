package io.ormlab.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Two sums of a migration's text. Ebean's own skips line ends, so a statement that is drawn up into the comment above it passes
 * unseen; the second one is over the statements that would run, and stands behind {@code SUCCESS} in {@code db_migration.mstatus},
 * which Ebean writes and never reads and declares as varchar(10).
 */
final class Fingerprint {

    private static final String SUCCESS = "SUCCESS";
    private static final int DIGITS = 3;
    private static final int RADIX = 36;

    private Fingerprint() {}

    /** Ebean's checksum: the CRC32 of the lines without their ends, in UTF-8. */
    static int checksum(String text) {
        CRC32 crc = new CRC32();
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    /** What {@code mstatus} says of a migration that ran with these statements. */
    static String status(List<String> statements) {
        CRC32 crc = new CRC32();
        for (String statement : statements) {
            crc.update(statement.getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
        String digits = Long.toString(crc.getValue() % (RADIX * RADIX * RADIX), RADIX);
        return SUCCESS + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Whether {@code mstatus} holds a sum at all: Ebean's own runner leaves none. */
    static boolean isIn(String status) {
        return status != null && status.startsWith(SUCCESS) && status.length() == SUCCESS.length() + DIGITS;
    }
}
