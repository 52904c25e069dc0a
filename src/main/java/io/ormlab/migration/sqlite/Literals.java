package io.ormlab.migration.sqlite;

import io.ormlab.message.LabException;
import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.Schema.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;

/** A plain value as a person types it, made an SQL literal by the column's type. */
final class Literals {

    private final DateStorage dates;

    Literals(DateStorage dates) {
        this.dates = dates;
    }

    /**
     * The literal.
     *
     * @throws LabException of status 2 where the value is none of the column's type
     */
    String of(ObjectName on, Column column, ColumnFacts facts, String value) {
        if (!facts.enumValues().isEmpty()) {
            return constant(on, facts, value);
        }
        try {
            return of(TypeFamily.of(column.logical()), facts, value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw LabException.usage("migration.default.type", on, value, column.type())
                    .because(e);
        }
    }

    private static String constant(ObjectName on, ColumnFacts facts, String value) {
        for (var constant : facts.enumValues().entrySet()) {
            if (constant.getKey().equals(value)
                    || String.valueOf(constant.getValue()).equals(value)) {
                return Conversions.literal(constant.getValue());
            }
        }
        throw LabException.usage(
                "migration.default.enum",
                on,
                value,
                String.join(", ", facts.enumValues().keySet()));
    }

    private String of(TypeFamily type, ColumnFacts facts, String value) {
        return switch (type.kind()) {
            case BOOLEAN ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> "1";
                    case "false", "0" -> "0";
                    default -> throw new IllegalArgumentException(value);
                };
            case INTEGER -> whole(type, new BigInteger(value.strip()));
            case DECIMAL -> decimal(type, new BigDecimal(value.strip()));
            case REAL -> new BigDecimal(value.strip()).toPlainString();
            case DATE ->
                date(facts, Names.literal(LocalDate.parse(value.strip()).toString()));
            case TIME ->
                dates.timeOf(Names.literal(LocalTime.parse(value.strip()).toString()));
            case TIMESTAMP -> dates.timestampOf(Names.literal(timestamp(value)));
            case UUID -> Names.literal(UUID.fromString(value).toString());
            case TEXT, JSON -> text(type, value);
            case BINARY -> "cast(" + Names.literal(value) + " as blob)";
            case OTHER -> Names.literal(value);
        };
    }

    private String date(ColumnFacts facts, String iso) {
        return facts.sqlDate() ? dates.sqlDateOf(iso) : iso;
    }

    /**
     * A column's default as the rows that are there are to hold it. SQLite's own words for the present moment, Ebean's {@code 'now'}
     * and a moment in text are what sqlite-jdbc does not read back.
     */
    String ofDefault(Column column, ColumnFacts facts) {
        String value = column.defaultValue();
        boolean moment = value.toLowerCase(Locale.ROOT).matches("\\(?current_[a-z]+\\)?|'now'");
        boolean text = value.startsWith("'");
        return switch (TypeFamily.of(column.logical()).kind()) {
            case TIMESTAMP -> moment ? dates.now() : text ? or(dates.timestampOf(value), value) : value;
            case DATE -> moment ? date(facts, "date('now', 'localtime')") : text ? date(facts, value) : value;
            case TIME ->
                moment ? dates.timeOf("time('now', 'localtime')") : text ? or(dates.timeOf(value), value) : value;
            default -> value;
        };
    }

    private static String or(String converted, String value) {
        return "coalesce(" + converted + ", " + value + ")";
    }

    private static String whole(TypeFamily type, BigInteger value) {
        if (value.bitLength() >= type.size()) {
            throw new IllegalArgumentException(value.toString());
        }
        return value.toString();
    }

    private static String decimal(TypeFamily type, BigDecimal value) {
        boolean tooLong = type.size() >= 0 && value.precision() - value.scale() > type.size() - type.scale();
        if (tooLong || type.size() >= 0 && value.stripTrailingZeros().scale() > type.scale()) {
            throw new IllegalArgumentException(value.toString());
        }
        return value.toPlainString();
    }

    private static String timestamp(String value) {
        String iso = value.strip().replace(' ', 'T');
        if (iso.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(iso)
                    .atZoneSameInstant(ZoneId.systemDefault())
                    .toLocalDateTime()
                    .toString();
        }
        return iso.contains("T") ? LocalDateTime.parse(iso).toString() : LocalDate.parse(iso) + "T00:00";
    }

    private static String text(TypeFamily type, String value) {
        if (type.size() >= 0 && value.codePointCount(0, value.length()) > type.size()) {
            throw new IllegalArgumentException(value);
        }
        return Names.literal(value);
    }

    /** What a Java primitive holds where nothing was written; null where the type has no such value. */
    static String zero(Column column) {
        return switch (TypeFamily.of(column.logical()).kind()) {
            case BOOLEAN, INTEGER, DECIMAL, REAL -> "0";
            default -> null;
        };
    }
}
