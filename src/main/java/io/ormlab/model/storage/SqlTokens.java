package io.ormlab.model.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as its words: names in small letters, quoted ones with their quotes, signs. Comments are left out. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*\\]"
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*|\\d[\\w.]*|[<>!=]=|<>|\\|\\||\\S",
            Pattern.DOTALL);

    private SqlTokens() {}

    static List<String> of(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String word = token.group();
            if (!word.startsWith("--") && !word.startsWith("/*")) {
                boolean plain = Character.isLetter(word.charAt(0)) || word.charAt(0) == '_';
                tokens.add(plain ? word.toLowerCase(Locale.ROOT) : word);
            }
        }
        return tokens;
    }

    static boolean isName(String token) {
        if (token.isEmpty()) {
            return false;
        }
        char first = token.charAt(0);
        return Character.isLetter(first)
                || first == '_'
                || first == '"'
                || first == '`'
                || first == '[' && token.length() > 1;
    }

    /** The name without its quotes. */
    static String name(String token) {
        char first = token.charAt(0);
        boolean quoted = first == '"' || first == '`' || first == '[';
        return quoted ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token;
    }
}
