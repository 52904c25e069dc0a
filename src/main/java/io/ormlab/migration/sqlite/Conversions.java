package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.sqlite.TypeFamily.Kind;
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

    private final DateStorage dates;

    Conversions(DateStorage dates) {
        this.dates = dates;
    }

    Conversion of(TypeFamily from, TypeFamily to) {
        return switch (to.kind()) {
            case TEXT -> toText(from, to);
            case INTEGER -> toInteger(from, to);
            case DECIMAL -> toDecimal(from, to);
            case REAL -> toReal(from);
            case BOOLEAN -> toBoolean(from);
            case DATE -> toDate(from);
            case TIMESTAMP -> toTimestamp(from);
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

    /** Whether what a person's expression gives is no value that the type reads back; null where any is. */
    UnaryOperator<String> unreadable(TypeFamily to, boolean sqlDate) {
        UnaryOperator<String> unless =
                switch (to.kind()) {
                    case INTEGER -> value -> notWhole(value) + " or " + outside("cast(" + value + " as integer)", to);
                    case BOOLEAN -> value -> value + " not in (0, 1)";
                    case DECIMAL, REAL ->
                        value -> "typeof(" + value + ") not in ('integer', 'real') and " + notNumber(value);
                    case DATE ->
                        sqlDate
                                ? dates::isForeign
                                : toDate(TypeFamily.of("clob")).refused();
                    case TIMESTAMP, TIME -> dates::isForeign;
                    case UUID -> toUuid(TypeFamily.of("clob")).refused();
                    case JSON -> value -> "not json_valid(" + value + ")";
                    case TEXT -> to.size() < 0 ? null : value -> "length(" + value + ") > " + to.size();
                    case BINARY, OTHER -> null;
                };
        return unless == null ? null : value -> value + " is not null and (" + unless.apply(value) + ")";
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
                    case INTEGER, DECIMAL, REAL -> Conversion.of(column -> "cast(" + column + " as text)");
                    case BOOLEAN ->
                        Conversion.of(column -> "case " + column + " when 1 then 'true' when 0 then 'false' end");
                    case DATE -> Conversion.of(dates::dateText).but(this::isDateBeyond);
                    case TIMESTAMP -> Conversion.of(dates::timestampText).but(dates::isReadBeyond);
                    case TIME -> Conversion.of(dates::timeText);
                    case BINARY, OTHER -> Conversion.NONE;
                };
        boolean shorter = to.size() >= 0 && (!from.is(Kind.TEXT) || from.size() < 0 || from.size() > to.size());
        return way.possible() && shorter ? longest(way, to) : way;
    }

    private static Conversion longest(Conversion way, TypeFamily to) {
        return to.size() < 0 ? way : way.but(column -> "length(" + way.value().apply(column) + ") > " + to.size());
    }

    private static Conversion toInteger(TypeFamily from, TypeFamily to) {
        UnaryOperator<String> outside = column -> outside(column, to);
        return switch (from.kind()) {
            case BOOLEAN -> Conversion.SAME;
            case INTEGER -> from.size() <= to.size() ? Conversion.SAME : Conversion.unless(outside);
            case DECIMAL, REAL ->
                Conversion.of(column -> "cast(" + column + " as integer)")
                        .but(column -> column + " <> cast(" + column + " as integer) or " + outside.apply(column)
                                + beyond(column));
            case TEXT ->
                Conversion.of(column -> "cast(" + column + " as integer)")
                        .but(column -> "cast(cast(" + column + " as integer) as text) <> " + column + " or "
                                + outside("cast(" + column + " as integer)", to));
            default -> Conversion.NONE;
        };
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
        return switch (from.kind()) {
            case BOOLEAN -> Conversion.SAME;
            case INTEGER, DECIMAL, REAL ->
                isWithin(from, to) ? Conversion.SAME : Conversion.unless(column -> unfit(column, to));
            case TEXT ->
                Conversion.of(column -> "cast(" + column + " as numeric)")
                        .but(column -> notNumber(column) + " or " + unfit("cast(" + column + " as numeric)", to));
            default -> Conversion.NONE;
        };
    }

    private static boolean isWithin(TypeFamily from, TypeFamily to) {
        return to.size() < 0
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
                        : Conversion.unless(column -> "abs(" + column + ") > 9007199254740992");
            case DECIMAL -> Conversion.SAME;
            case TEXT -> Conversion.of(column -> "cast(" + column + " as real)").but(Conversions::notNumber);
            default -> Conversion.NONE;
        };
    }

    private static Conversion toBoolean(TypeFamily from) {
        return switch (from.kind()) {
            case BOOLEAN -> Conversion.SAME;
            case INTEGER, DECIMAL, REAL -> Conversion.unless(column -> column + " not in (0, 1)");
            case TEXT ->
                Conversion.of(column -> "case lower(" + column
                                + ") when 'true' then 1 when '1' then 1 when 'false' then 0 when '0' then 0 end")
                        .but(column -> "lower(" + column + ") not in ('true', 'false', '1', '0')");
            default -> Conversion.NONE;
        };
    }

    /** To a {@code LocalDate}, which is ISO 8601 text. */
    private Conversion toDate(TypeFamily from) {
        return switch (from.kind()) {
            case DATE -> Conversion.SAME;
            case TEXT -> Conversion.unless(column -> "coalesce(strftime('%Y-%m-%d', " + column + "), '') <> " + column);
            case TIMESTAMP ->
                Conversion.of(dates::dateText)
                        .but(column -> dates.hasTime(column) + " or " + dates.isReadBeyond(column));
            default -> Conversion.NONE;
        };
    }

    private String isDateBeyond(String column) {
        return "typeof(" + column + ") <> 'text' and " + dates.isReadBeyond(column);
    }

    private Conversion toTimestamp(TypeFamily from) {
        return switch (from.kind()) {
            case TIMESTAMP -> Conversion.SAME;
            case DATE ->
                Conversion.of(column -> "case typeof(" + column + ") when 'text' then " + dates.timestampOf(column)
                                + " else " + column + " end")
                        .but(column -> "typeof(" + column + ") = 'text' and " + dates.isBeyond(column));
            case TEXT ->
                Conversion.of(dates::timestampOf)
                        .but(column -> DateStorage.isNoTimestamp(column) + " or " + dates.isBeyond(column));
            default -> Conversion.NONE;
        };
    }

    private Conversion toTime(TypeFamily from) {
        return switch (from.kind()) {
            case TIME -> Conversion.SAME;
            case TEXT -> Conversion.of(dates::timeOf).but(DateStorage::isNoTime);
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
