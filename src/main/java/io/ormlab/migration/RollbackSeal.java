package io.ormlab.migration;

import java.nio.charset.StandardCharsets;

/**
 * Makes ebean-migration pass over a rollback. Its runner reads every {@code .sql} below the migrations' folder, so it finds
 * {@code rollback/1.1__x.sql} too, takes it for a second 1.1, and stops at its other checksum. A last line of digits, chosen so
 * that the CRC32 of the rollback is the migration's own, makes it "already run".
 *
 * <p>CRC32 is linear: flipping one bit of the text flips a fixed set of bits of the sum, so the digits are the solution of 32
 * linear equations over bits (https://www.rfc-editor.org/rfc/rfc1952#section-8).
 */
public final class RollbackSeal {

    private static final String MARK = "-- With this line ebean-migration's own runner passes over the file: ";
    private static final int DIGITS = 12;
    private static final int BITS_OF_A_DIGIT = 3;
    private static final int SUM_BITS = 32;

    private RollbackSeal() {}

    /** Whether ebean-migration would pass over this rollback where it has run this migration. */
    public static boolean isSealed(String rollback, String migration) {
        return Fingerprint.checksum(rollback) == Fingerprint.checksum(migration);
    }

    /** The rollback with a seal for this migration as its last line, in place of an older one. */
    public static String seal(String rollback, String migration) {
        StringBuilder text = new StringBuilder();
        rollback.lines().filter(line -> !line.startsWith(MARK)).forEach(line -> text.append(line)
                .append('\n'));
        text.append(MARK);
        return text + digits(text.toString(), Fingerprint.checksum(migration)) + "\n";
    }

    private static String digits(String text, int wanted) {
        byte[] digits = "0".repeat(DIGITS).getBytes(StandardCharsets.US_ASCII);
        int sum = sum(text, digits);
        // Row i of the system: the effect of one bit on the sum, and which bits were added together to get it.
        int[] effects = new int[SUM_BITS];
        long[] made = new long[SUM_BITS];
        for (int bit = 0; bit < DIGITS * BITS_OF_A_DIGIT; bit++) {
            flip(digits, bit);
            add(sum ^ sum(text, digits), 1L << bit, effects, made);
            flip(digits, bit);
        }
        long flips = solve(sum ^ wanted, effects, made);
        for (int bit = 0; bit < DIGITS * BITS_OF_A_DIGIT; bit++) {
            if ((flips >> bit & 1) != 0) {
                flip(digits, bit);
            }
        }
        return new String(digits, StandardCharsets.US_ASCII);
    }

    private static int sum(String text, byte[] digits) {
        return Fingerprint.checksum(text + new String(digits, StandardCharsets.US_ASCII));
    }

    /** The digits 0 to 7 differ in their three lowest bits, and all eight values of these are digits. */
    private static void flip(byte[] digits, int bit) {
        digits[bit / BITS_OF_A_DIGIT] ^= (byte) (1 << bit % BITS_OF_A_DIGIT);
    }

    private static void add(int effect, long bits, int[] effects, long[] made) {
        for (int i = SUM_BITS - 1; i >= 0 && effect != 0; i--) {
            if ((effect >>> i & 1) == 0) {
                continue;
            }
            if (effects[i] == 0) {
                effects[i] = effect;
                made[i] = bits;
                return;
            }
            effect ^= effects[i];
            bits ^= made[i];
        }
    }

    private static long solve(int wanted, int[] effects, long[] made) {
        long flips = 0;
        for (int i = SUM_BITS - 1; i >= 0; i--) {
            if ((wanted >>> i & 1) != 0) {
                if (effects[i] == 0) {
                    throw new IllegalStateException("the digits do not span the sum");
                }
                wanted ^= effects[i];
                flips ^= made[i];
            }
        }
        return flips;
    }
}
