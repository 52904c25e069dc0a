package io.ormlab.model.field;

import io.ebean.enhance.asm.Opcodes;
import java.util.Map;
import java.util.Set;

/** The words of Java that a declaration may hold (Java Language Specification, 3.9). */
final class Words {

    /** No names, or not in every place. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final"
                            + " finally float for goto if implements import instanceof int interface long native new package"
                            + " private protected public return short static strictfp super switch synchronized this throw"
                            + " throws transient try void volatile while true false null _ var yield record sealed permits"
                            + " non when with module open")
                    .split(" "));

    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "Z", "byte", "B", "short", "S", "char", "C", "int", "I", "long", "J", "float", "F", "double",
            "D");

    private static final Map<String, Integer> MODIFIERS = Map.of(
            "public", Opcodes.ACC_PUBLIC,
            "protected", Opcodes.ACC_PROTECTED,
            "private", Opcodes.ACC_PRIVATE,
            "transient", Opcodes.ACC_TRANSIENT,
            "volatile", Opcodes.ACC_VOLATILE);

    /** The newest of the letters that are allowed here has been one in every version of Java. */
    private static final char LAST_LATIN = '\u00ff';

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';

    private Words() {}

    /** The descriptor of a primitive type; null for any other word. */
    static String primitive(String word) {
        return PRIMITIVES.get(word);
    }

    /** The flag of a modifier that a field without a value may have; 0 for any other word. */
    static int modifier(String word) {
        Integer flag = MODIFIERS.get(word);
        return flag == null ? 0 : flag;
    }

    /** Whether a word is a name wherever it stands. */
    static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > LAST_LATIN && (c < FIRST_HAN || c > LAST_HAN) || c == '$') {
                return false;
            }
        }
        return Character.isJavaIdentifierStart(word.charAt(0)) && !RESERVED.contains(word);
    }
}
