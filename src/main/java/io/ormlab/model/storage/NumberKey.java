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
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        if (number.signum() < 0) {
            return SortText.of("n" + sixDigits(999_999 - whole) + ":" + nines(digits) + "~", readable(number));
        }
        String key = "p" + sixDigits(whole) + ":" + digits;
        return number.scale() < 0 ? SortText.of(key, number) : key;
    }

    /** Whether it is such a text, and not a number that a person or another program wrote. */
    public static boolean isKey(String text) {
        return text.length() > 8 && (text.charAt(0) == 'p' || text.charAt(0) == 'n') && text.charAt(7) == ':';
    }

    /** The number again, its scale the same. */
    public static BigDecimal read(String key) {
        return new BigDecimal(SortText.hasValue(key) ? SortText.value(key) : key.substring(8));
    }

    static boolean fits(BigDecimal number) {
        return number.scale() <= FRACTION && (long) number.precision() - number.scale() <= WHOLE;
    }

    private static String readable(BigDecimal number) {
        return number.scale() < 0 ? number.toString() : number.toPlainString();
    }

    private static String sixDigits(int number) {
        String digits = Integer.toString(number);
        return "000000".substring(digits.length()) + digits;
    }

    private static String nines(String digits) {
        StringBuilder nines = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char each = digits.charAt(i);
            nines.append(each == '.' ? '.' : (char) ('0' + '9' - each));
        }
        return nines.toString();
    }
}
