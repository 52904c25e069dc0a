package io.ormlab.model;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fields of pieces that fit and that do not, mostly where a member ends, and now and then a character that went, came or changed. */
record FieldEdits(Random random) {

    private static final Pattern MEMBER = Pattern.compile("(?<=[;}])\n(?=\n?    [^ }])");
    private static final String[] MARKS = {
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "@Said ",
        "@Lost ",
        "@Noted(number = 1) ",
        "@Noted(text = \"t\") ",
        "@Column(length = 9) ",
        "@Column(unique = true, name = \"c\") ",
        "@Enumerated(EnumType.STRING) ",
        "@Id ",
        "@Entity ",
        "@Said({\"a\", \"b\"}) ",
        "@ManyToOne(cascade = CascadeType.ALL) ",
        "@Said(type = Mood.class) ",
        "@Override ",
    };
    private static final String[] MODIFIERS = {
        "", "public ", "private ", "protected ", "transient ", "volatile ", "final ", "static "
    };
    private static final String[] TYPES = {
        "String", "int", "long", "boolean", "byte[]", "Integer", "Mood", "Shelf", "Book", "List<String>", "List<Shelf>",
        "List", "Hidden", "Process", "Supplier", "Object", "Box", "Map<String, Mood>", "Kind", "Missing", "List<int>",
                "Locale",
    };
    private static final String[] NAMES = {
        "alpha", "beta", "gamma", "delta", "alpha2", "beta2", "gamma2", "delta2", "书", "Alpha", "title", "id", "int",
        "String"
    };
    private static final String[] BLANKS = {" ", "\n", "/**/", "//\n", "\r\n", "\t", "", "x"};

    String of(String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int more = random.nextInt(3); more >= 0; more--) {
            edited.insert(place(edited), field());
        }
        int any = random.nextInt(edited.length());
        switch (random.nextInt(8)) {
            case 0 -> edited.deleteCharAt(any);
            case 1 -> edited.insert(any, " \n;/*}\"a1+".charAt(random.nextInt(10)));
            case 2 -> edited.insert(edited.indexOf("import"), "import java.util.Map;\n");
            case 3 -> edited.insert(edited.indexOf(" ", any) + 1, one(BLANKS));
            default -> {}
        }
        return edited.toString();
    }

    /** Mostly where a member ends. */
    private int place(StringBuilder text) {
        List<MatchResult> ends = MEMBER.matcher(text).results().toList();
        return random.nextInt(12) > 0 ? ends.get(random.nextInt(ends.size())).start() : random.nextInt(text.length());
    }

    private String field() {
        return (random.nextBoolean() ? "\n    " : " ") + one(MARKS) + one(MODIFIERS) + one(MARKS) + one(TYPES) + " "
                + one(NAMES) + ";";
    }

    /** Mostly one of the first: those are right. */
    private String one(String[] all) {
        return all[random.nextInt(1 + random.nextInt(all.length))];
    }
}
