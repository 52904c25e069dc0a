package io.ormlab.help;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The Java types and annotations that a row names beside its own name. */
final class JavaNames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{Alnum}_\\[\\]]+");

    private JavaNames() {}

    /** Whether a row's cells, but for the sentence that ends them, have this word; an annotation with or without its {@code @}. */
    static boolean in(Row row, String name) {
        String word = name.startsWith("@") ? name.substring(1) : name;
        if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        return row.cells().subList(1, row.cells().size() - 1).stream()
                .flatMap(cell -> Arrays.stream(BETWEEN.split(cell)))
                .anyMatch(word::equalsIgnoreCase);
    }
}
