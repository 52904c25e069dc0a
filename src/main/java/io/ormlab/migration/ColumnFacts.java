package io.ormlab.migration;

import java.util.List;
import java.util.Map;

/**
 * What a model's property says beyond the schema, and a step needs.
 *
 * @param sqlDate whether it is a date that is kept as a moment and not as ISO 8601 text: any but a {@code LocalDate}
 * @param primitive whether it is a Java primitive, whose zero stands where no value is
 * @param enumValues for an enum, each constant's name in the order of the constants, and what the database holds for it (text
 *     or a number)
 * @param preAdd SQL to run before the column is added ({@code @DbMigration})
 */
public record ColumnFacts(
        boolean sqlDate,
        boolean primitive,
        Map<String, Object> enumValues,
        List<String> preAdd,
        List<String> postAdd,
        List<String> preAlter,
        List<String> postAlter) {

    public static final ColumnFacts NONE =
            new ColumnFacts(false, false, Map.of(), List.of(), List.of(), List.of(), List.of());

    /** The same without the model's own SQL, which is for the way forward. */
    public ColumnFacts withoutScripts() {
        return new ColumnFacts(sqlDate, primitive, enumValues, List.of(), List.of(), List.of(), List.of());
    }
}
