package io.ormlab.model.storage;

import java.math.BigDecimal;

/**
 * A decimal number of any length as text that sorts as the numbers do: {@code p000002:19.90} for 19.90,
 * {@code n999997:80.09~ = -19.90} for -19.90. A number that SQLite keeps as one would have 15 digits; a text that reads as a number
 * would become one in a column of numeric affinity (https://www.sqlite.org/datatype3.html#type_affinity), hence the letter.
 *
 * <p>Behind the letter stands how many digits the whole part has, so that 9 comes before 10. A negative number has each digit's
 * difference to 9 in its place, and a tilde, which comes after every digit, as its end.
 */
public final class NumberKey {

    /** The most digits before and behind the point, as in PostgreSQL (https://www.postgresql.org/docs/current/datatype-numeric.html). */
    public static final int WHOLE = 131_072;

    public static final int FRACTION = 16_383;

    /** Each decimal of so many digits is another double (DBL_DIG of IEEE 754's binary64). */
    private static final int EXACT = 15;

    private NumberKey() {}

    /** Whether a decimal of so many digits is kept so; -1 is any number of them. */
    public static boolean isNeeded(int precision) {
        return precision < 0 || precision > EXACT;
    }

    /** The text; the number is within {@link #WHOLE} and {@link #FRACTION}. Scale is kept: 1.5 comes before 1.50. */
    public static String of(BigDecimal number) {
        String plain = number.toPlainString();
        boolean negative = number.signum() < 0;
        int from = negative ? 1 : 0;
        int point = number.scale() <= 0 ? -1 : plain.indexOf('.');
        int whole = (point < 0 ? plain.length() : point) - from;
        StringBuilder key = new StringBuilder(2 * plain.length() + 16);
        Moments.padded(key.append(negative ? 'n' : 'p'), negative ? 999_999 - whole : whole, 6)
                .append(':');
        if (negative) {
            return nines(key, plain)
                    .append('~')
                    .append(SortText.IS)
                    .append(number.scale() < 0 ? number.toString() : plain)
                    .toString();
        }
        key.append(plain);
        return (number.scale() < 0 ? key.append(SortText.IS).append(number) : key).toString();
    }

    /** Whether it is such a text, and not a number that a person or another program wrote. */
    public static boolean isKey(String text) {
        return text.length() > 8 && (text.charAt(0) == 'p' || text.charAt(0) == 'n') && text.charAt(7) == ':';
    }

    /** The number again, its scale the same. */
    public static BigDecimal read(String key) {
        return new BigDecimal(SortText.hasValue(key) ? SortText.value(key) : key.substring(8));
    }

    static boolean isKey(byte[] stored) {
        return stored.length > 8 && (stored[0] == 'p' || stored[0] == 'n') && stored[7] == ':';
    }

    /** The number of a key as it lies in the file. */
    static BigDecimal read(byte[] key) {
        int from = 8;
        for (int i = 8; i < key.length; i++) {
            if (key[i] == ' ') {
                from = i + 3;
                break;
            }
        }
        char[] digits = new char[key.length - from];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (char) key[from + i];
        }
        return new BigDecimal(digits);
    }

    static boolean fits(BigDecimal number) {
        // Counting the digits of a long number takes a division by a power of ten; its bits are known.
        int scale = number.scale();
        if (scale >= 0 && scale <= FRACTION && number.unscaledValue().bitLength() < WHOLE) {
            return true;
        }
        return number.scale() <= FRACTION && (long) number.precision() - number.scale() <= WHOLE;
    }

    private static StringBuilder nines(StringBuilder key, String negative) {
        for (int i = 1; i < negative.length(); i++) {
            char each = negative.charAt(i);
            key.append(each == '.' ? '.' : (char) ('0' + '9' - each));
        }
        return key;
    }
}
