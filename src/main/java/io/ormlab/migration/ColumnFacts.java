package io.ormlab.migration;

import java.util.List;
import java.util.Map;

/**
 * What a model's property says beyond the schema, and a step needs.
 *
 * @param javaType the property's type, which says how a number or a span is kept; {@code Object} where it is not known
 * @param primitive whether it is a Java primitive, whose zero stands where no value is
 * @param enumValues for an enum, each constant's name in the order of the constants, and what the database holds for it (text
 *     or a number)
 * @param preAdd SQL to run before the column is added ({@code @DbMigration})
 */
public record ColumnFacts(
        Class<?> javaType,
        boolean primitive,
        Map<String, Object> enumValues,
        List<String> preAdd,
        List<String> postAdd,
        List<String> preAlter,
        List<String> postAlter) {

    public static final ColumnFacts NONE =
            new ColumnFacts(Object.class, false, Map.of(), List.of(), List.of(), List.of(), List.of());

    /** The same without the model's own SQL, which is for the way forward. */
    public ColumnFacts withoutScripts() {
        return new ColumnFacts(javaType, primitive, enumValues, List.of(), List.of(), List.of(), List.of());
    }
}
