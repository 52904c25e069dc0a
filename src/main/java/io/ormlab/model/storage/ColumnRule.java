package io.ormlab.model.storage;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column takes, and as what it keeps a number. SQLite itself takes anything.
 *
 * @param property the model's, for what a person is told
 * @param kind what its values are
 * @param size the most characters of a text, the digits of a decimal; -1 where there is no limit
 * @param scale a decimal's digits behind the point; -1 where there is no limit
 * @param required whether NULL would not read back: a primitive of an embedded class
 */
record ColumnRule(String property, Kind kind, int size, int scale, boolean required) {

    ColumnRule(String property, Kind kind, int size, int scale) {
        this(property, kind, size, scale, false);
    }

    ColumnRule requiring() {
        return new ColumnRule(property, kind, size, scale, true);
    }

    enum Kind {
        /** Text. */
        TEXT,
        /** A decimal that a double holds exactly: a number, which SQL can add up. */
        NUMBER,
        /** A decimal of more digits: a {@link NumberKey}. */
        KEY,
        /** A whole number without a limit: a {@link NumberKey}, too. */
        WHOLE,
        /** A whole number that is a key, which SQLite holds in 64 bits. */
        ROW_NUMBER,
        /** Text that a {@link Form} makes: nothing in it is a person's. */
        FORM,
        /** Anything that goes to SQLite as it is. */
        OTHER
    }

    /** For a value that is bound to no column. */
    static final ColumnRule NONE = new ColumnRule("", Kind.OTHER, -1, -1);

    private static final Pattern TEXT = Pattern.compile("(?i)\\s*(?:var|n|nvar)?char(?:2|acter)?\\s*\\((\\d+)\\).*");
    private static final Pattern DECIMAL =
            Pattern.compile("(?i)\\s*(?:decimal|numeric)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?.*");

    /**
     * The rule of a text or decimal column.
     *
     * @param limited whether the model says a decimal's digits; Ebean declares decimal(16,3) where it does not
     */
    static ColumnRule declared(String property, String type, boolean limited) {
        Matcher text = TEXT.matcher(type);
        if (text.matches()) {
            return new ColumnRule(property, Kind.TEXT, Integer.parseInt(text.group(1)), -1);
        }
        Matcher decimal = DECIMAL.matcher(type);
        if (!decimal.matches()) {
            return new ColumnRule(property, Kind.TEXT, -1, -1);
        }
        boolean isNumber = isNumber(type);
        int size = limited && decimal.group(1) != null ? Integer.parseInt(decimal.group(1)) : -1;
        int scale = decimal.group(2) == null ? 0 : Integer.parseInt(decimal.group(2));
        return new ColumnRule(property, isNumber ? Kind.NUMBER : Kind.KEY, size, size < 0 ? -1 : scale);
    }

    /** Whether a column of this declared type keeps its decimals as numbers. */
    private static boolean isNumber(String type) {
        Matcher decimal = DECIMAL.matcher(type);
        return decimal.matches() && decimal.group(1) != null && !NumberKey.isNeeded(Integer.parseInt(decimal.group(1)));
    }

    boolean isKept() {
        return kind == Kind.KEY || kind == Kind.WHOLE;
    }

    /** The number as it is to lie in the column, which is to be written. */
    BigDecimal fitting(BigDecimal number) {
        if (kind == Kind.ROW_NUMBER && number.toBigInteger().bitLength() > 63) {
            throw ValueRefused.of("storage.rownumber", property, number.toPlainString());
        }
        if (size < 0) {
            if (isKept() && !NumberKey.fits(number)) {
                throw ValueRefused.of(
                        "storage.huge",
                        property,
                        number,
                        String.valueOf(NumberKey.WHOLE),
                        String.valueOf(NumberKey.FRACTION));
            }
            return number;
        }
        BigDecimal scaled = padded(number);
        if (scaled.scale() > scale) {
            throw ValueRefused.of("storage.scale", property, number.toPlainString(), String.valueOf(scale));
        }
        if (scaled.precision() - scaled.scale() > size - scale) {
            throw ValueRefused.of("storage.precision", property, number.toPlainString(), String.valueOf(size - scale));
        }
        return scaled;
    }

    /** The same number with as many digits behind the point as the column has, as far as that cuts none. */
    BigDecimal padded(BigDecimal number) {
        if (size < 0 || number.scale() == scale) {
            return number;
        }
        return number.scale() < scale ? number.setScale(scale) : stripped(number);
    }

    private BigDecimal stripped(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= scale ? shortest.setScale(scale) : number;
    }

    /** Lets a text pass that is to be written. */
    void check(String text) {
        if (kind == Kind.FORM) {
            return;
        }
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            throw ValueRefused.of(
                    "storage.surrogate",
                    property,
                    text.replace(text.charAt(lone), '\uFFFD'),
                    String.format("%04X", (int) text.charAt(lone)),
                    String.valueOf(lone + 1));
        }
        // Units first: counting characters takes a walk over the text.
        if (size >= 0 && kind == Kind.TEXT && text.length() > size) {
            int length = text.codePointCount(0, text.length());
            if (length > size) {
                throw ValueRefused.of("storage.length", property, text, String.valueOf(size), String.valueOf(length));
            }
        }
    }

    /** Where half of a character stands alone, which UTF-8 has no bytes for; -1 where none does. */
    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE) {
                if (Character.isHighSurrogate(each)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Lets NULL pass that is to be written: an embedded object that is null is NULL in each of its columns. */
    void checkNull() {
        if (required) {
            int last = property.lastIndexOf('.');
            throw ValueRefused.of(
                    "storage.embedded", property.substring(0, last), "null", property.substring(last + 1));
        }
    }

    /** Lets a floating-point number pass that is to be written. */
    void check(double number) {
        if (Double.isNaN(number)) {
            throw ValueRefused.of("storage.nan", property, number);
        }
        if (number == 0 && 1 / number < 0) {
            throw ValueRefused.of("storage.minuszero", property, number);
        }
    }
}
