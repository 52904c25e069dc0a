package io.ormlab.help.site;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code as HTML, coloured by its words alone: comments, literals, keywords, annotations. */
final class CodeInk {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*+|--[^\\n]*+|(?<![^\\s])#[^\\n]*+)"
            + "|(?<string>\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')"
            + "|(?<number>\\b[0-9][0-9a-zA-Z_.]*+)"
            + "|(?<annotation>@[\\p{L}_][\\p{L}\\p{N}_]*+)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)");

    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "java",
            words("abstract boolean break byte case catch char class continue default do double else enum extends false"
                    + " final finally float for if implements import instanceof int interface long new null package"
                    + " private protected public record return short static super switch this throw throws true try"
                    + " var void while"),
            "python",
            words(
                    "and as class def elif else except False finally for from if import in is lambda None not or pass raise"
                            + " return True try while with"),
            "sql",
            words(
                    "add alter and as asc autoincrement between by cascade case cast check column commit constraint create"
                            + " default delete desc distinct drop else end exists foreign from group having identity in index"
                            + " inner insert into is join key left like limit not null offset on or order outer primary"
                            + " references rename restrict rollback select set table then unique update values when where"));

    private CodeInk() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** @param language {@code java}, {@code python} or {@code sql}; any other is not coloured */
    static String html(String language, String code) {
        Set<String> keywords = KEYWORDS.get(language);
        if (keywords == null) {
            return Html.escaped(code);
        }
        boolean anyCase = language.equals("sql");
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        int done = 0;
        while (token.find()) {
            html.append(Html.escaped(code.substring(done, token.start())));
            html.append(painted(token, keywords, anyCase, language));
            done = token.end();
        }
        return html.append(Html.escaped(code.substring(done))).toString();
    }

    private static String painted(Matcher token, Set<String> keywords, boolean anyCase, String language) {
        String text = token.group();
        if (token.group("word") != null) {
            boolean keyword = keywords.contains(anyCase ? text.toLowerCase(Locale.ROOT) : text);
            return keyword ? Html.span("k", text) : Html.escaped(text);
        }
        if (token.group("comment") != null) {
            // What begins a comment in one language is an operator in another.
            boolean comment = text.startsWith(
                    switch (language) {
                        case "java" -> "//";
                        case "sql" -> "--";
                        default -> "#";
                    });
            return comment ? Html.span("c", text) : Html.escaped(text);
        }
        if (token.group("string") != null) {
            return Html.span("s", text);
        }
        return Html.span(token.group("number") != null ? "n" : "a", text);
    }
}
