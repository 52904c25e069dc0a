package io.ormlab.model.storage;

import java.math.BigDecimal;

/** A decimal of at most 15 digits, which a double tells from its neighbours: found by whole numbers, without its text. */
final class ShortDecimal {

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private static final double END = 1e15;

    private ShortDecimal() {}

    /** The decimal with so many digits behind the point; null where the number is not one's double. */
    static BigDecimal of(double real, int scale) {
        if (scale >= POWERS.length) {
            return null;
        }
        double shifted = Math.rint(real * POWERS[scale]);
        // The quotient of two exact numbers is the double next to the decimal that they make.
        boolean same = Math.abs(shifted) < END && shifted / POWERS[scale] == real;
        return same ? BigDecimal.valueOf((long) shifted, scale) : null;
    }
}
