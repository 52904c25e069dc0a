package io.ormlab.migration.sqlite;

import io.ormlab.migration.Change;
import io.ormlab.migration.Constants;
import io.ormlab.migration.Names;
import io.ormlab.migration.sqlite.TypeFamily.Kind;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How values keep their meaning when a column changes its type. SQLite's CAST never fails, it destroys: {@code '2003-12-17'}
 * becomes 2003, {@code '007'} becomes 7 (https://www.sqlite.org/lang_expr.html#castexpr). So each way says for which values
 * it holds, and a value outside is refused, not bent.
 */
final class Conversions {

    Conversions() {}

    /** @param javaType the property's, where it is known: it says how a whole number is kept */
    Conversion of(TypeFamily from, TypeFamily to, Class<?> javaType) {
        if (to.is(Kind.TIMESTAMP)) {
            return toTimestamp(from, javaType);
        }
        Conversion way = of(from, to);
        return to.is(Kind.INTEGER) && way.possible() ? whole(from, way, javaType) : way;
    }

    private static Conversion whole(TypeFamily from, Conversion way, Class<?> javaType) {
        if (javaType == BigInteger.class) {
            UnaryOperator<String> text = column -> plainText(column, from);
            UnaryOperator<String> refused = from.is(Kind.INTEGER, Kind.BOOLEAN)
                    ? null
                    : column -> StoredNumbers.isNoWholeNumber(text.apply(column));
            return new Conversion(column -> StoredNumbers.key(text.apply(column), -1), refused, true);
        }
        return javaType == Duration.class
                ? new Conversion(column -> StoredNumbers.span(way.value().apply(column)), way.refused(), true)
                : way;
    }

    private Conversion of(TypeFamily from, TypeFamily to) {
        return switch (to.kind()) {
            case TEXT -> toText(from, to);
            case INTEGER -> toInteger(from, to);
            case DECIMAL -> toDecimal(from, to);
            case REAL -> toReal(from);
            case BOOLEAN -> toBoolean(from);
            case DATE -> toDate(from);
            case TIMESTAMP -> toTimestamp(from, Object.class);
            case TIME -> toTime(from);
            case JSON -> toJson(from, to);
            case BINARY -> from.is(Kind.BINARY) ? longest(Conversion.SAME, to) : Conversion.NONE;
            case UUID -> toUuid(from);
            case OTHER -> from.equals(to) ? Conversion.SAME : Conversion.NONE;
        };
    }

    /**
     * An enum kept by name to one kept by number, or the other way.
     *
     * @param values each constant's name, in their order, and what the database holds for it where the models' enum is
     * @param other whether it is text or a number on the other side, where no model tells: the name, or the place in the order
     * @param back whether the models' enum is what it was, and not what it becomes
     */
    static Conversion ofEnum(Map<String, Object> values, TypeFamily other, boolean back) {
        List<String> cases = new ArrayList<>();
        List<String> known = new ArrayList<>();
        int ordinal = 0;
        for (Map.Entry<String, Object> constant : values.entrySet()) {
            String there = other.is(Kind.TEXT) ? Names.literal(constant.getKey()) : Integer.toString(ordinal);
            String here = literal(constant.getValue());
            cases.add("when " + (back ? here : there) + " then " + (back ? there : here));
            known.add(back ? here : there);
            ordinal++;
        }
        return new Conversion(
                column -> "case " + column + " " + String.join(" ", cases) + " end",
                column -> column + " not in (" + String.join(", ", known) + ")",
                true);
    }

    /** An enum whose constants have other values: each row keeps its constant, by the constant's name. */
    static Conversion ofMoved(Change.MoveConstants moved) {
        List<String> cases = new ArrayList<>();
        List<String> known = new ArrayList<>();
        moved.before().values().forEach((name, was) -> {
            String is = moved.after().values().get(name);
            if (is != null) {
                cases.add("when " + was + " then " + is);
                known.add(was);
            }
        });
        return new Conversion(
                column -> cases.isEmpty() ? "null" : "case " + column + " " + String.join(" ", cases) + " end",
                column -> column + " is not null and " + column + " not in (" + String.join(", ", known) + ")",
                true);
    }

    /** The name of the constant that a value stands for; the value itself where it stands for none. */
    static String name(Constants constants, String column) {
        StringBuilder cases = new StringBuilder();
        constants
                .values()
                .forEach((name, value) ->
                        cases.append(" when ").append(value).append(" then ").append(Names.literal(name)));
        return "case " + column + cases + " else " + column + " end";
    }

    /** Whether what a person's expression gives is no value that the type reads back; null where any is. */
    UnaryOperator<String> unreadable(TypeFamily to) {
        UnaryOperator<String> unless =
                switch (to.kind()) {
                    case INTEGER -> value -> notWhole(value) + " or " + outside("cast(" + value + " as integer)", to);
                    case BOOLEAN -> value -> value + " not in (0, 1)";
                    case DECIMAL, REAL ->
                        value -> "typeof(" + value + ") not in ('integer', 'real') and " + notNumber(value);
                    case DATE -> toDate(TypeFamily.of("clob")).refused();
                    case TIMESTAMP ->
                        toTimestamp(TypeFamily.of("clob"), Object.class).refused();
                    case TIME -> StoredDates::isNoTime;
                    case UUID -> toUuid(TypeFamily.of("clob")).refused();
                    case JSON -> value -> "not json_valid(" + value + ")";
                    case TEXT -> to.size() < 0 ? null : value -> "length(" + value + ") > " + to.size();
                    case BINARY, OTHER -> null;
                };
        return unless == null ? null : value -> value + " is not null and (" + unless.apply(value) + ")";
    }

    /** What a person's expression gives, in the form that the type is kept in. */
    UnaryOperator<String> kept(TypeFamily to, Class<?> javaType) {
        TypeFamily text = TypeFamily.of("clob");
        return switch (to.kind()) {
            case DECIMAL ->
                to.isKeyed()
                        ? value -> StoredNumbers.key(StoredNumbers.text(value, -1), to.scale())
                        : UnaryOperator.identity();
            case TIMESTAMP -> toTimestamp(text, javaType).value();
            case TIME -> StoredDates::time;
            case INTEGER ->
                javaType == BigInteger.class
                        ? value -> StoredNumbers.key("cast(" + value + " as text)", -1)
                        : javaType == Duration.class ? StoredNumbers::span : UnaryOperator.identity();
            default -> UnaryOperator.identity();
        };
    }

    private static String notWhole(String value) {
        return "not (cast(cast(" + value + " as integer) as text) = cast(" + value + " as text) or typeof(" + value
                + ") = 'real' and " + value + " = cast(" + value + " as integer))";
    }

    static String literal(Object value) {
        return value instanceof Number ? value.toString() : Names.literal(String.valueOf(value));
    }

    private Conversion toText(TypeFamily from, TypeFamily to) {
        Conversion way =
                switch (from.kind()) {
                    case TEXT, JSON, UUID -> Conversion.SAME;
                    case DECIMAL -> Conversion.of(column -> plainText(column, from));
                    case INTEGER -> Conversion.of(column -> "cast(" + plain(column, from) + " as text)");
                    // A cast has 15 digits, or 17.
                    case REAL -> {
                        UnaryOperator<String> text =
                                column -> "case when cast(printf('%.15g', " + column + ") as real) = " + column
                                        + " then cast(" + column + " as text) else " + StoredNumbers.shortest(column)
                                        + " end";
                        yield Conversion.of(text)
                                .but(column -> "cast(" + text.apply(column) + " as real) <> " + column);
                    }
                    case BOOLEAN ->
                        Conversion.of(column -> "case " + column + " when 1 then 'true' when 0 then 'false' end");
                    case DATE -> Conversion.of(StoredDates::dateText);
                    case TIMESTAMP -> Conversion.of(StoredDates::timestampText);
                    case TIME -> Conversion.of(StoredDates::timeText);
                    case BINARY, OTHER -> Conversion.NONE;
                };
        boolean shorter = to.size() >= 0 && (!from.is(Kind.TEXT) || from.size() < 0 || from.size() > to.size());
        return way.possible() && shorter ? longest(way, to) : way;
    }

    private static Conversion longest(Conversion way, TypeFamily to) {
        if (to.size() < 0) {
            return way;
        }
        UnaryOperator<String> longer = column -> "length(" + way.value().apply(column) + ") > " + to.size();
        return way.refused() == null
                ? way.but(longer)
                : way.but(column -> way.refused().apply(column) + " or " + longer.apply(column));
    }

    private static Conversion toInteger(TypeFamily from, TypeFamily to) {
        UnaryOperator<String> outside = column -> outside(column, to);
        UnaryOperator<String> text = column -> plainText(column, from);
        return switch (from.kind()) {
            case BOOLEAN -> Conversion.SAME;
            case INTEGER ->
                from.size() <= to.size()
                        ? Conversion.SAME
                        : Conversion.of(column -> "cast(" + plain(column, from) + " as integer)")
                                .but(column -> isNoInteger(text.apply(column), to));
            case DECIMAL, REAL ->
                from.isKeyed()
                        ? Conversion.of(column -> "cast(" + plain(column, from) + " as integer)")
                                .but(column -> isNoInteger(unscaled(text.apply(column)), to))
                        : Conversion.of(column -> "cast(" + column + " as integer)")
                                .but(column -> column + " <> cast(" + column + " as integer) or "
                                        + outside.apply(column) + beyond(column));
            case TEXT ->
                Conversion.of(column -> "cast(" + column + " as integer)").but(column -> isNoInteger(column, to));
            default -> Conversion.NONE;
        };
    }

    /** The text of a number, that of a whole one without the zeros behind its point. */
    private static String unscaled(String text) {
        return StoredDates.let(text, "case when instr(x, '.') > 0 then rtrim(rtrim(x, '0'), '.') else x end");
    }

    private static String isNoInteger(String text, TypeFamily to) {
        return "cast(cast(" + text + " as integer) as text) <> " + text + " or "
                + outside("cast(" + text + " as integer)", to);
    }

    /** A number as SQLite's or as text; a 64-bit column may hold numbers without a limit as keys. */
    private static String plain(String column, TypeFamily from) {
        return from.isKeyed() || from.is(Kind.INTEGER) && from.size() == 64 ? StoredNumbers.plain(column) : column;
    }

    /** What Ebean alone wrote into a column of keys is a real, whose digits nothing counts. */
    private static String plainText(String column, TypeFamily from) {
        int scale = from.isKeyed() || from.is(Kind.REAL) ? -1 : Math.max(from.scale(), 0);
        return from.is(Kind.TEXT) ? column : StoredNumbers.text(plain(column, from), scale);
    }

    /** A real past 64 bits would be cut to the largest integer. */
    private static String beyond(String column) {
        return " or abs(" + column + ") >= 9223372036854775807.0";
    }

    private static String outside(String value, TypeFamily to) {
        if (to.size() >= 64) {
            return "false";
        }
        long most = (1L << (to.size() - 1)) - 1;
        return value + " not between " + (-most - 1) + " and " + most;
    }

    private static Conversion toDecimal(TypeFamily from, TypeFamily to) {
        if (!from.is(Kind.BOOLEAN, Kind.INTEGER, Kind.DECIMAL, Kind.REAL, Kind.TEXT)) {
            return Conversion.NONE;
        }
        boolean isNumber = !from.isKeyed() && !from.is(Kind.TEXT) && !(from.is(Kind.INTEGER) && from.size() == 64);
        UnaryOperator<String> text = column -> plainText(column, from);
        UnaryOperator<String> value = to.isKeyed()
                ? column -> StoredNumbers.key(text.apply(column), to.scale())
                : isNumber ? column -> column : column -> "cast(" + text.apply(column) + " as numeric)";
        UnaryOperator<String> refused = isNumber
                ? column -> from.is(Kind.REAL) && to.isKeyed()
                        ? "cast(" + text.apply(column) + " as real) <> " + column + orUnfit(column, to)
                        : unfit(column, to)
                : column -> (from.is(Kind.TEXT) ? notNumber(column) + " or " : "")
                        + StoredNumbers.isTooLong(text.apply(column), to.size(), to.scale());
        boolean same = isNumber && !to.isKeyed() && isWithin(from, to) || from.equals(to);
        return same
                ? Conversion.SAME
                : isWithin(from, to) ? Conversion.of(value) : new Conversion(value, refused, true);
    }

    private static String orUnfit(String column, TypeFamily to) {
        return to.size() < 0 ? "" : " or " + unfit(column, to);
    }

    private static boolean isWithin(TypeFamily from, TypeFamily to) {
        return from.is(Kind.INTEGER, Kind.BOOLEAN, Kind.DECIMAL) && to.size() < 0
                || from.is(Kind.DECIMAL)
                        && from.size() >= 0
                        && from.scale() <= to.scale()
                        && from.size() - from.scale() <= to.size() - to.scale();
    }

    private static String unfit(String value, TypeFamily to) {
        if (to.size() < 0) {
            return "false";
        }
        return "round(" + value + ", " + to.scale() + ") <> " + value + " or abs(" + value + ") >= 1e"
                + (to.size() - to.scale());
    }

    /** JSON's numbers (RFC 8259) are the plain ones: no leading zero, nothing before or behind. */
    private static String notNumber(String column) {
        return "not (json_valid(" + column + ") and json_type(" + column + ") in ('integer', 'real'))";
    }

    private static Conversion toReal(TypeFamily from) {
        return switch (from.kind()) {
            case BOOLEAN, REAL -> Conversion.SAME;
            // A double holds whole numbers exactly up to 2^53.
            case INTEGER ->
                from.size() <= 32
                        ? Conversion.SAME
                        : Conversion.of(column -> "cast(" + plain(column, from) + " as real)")
                                .but(column -> "case typeof(" + column + ") when 'text' then "
                                        + StoredNumbers.isNoReal(plain(column, from)) + " else abs(" + column
                                        + ") > 9007199254740992 end");
            case DECIMAL ->
                from.isKeyed()
                        ? Conversion.of(column -> "cast(" + plain(column, from) + " as real)")
                                .but(column -> "typeof(" + column + ") = 'text' and "
                                        + StoredNumbers.isNoReal(plain(column, from)))
                        : Conversion.SAME;
            case TEXT ->
                Conversion.of(column -> "cast(" + column + " as real)")
                        .but(column -> notNumber(column) + " or " + StoredNumbers.isNoReal(column));
            default -> Conversion.NONE;
        };
    }

    private static Conversion toBoolean(TypeFamily from) {
        return switch (from.kind()) {
            case BOOLEAN -> Conversion.SAME;
            case INTEGER, DECIMAL, REAL ->
                from.isKeyed() || from.is(Kind.INTEGER) && from.size() == 64
                        ? Conversion.of(column -> "cast(" + plain(column, from) + " as integer)")
                                .but(column -> "cast(" + plain(column, from) + " as real) not in (0, 1)")
                        : Conversion.unless(column -> column + " not in (0, 1)");
            case TEXT ->
                Conversion.of(column -> "case lower(" + column
                                + ") when 'true' then 1 when '1' then 1 when 'false' then 0 when '0' then 0 end")
                        .but(column -> "lower(" + column + ") not in ('true', 'false', '1', '0')");
            default -> Conversion.NONE;
        };
    }

    private static Conversion toDate(TypeFamily from) {
        return switch (from.kind()) {
            case DATE -> Conversion.SAME;
            case TEXT -> Conversion.unless(StoredDates::isNoDate);
            case TIMESTAMP ->
                Conversion.of(column -> StoredDates.date(StoredDates.local(column)))
                        .but(column -> StoredDates.isExtreme(column) + " or " + StoredDates.hasTime(column) + " or "
                                + StoredDates.isBeyond(column, "localtime"));
            default -> Conversion.NONE;
        };
    }

    private static Conversion toTimestamp(TypeFamily from, Class<?> javaType) {
        boolean isMoment = javaType != LocalDateTime.class && javaType != Object.class;
        UnaryOperator<String> orBeyond = column -> isMoment ? " or " + StoredDates.isBeyond(column, "utc") : "";
        return switch (from.kind()) {
            case TIMESTAMP -> Conversion.SAME;
            case DATE ->
                Conversion.of(column -> StoredDates.midnight(column, javaType))
                        .but(column -> "typeof(" + column + ") = 'text' and length(" + column + ") <> 10"
                                + orBeyond.apply(column));
            case TEXT ->
                Conversion.of(column -> StoredDates.timestamp(column, javaType))
                        .but(column -> StoredDates.isNoDateTime(column) + orBeyond.apply(column));
            default -> Conversion.NONE;
        };
    }

    private static Conversion toTime(TypeFamily from) {
        return switch (from.kind()) {
            case TIME -> Conversion.SAME;
            case TEXT -> Conversion.of(StoredDates::time).but(StoredDates::isNoTime);
            default -> Conversion.NONE;
        };
    }

    private static Conversion toJson(TypeFamily from, TypeFamily to) {
        return switch (from.kind()) {
            case JSON -> longest(Conversion.SAME, to);
            case TEXT ->
                Conversion.unless(column -> "not json_valid(" + column + ")"
                        + (to.size() < 0 ? "" : " or length(" + column + ") > " + to.size()));
            default -> Conversion.NONE;
        };
    }

    private static Conversion toUuid(TypeFamily from) {
        return switch (from.kind()) {
            case UUID -> Conversion.SAME;
            case TEXT ->
                Conversion.unless(column -> "length(" + column + ") <> 36 or replace(" + column
                        + ", '-', '') glob '*[^0-9a-fA-F]*' or length(replace(" + column + ", '-', '')) <> 32");
            default -> Conversion.NONE;
        };
    }
}
