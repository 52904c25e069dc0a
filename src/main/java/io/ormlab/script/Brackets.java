package io.ormlab.script;

/**
 * Tells of Java, line by line, whether a bracket, a text block or a comment is open at the end. It only has to be right where it
 * says so: then the compiler need not be asked, which it would be for each line of a class.
 */
final class Brackets {

    private static final String TEXT_BLOCK = "\"\"\"";
    private static final String COMMENT_END = "*/";

    private int depth;
    /** What ends the comment or the text block that goes on over lines; empty outside of them. */
    private String until = "";

    void line(String line) {
        int at = 0;
        while (at < line.length()) {
            at = until.isEmpty() ? code(line, at) : inside(line, at);
        }
    }

    boolean open() {
        return depth > 0 || !until.isEmpty();
    }

    private int inside(String line, int at) {
        if (line.startsWith(until, at)) {
            int end = at + until.length();
            until = "";
            return end;
        }
        return at + (line.charAt(at) == '\\' ? 2 : 1);
    }

    private int code(String line, int at) {
        if (line.startsWith("//", at)) {
            return line.length();
        }
        if (line.startsWith("/*", at)) {
            until = COMMENT_END;
            return at + 2;
        }
        if (line.startsWith(TEXT_BLOCK, at)) {
            until = TEXT_BLOCK;
            return at + TEXT_BLOCK.length();
        }
        char c = line.charAt(at);
        if (c == '"' || c == '\'') {
            return literal(line, at + 1, c);
        }
        depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
        return at + 1;
    }

    private static int literal(String line, int from, char quote) {
        int at = from;
        while (at < line.length() && line.charAt(at) != quote) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
