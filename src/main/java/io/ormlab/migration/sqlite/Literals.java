package io.ormlab.migration.sqlite;

import io.ormlab.message.LabException;
import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.Schema.Column;
import io.ormlab.model.storage.NumberKey;
import io.ormlab.model.storage.StoredText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
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

    Literals() {}

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
            case INTEGER -> whole(type, facts, value.strip());
            case DECIMAL -> decimal(type, new BigDecimal(value.strip()));
            case REAL -> new BigDecimal(value.strip()).toPlainString();
            case DATE -> Names.literal(StoredText.of(LocalDate.parse(value.strip())));
            case TIME -> Names.literal(StoredText.of(LocalTime.parse(value.strip())));
            case TIMESTAMP -> Names.literal(timestamp(facts, value));
            case UUID -> Names.literal(UUID.fromString(value).toString());
            case TEXT, JSON -> text(type, value);
            case BINARY -> "cast(" + Names.literal(value) + " as blob)";
            case OTHER -> Names.literal(value);
        };
    }

    /**
     * A column's default as the rows that are there are to hold it: SQLite's own words for the present moment, Ebean's {@code 'now'},
     * a moment in text and a number are not what the column keeps.
     */
    String ofDefault(Column column, ColumnFacts facts) {
        String value = column.defaultValue();
        boolean moment = value.toLowerCase(Locale.ROOT).matches("\\(?current_[a-z]+\\)?|'now'");
        boolean text = value.startsWith("'");
        TypeFamily type = TypeFamily.of(column.logical());
        return switch (type.kind()) {
            case TIMESTAMP ->
                moment
                        ? StoredDates.now(facts.javaType())
                        : text ? or(StoredDates.timestamp(value, facts.javaType()), value) : value;
            case DATE -> moment ? "date('now', 'localtime')" : value;
            case TIME ->
                moment ? "strftime('%H:%M:%f', 'now', 'localtime')" : text ? or(StoredDates.time(value), value) : value;
            case DECIMAL, INTEGER -> numberOf(type, facts, value);
            default -> value;
        };
    }

    /** A default that is a number, kept as the column keeps one; an expression stays one. */
    private static String numberOf(TypeFamily type, ColumnFacts facts, String value) {
        try {
            return type.is(TypeFamily.Kind.DECIMAL) ? decimal(type, new BigDecimal(value)) : whole(type, facts, value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String or(String converted, String value) {
        return "coalesce(" + converted + ", " + value + ")";
    }

    private static String whole(TypeFamily type, ColumnFacts facts, String value) {
        if (facts.javaType() == Duration.class) {
            boolean iso = value.toUpperCase(Locale.ROOT).contains("P");
            return Names.literal(
                    StoredText.of(iso ? Duration.parse(value) : Duration.ofSeconds(Long.parseLong(value))));
        }
        BigInteger number = new BigInteger(value);
        if (facts.javaType() == BigInteger.class) {
            return Names.literal(NumberKey.of(new BigDecimal(number)));
        }
        if (number.bitLength() >= type.size()) {
            throw new IllegalArgumentException(value);
        }
        return number.toString();
    }

    private static String decimal(TypeFamily type, BigDecimal value) {
        boolean tooLong = type.size() >= 0 && value.precision() - value.scale() > type.size() - type.scale();
        if (tooLong || type.size() >= 0 && value.stripTrailingZeros().scale() > type.scale()) {
            throw new IllegalArgumentException(value.toString());
        }
        BigDecimal scaled = type.scale() < 0 ? value : value.setScale(type.scale());
        return type.isKeyed() ? Names.literal(NumberKey.of(scaled)) : value.toPlainString();
    }

    /** With an offset it is that moment; without one it is a time in the local time zone, as a person at the keyboard means it. */
    private static String timestamp(ColumnFacts facts, String value) {
        String iso = value.strip().replace(' ', 'T');
        ZoneId here = ZoneId.systemDefault();
        boolean offset = iso.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        LocalDateTime local = offset
                ? OffsetDateTime.parse(iso).atZoneSameInstant(here).toLocalDateTime()
                : iso.contains("T")
                        ? LocalDateTime.parse(iso)
                        : LocalDate.parse(iso).atStartOfDay();
        Instant moment = offset
                ? OffsetDateTime.parse(iso).toInstant()
                : local.atZone(here).toInstant();
        return facts.javaType() == LocalDateTime.class ? StoredText.of(local) : StoredText.of(moment);
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
