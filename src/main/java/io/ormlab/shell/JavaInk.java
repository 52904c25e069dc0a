package io.ormlab.shell;

import io.ormlab.render.Ink;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java coloured by its words alone (JLS chapter 3): comments, literals, keywords, annotations. */
final class JavaInk {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?"
            + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)"
            + "|(?<number>\\b[0-9][0-9a-zA-Z_.]*+)"
            + "|(?<annotation>@\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)"
            + "|(?<word>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)");

    static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int interface"
                            + " long native new null package permits private protected public record return sealed short"
                            + " static strictfp super switch synchronized this throw throws transient true try var void"
                            + " volatile while yield")
                    .split(" "));

    private JavaInk() {}

    static void paint(Spans spans, int from, int to) {
        Matcher token = TOKEN.matcher(spans.text()).region(from, to);
        while (token.find()) {
            Ink ink = ink(token);
            if (ink != null) {
                spans.paint(ink, token.start(), token.end());
            }
        }
    }

    private static Ink ink(Matcher token) {
        if (token.group("word") != null) {
            return KEYWORDS.contains(token.group()) ? Ink.KEYWORD : null;
        }
        if (token.group("string") != null) {
            return Ink.STRING;
        }
        if (token.group("comment") != null) {
            return Ink.DIM;
        }
        return token.group("number") != null ? Ink.NUMBER : Ink.CODE;
    }
}
