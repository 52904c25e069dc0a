package io.ormlab.model;

import io.ormlab.message.LabException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The 17 column types of the notes ({@code help types}), and what a field of each is in a model. */
enum NoteType {
    INTEGER("Integer", "Integer", "int"),
    SMALLINTEGER("SmallInteger", "Short", "short"),
    BIGINTEGER("BigInteger", "Long", "long"),
    FLOAT("Float", "Double", "double"),
    NUMERIC("Numeric", "BigDecimal", null, "java.math.BigDecimal"),
    STRING("String", "String", null),
    TEXT("Text", "String", null, "jakarta.persistence.Lob"),
    UNICODE("Unicode", "String", null),
    UNICODETEXT("UnicodeText", "String", null, "jakarta.persistence.Lob"),
    BOOLEAN("Boolean", "Boolean", "boolean"),
    DATE("Date", "LocalDate", null, "java.time.LocalDate"),
    TIME("Time", "LocalTime", null, "java.time.LocalTime"),
    DATETIME("DateTime", "LocalDateTime", null, "java.time.LocalDateTime"),
    INTERVAL("Interval", "Duration", null, "java.time.Duration"),
    ENUM("Enum", null, null, "jakarta.persistence.EnumType", "jakarta.persistence.Enumerated"),
    PICKLETYPE("PickleType", "Map<String, Object>", null, "io.ebean.annotation.DbJson", "java.util.Map"),
    LARGEBINARY("LargeBinary", "byte[]", null, "jakarta.persistence.Lob");

    private static final int MOST_DIGITS = 38;

    private final String noteName;
    private final String java;
    private final String notNull;
    private final List<String> imports;

    /**
     * @param java the field's type; null where the field declares its own
     * @param notNull the type where the column takes no NULL; null where it is the same
     */
    NoteType(String noteName, String java, String notNull, String... imports) {
        this.noteName = noteName;
        this.java = java;
        this.notNull = notNull;
        this.imports = List.of(imports);
    }

    /** The type of this name, in any case. */
    static Optional<NoteType> named(String name) {
        return Stream.of(values())
                .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names as the notes write them. */
    static List<String> names() {
        return Stream.of(values()).map(type -> type.noteName).toList();
    }

    /** The note's name in small letters, as one types it. */
    String typed() {
        return noteName.toLowerCase(Locale.ROOT);
    }

    List<String> imports() {
        return imports;
    }

    /**
     * The field's type in Java.
     *
     * @param own the name of an enum that is declared for the field
     */
    String java(String own, boolean required) {
        if (this == ENUM) {
            return own;
        }
        return required && notNull != null ? notNull : java;
    }

    /** The annotations of a field, but for {@code @Column}. */
    List<String> annotations() {
        return switch (this) {
            case TEXT, UNICODETEXT, LARGEBINARY -> List.of("@Lob");
            case ENUM -> List.of("@Enumerated(EnumType.STRING)");
            case PICKLETYPE -> List.of("@DbJson");
            default -> List.of();
        };
    }

    /**
     * What {@code @Column} says of the sizes.
     *
     * @param spec the whole field as it was typed, for the message
     * @param sizes what stood in the brackets; none where there were none
     * @throws LabException where they are none that this type takes
     */
    List<String> columnSizes(String spec, List<String> sizes) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case STRING, UNICODE -> {
                require(spec, sizes.size() == 1 && size(sizes.get(0), 1, Integer.MAX_VALUE), "newmodel.size.text");
                yield List.of("length = " + sizes.get(0));
            }
            case NUMERIC -> {
                boolean digits = sizes.size() <= 2 && size(sizes.get(0), 1, MOST_DIGITS);
                require(
                        spec,
                        digits && (sizes.size() == 1 || size(sizes.get(1), 0, Integer.parseInt(sizes.get(0)))),
                        "newmodel.size.numeric");
                yield List.of("precision = " + sizes.get(0), "scale = " + (sizes.size() == 1 ? "0" : sizes.get(1)));
            }
            case ENUM -> List.of();
            default -> throw LabException.usage("newmodel.size.none", spec, typed());
        };
    }

    private void require(String spec, boolean holds, String otherwise) {
        if (!holds) {
            throw LabException.usage(otherwise, spec, typed());
        }
    }

    private static boolean size(String text, int least, int most) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    boolean isPrimitive(boolean required) {
        return required && notNull != null;
    }
}
