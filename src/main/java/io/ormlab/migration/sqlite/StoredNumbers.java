package io.ormlab.migration.sqlite;

import static io.ormlab.migration.sqlite.StoredDates.let;

/** SQL over numbers that are kept as text that sorts ({@link io.ormlab.model.storage.NumberKey}), to and from plain ones. */
final class StoredNumbers {

    private StoredNumbers() {}

    /** A stored number as a number, or as the text of one; a span as its ISO 8601 text. */
    static String plain(String value) {
        return let(
                value,
                "case when typeof(x) <> 'text' then x when instr(x, ' = ') > 0 then substr(x, instr(x, ' = ') + 3)"
                        + " when substr(x, 8, 1) = ':' then substr(x, 9) else x end");
    }

    /** The key of a plain number, or of the text of one. */
    static String key(String value, int scale) {
        String key = "case when t like '-%' then 'n' || printf('%06d', 999999 - w) || ':' || " + nines("a")
                + " || '~ = ' || t else 'p' || printf('%06d', w) || ':' || a end";
        return "(select " + key
                + " from (select t, ltrim(t, '-') as a, instr(ltrim(t, '-') || '.', '.') - 1 as w from (select "
                + "case when trim(x, '-0.') = '' then ltrim(x, '-') else x end as t from (select "
                + padded(value, scale)
                + " as x))))";
    }

    /**
     * The plain text of a number that SQLite holds: a real with so many digits behind the point, or, where that is -1, with as few as
     * tell it from any other. A cast would write 17 digits, of which the last are not the number's.
     */
    static String text(String value, int scale) {
        String real = scale >= 0 ? "printf('%." + scale + "f', x)" : unscaled(shortest("x"));
        return let(value, "case typeof(x) when 'real' then " + real + " else cast(x as text) end");
    }

    /** The fewest digits that tell a real from any other; without the mark, SQLite's printf gives no more than 16. */
    static String shortest(String real) {
        StringBuilder cases = new StringBuilder("case when x is null then null");
        for (int digits = 15; digits <= 16; digits++) {
            String text = "printf('%!." + digits + "g', x)";
            cases.append(" when cast(" + text + " as real) = x then " + text);
        }
        return let(real, cases + " else printf('%!.17g', x) end");
    }

    /** The text of a number with its exponent, if it has one, made into zeros. */
    private static String unscaled(String text) {
        String zeros = "replace(hex(zeroblob(abs(e))), '00', '0')";
        String plain = "s || case when e < 0 then '0.' || substr(" + zeros + ", 2) || d else substr(d || " + zeros
                + ", 1, e + 1) || '.' || substr(d, e + 2) end";
        String parts = "select case when t like '-%' then '-' else '' end as s,"
                + " replace(ltrim(substr(t, 1, instr(t, 'e') - 1), '-'), '.', '') as d,"
                + " cast(substr(t, instr(t, 'e') + 1) as integer) as e from (select x as t)";
        String number =
                let(text, "case when instr(x, 'e') = 0 then x else (select " + plain + " from (" + parts + ")) end");
        return let(number, "case when instr(x, '.') > 0 then rtrim(rtrim(x, '0'), '.') else x end");
    }

    /** The condition that a double cannot hold the text of a number: it has digits that another number of the same double has not. */
    static String isNoReal(String text) {
        String real = "cast(x as real)";
        return let(
                text,
                "abs(" + real + ") = 1e999 or " + real + " = 0 and " + digits("x") + " <> '' or length(" + digits("x")
                        + ") > 15 and " + digits("x") + " not in (" + digits(shortest(real)) + ", "
                        + digits("printf('%!.17g', " + real + ")") + ")");
    }

    private static String digits(String text) {
        return let(
                text, "trim(replace(replace(substr(x, 1, instr(lower(x) || 'e', 'e') - 1), '.', ''), '-', ''), '0')");
    }

    /** The condition that the text of a number has more digits than fit, or is written with an exponent. */
    static String isTooLong(String value, int size, int scale) {
        String whole = "length(ltrim(substr(x, 1, instr(x || '.', '.') - 1), '-0')) > " + (size - scale);
        String fraction = "length(rtrim(substr(x, instr(x || '.', '.') + 1), '0')) > " + scale;
        return let(value, "x like '%e%'" + (size < 0 ? "" : " or " + whole + " or " + fraction));
    }

    static String isNoWholeNumber(String value) {
        return let(
                value,
                "ltrim(x, '-') = '' or length(ltrim(x, '-')) < length(x) - 1 or ltrim(x, '-') glob '*[^0-9]*' or ltrim(x, '-') glob '0?*'");
    }

    /** A span of whole seconds, as {@link java.time.Duration#toString} writes it. */
    static String span(String seconds) {
        String key =
                "case when x < 0 then '-' || printf('%019d', x + 9223372036854775807 + 1) else printf('%019d', x) end";
        String parts = part("(x / 3600)", "H") + " || " + part("(x % 3600 / 60)", "M") + " || " + part("(x % 60)", "S");
        return let(seconds, key + " || ' = PT' || case x when 0 then '0S' else " + parts + " end");
    }

    private static String part(String number, String unit) {
        return "case " + number + " when 0 then '' else " + number + " || '" + unit + "' end";
    }

    private static String padded(String value, int scale) {
        if (scale < 0) {
            return value;
        }
        String zeros = "0".repeat(scale);
        return scale == 0
                ? let(value, "substr(x, 1, instr(x || '.', '.') - 1)")
                : let(
                        value,
                        "case when instr(x, '.') = 0 then x || '." + zeros + "' else substr(x || '" + zeros
                                + "', 1, instr(x, '.') + " + scale + ") end");
    }

    /** Each digit's difference to 9, by way of letters, since what is replaced must not be replaced again. */
    private static String nines(String digits) {
        String sql = digits;
        for (int digit = 0; digit <= 9; digit++) {
            sql = "replace(" + sql + ", '" + digit + "', '" + (char) ('a' + digit) + "')";
        }
        for (int digit = 0; digit <= 9; digit++) {
            sql = "replace(" + sql + ", '" + (char) ('a' + digit) + "', '" + (9 - digit) + "')";
        }
        return sql;
    }
}
