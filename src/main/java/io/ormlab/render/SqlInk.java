package io.ormlab.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours SQL: comments, literals, and the words of the language (https://www.sqlite.org/lang_keywords.html). */
public final class SqlInk {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?\\*/)|(?<string>'(?:[^']|'')*')"
                    + "|(?<name>\"(?:[^\"]|\"\")*\")|(?<number>\\b[0-9]+(?:\\.[0-9]+)?\\b)|(?<word>[\\p{L}_][\\p{L}0-9_$]*)",
            Pattern.DOTALL);

    private static final Set<String> WORDS =
            Set.of(("add all alter and as asc autoincrement before begin between by cascade case cast check collate"
                            + " column commit constraint create cross current_timestamp default delete desc distinct"
                            + " drop each else end escape except exists explain for foreign from full group having if"
                            + " in index inner insert intersect into is isnull join key left like limit natural not"
                            + " notnull null of offset on or order outer over pragma primary references rename replace"
                            + " restrict returning right rollback row select set table temp temporary then to trigger"
                            + " union unique update using values view when where with without")
                    .split(" "));

    private final Style style;

    public SqlInk(Style style) {
        this.style = style;
    }

    /** The same text, coloured; a colour ends with its line, so that lines can be shown one by one. */
    public String paint(String sql) {
        if (!style.colour()) {
            return sql;
        }
        Matcher token = TOKEN.matcher(sql);
        StringBuilder painted = new StringBuilder();
        while (token.find()) {
            token.appendReplacement(painted, Matcher.quoteReplacement(painted(token)));
        }
        return token.appendTail(painted).toString();
    }

    private String painted(Matcher token) {
        String text = token.group();
        if (token.group("name") != null) {
            return text;
        }
        if (token.group("word") != null) {
            return WORDS.contains(text.toLowerCase(Locale.ROOT)) ? style.keyword(text) : text;
        }
        Ink ink = token.group("comment") != null ? Ink.DIM : token.group("string") != null ? Ink.STRING : Ink.NUMBER;
        return text.lines()
                .map(line -> style.paint(ink, line))
                .reduce((one, next) -> one + "\n" + next)
                .orElse(text);
    }
}
