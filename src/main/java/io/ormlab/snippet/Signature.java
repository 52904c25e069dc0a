package io.ormlab.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JShell's own text for what stands at the cursor, taken apart: {@code void Author.rename(String name)}, {@code Author(String)},
 * {@code library.Author.name:java.lang.String}, {@code library.Author}.
 *
 * @param owner the class, with its package or without
 * @param member the field's or the method's name; empty for the class itself, and for a constructor
 * @param parameters how many there are; {@link #NO_CALL} for what is not called
 */
record Signature(String owner, String member, int parameters) {

    static final int NO_CALL = -1;

    private static final Pattern NAME = Pattern.compile("[\\w.$]+$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IN_BRACKETS = Pattern.compile("<[^<>]*>");

    static Signature of(String text) {
        int call = text.indexOf('(');
        int colon = text.indexOf(':');
        String head = text.substring(0, call >= 0 ? call : colon >= 0 ? colon : text.length());
        Matcher name = NAME.matcher(head.strip());
        String whole = name.find() ? name.group() : head.strip();
        int dot = whole.lastIndexOf('.');
        if (call >= 0) {
            int parameters = count(text.substring(call + 1, Math.max(call + 1, text.lastIndexOf(')'))));
            boolean constructor =
                    dot < 0 || isClass(whole.substring(dot + 1)) && head.strip().equals(whole);
            return constructor
                    ? new Signature(whole, "", parameters)
                    : new Signature(whole.substring(0, dot), whole.substring(dot + 1), parameters);
        }
        return colon < 0 || dot < 0
                ? new Signature(whole, "", NO_CALL)
                : new Signature(whole.substring(0, dot), whole.substring(dot + 1), NO_CALL);
    }

    private static boolean isClass(String name) {
        return !Character.isLowerCase(name.codePointAt(0));
    }

    private static int count(String parameters) {
        String flat = parameters;
        for (Matcher inner = IN_BRACKETS.matcher(flat); inner.find(); inner = IN_BRACKETS.matcher(flat)) {
            flat = inner.replaceAll("");
        }
        return flat.isBlank() ? 0 : flat.split(",").length;
    }
}
