package io.ormlab.migration.sqlite;

import io.ormlab.model.storage.NumberKey;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a type means, whatever it is called: Ebean's logical types (DbPlatformTypeMapping.logicalTypes) by what their values
 * are.
 *
 * @param kind what its values are
 * @param size the most characters of a text, the digits of a decimal, the bits of an integer; -1 where there is no limit
 * @param scale the digits of a decimal after the point; -1 where nothing says
 * @param name the type's own name, for the kinds that are compared by it
 */
record TypeFamily(Kind kind, int size, int scale, String name) {

    /** What values are. */
    enum Kind {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        REAL,
        TEXT,
        JSON,
        DATE,
        TIME,
        TIMESTAMP,
        BINARY,
        UUID,
        OTHER
    }

    private static final Pattern FORM = Pattern.compile("([a-z ]+?) *(?:\\( *(\\d+) *(?:, *(\\d+) *)?\\))?");

    /** Where the type ends in a model's {@code columnDefinition} (https://www.sqlite.org/syntax/column-constraint.html). */
    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\b(?:collate|check|default|not null|null|unique|references|constraint|generated|primary key|as)\\b");

    static TypeFamily of(String logical) {
        String type = CONSTRAINT.split(logical.toLowerCase(Locale.ROOT), 2)[0];
        Matcher form = FORM.matcher(type.strip());
        if (!form.matches()) {
            return new TypeFamily(Kind.OTHER, -1, -1, logical);
        }
        int size = form.group(2) == null ? -1 : Integer.parseInt(form.group(2));
        int scale = form.group(3) == null ? -1 : Integer.parseInt(form.group(3));
        String name = form.group(1);
        return switch (name) {
            case "boolean", "bit" -> new TypeFamily(Kind.BOOLEAN, -1, -1, name);
            case "tinyint" -> new TypeFamily(Kind.INTEGER, 8, -1, name);
            case "smallint" -> new TypeFamily(Kind.INTEGER, 16, -1, name);
            case "integer", "int" -> new TypeFamily(Kind.INTEGER, 32, -1, name);
            case "bigint" -> new TypeFamily(Kind.INTEGER, 64, -1, name);
            // Without digits there is no limit, though Ebean declares the column decimal(16,3).
            case "decimal", "numeric" -> new TypeFamily(Kind.DECIMAL, size, size < 0 ? -1 : Math.max(scale, 0), name);
            case "double", "float", "real" -> new TypeFamily(Kind.REAL, -1, -1, name);
            // Ebean writes a varchar without a length as varchar(255).
            case "varchar" -> new TypeFamily(Kind.TEXT, size < 0 ? 255 : size, -1, name);
            case "char", "clob", "longvarchar", "text" -> new TypeFamily(Kind.TEXT, size, -1, name);
            case "json", "jsonb", "jsonclob", "jsonvarchar" -> new TypeFamily(Kind.JSON, size, -1, name);
            case "date" -> new TypeFamily(Kind.DATE, -1, -1, name);
            case "time" -> new TypeFamily(Kind.TIME, -1, -1, name);
            case "timestamp", "localdatetime" -> new TypeFamily(Kind.TIMESTAMP, -1, -1, name);
            case "blob", "binary", "varbinary", "longvarbinary" -> new TypeFamily(Kind.BINARY, size, -1, name);
            case "uuid" -> new TypeFamily(Kind.UUID, -1, -1, name);
            default -> new TypeFamily(Kind.OTHER, -1, -1, logical);
        };
    }

    /** Whether it is a decimal whose values are text that sorts, since a number of SQLite's has too few digits. */
    boolean isKeyed() {
        return kind == Kind.DECIMAL && NumberKey.isNeeded(size);
    }

    boolean is(Kind... kinds) {
        for (Kind each : kinds) {
            if (kind == each) {
                return true;
            }
        }
        return false;
    }
}
