package io.ormlab.snippet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A documentation comment as a person reads it: without its tags and its HTML. */
final class JavadocText {

    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)\\}");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*</?(?:p|br|h[1-6]|tr|table|ul|ol|dl|div)\\b[^>]*>\\s*");
    private static final Pattern ITEM = Pattern.compile("(?i)\\s*<(?:li|dt|dd)\\b[^>]*>\\s*");
    private static final Pattern PREFORMATTED = Pattern.compile("(?is)<pre\\b[^>]*>(.*?)</pre>");
    private static final Pattern CODE = Pattern.compile("(?s)^\\{@(?:code|literal)\\s(.*)\\}$");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>|<!--.*?-->");
    private static final Pattern BLOCK = Pattern.compile("\\s*\\n\\s*@(\\w+)\\s+");
    private static final Pattern ENTITY = Pattern.compile("&(\\w+|#\\d{1,7});");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "mdash", "-", "hellip", "…");
    /** Stands for a line break that is meant, until the others are gone. */
    private static final String BREAK = "\u0000";
    /** Stands for a blank that is meant. */
    private static final String BLANK = "\u0001";

    private JavadocText() {}

    /** @param comment what stands between the comment's marks, without the stars */
    static String plain(String comment) {
        String text = kept("\n" + comment);
        text = BLOCK.matcher(text).replaceAll(BREAK + "@$1 ");
        for (Matcher inline = INLINE.matcher(text); inline.find(); inline = INLINE.matcher(text)) {
            text = inline.replaceAll(found -> Matcher.quoteReplacement(said(found.group(1), found.group(2))));
        }
        text = PARAGRAPH.matcher(text).replaceAll(BREAK);
        text = ITEM.matcher(text).replaceAll(BREAK + "- ");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(entity(found)));
        text = text.replaceAll("\\s+", " ").replaceAll(" ?(?:" + BREAK + " ?)+", "\n");
        return text.replace(BLANK, " ").strip();
    }

    /** Code keeps its lines and its indents. */
    private static String kept(String text) {
        return PREFORMATTED
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(BREAK
                        + CODE.matcher(found.group(1).strip())
                                .replaceFirst("$1")
                                .stripIndent()
                                .strip()
                                .replace("\n", BREAK)
                                .replace(" ", BLANK)
                        + BREAK));
    }

    /** {@code {@link Author#name the name}} reads "the name", and {@code {@code x}} reads "x". */
    private static String said(String tag, String rest) {
        String text = rest.strip();
        if (!tag.startsWith("link")) {
            return text;
        }
        int label = text.indexOf(' ');
        boolean labelled = label > 0 && text.indexOf('(') < 0;
        return labelled
                ? text.substring(label + 1)
                : text.replaceFirst("^#", "").replace('#', '.');
    }

    private static String entity(java.util.regex.MatchResult found) {
        String name = found.group(1);
        if (name.startsWith("#")) {
            int point = Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : found.group();
        }
        return ENTITIES.getOrDefault(name, found.group());
    }
}
