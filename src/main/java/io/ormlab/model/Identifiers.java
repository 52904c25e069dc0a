package io.ormlab.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a source that may be names: those in comments and texts too.
 *
 * @param escaped whether names may stand there that cannot be seen: {@code \u0041} is an A
 */
record Identifiers(Set<String> words, boolean escaped) {

    static Identifiers of(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return new Identifiers(words, text.contains("\\u"));
    }

    /** The halves of a character outside the basic plane count as parts: a name may hold one. */
    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
    }

    boolean anyOf(Collection<String> names) {
        return escaped || names.stream().anyMatch(words::contains);
    }
}
