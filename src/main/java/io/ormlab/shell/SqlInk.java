package io.ormlab.shell;

import io.ormlab.render.Ink;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL coloured by its words alone: comments, literals, and the keywords that people type (https://www.sqlite.org/lang_keywords.html). */
final class SqlInk {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<string>'[^']*+(?:''[^']*+)*+'?)"
            + "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\"?)"
            + "|(?<number>\\b[0-9][0-9a-zA-Z_.]*+)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)");

    static final Set<String> KEYWORDS = new TreeSet<>(Set.of(
            ("abort add all alter and as asc autoincrement begin between by cascade case cast check collate column commit"
                            + " constraint create cross current_date current_time current_timestamp default delete desc"
                            + " distinct drop each else end escape except exists explain foreign from full glob group"
                            + " having if in index inner insert intersect into is isnull join key left like limit natural"
                            + " not notnull null offset on or order outer over partition plan pragma primary query"
                            + " recursive references reindex release rename replace returning right rollback row rows"
                            + " savepoint select set strict table temp temporary then to transaction trigger union unique"
                            + " update using vacuum values view when where window with without")
                    .split(" ")));

    private SqlInk() {}

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
            return KEYWORDS.contains(token.group().toLowerCase(Locale.ROOT)) ? Ink.KEYWORD : null;
        }
        if (token.group("string") != null) {
            return Ink.STRING;
        }
        if (token.group("comment") != null) {
            return Ink.DIM;
        }
        return token.group("number") != null ? Ink.NUMBER : null;
    }
}
