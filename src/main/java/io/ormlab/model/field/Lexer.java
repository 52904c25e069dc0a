package io.ormlab.model.field;

/**
 * Takes a source apart (Java Language Specification, chapter 3), as far as it is plain: an escaped character, which may be any part
 * of anything, is a doubt, and so is what is neither a name nor known. Numbers are not looked into.
 */
final class Lexer {

    private static final String OPERATORS = "=<>!~?:+-*/&|^%.";
    private static final String SEPARATORS = "(){}[];,@";
    private static final String QUOTES = "\"\"\"";

    private final String source;
    /** With a zero at the end, which is in no source. */
    private final char[] text;

    private final Tokens tokens;
    private int at;
    private int line = 1;
    /** The end of the last operator's sign. */
    private int operator = -1;

    private Lexer(String source) {
        this.source = source;
        this.text = (source + '\0').toCharArray();
        this.tokens = new Tokens(source);
    }

    static Tokens tokens(String source) {
        if (source.contains("\\u") || source.contains("@deprecated") || source.contains("non-sealed")) {
            throw new Doubt("an escaped character, a comment that marks the class, or a word with a sign in it");
        }
        Lexer lexer = new Lexer(source);
        while (lexer.at < source.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text[at];
        if (c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r') {
            space(c);
        } else if (c == '/' && text[at + 1] == '/') {
            lineComment();
        } else if (c == '/' && text[at + 1] == '*') {
            comment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (isDigit(c) || c == '.' && isDigit(text[at + 1])) {
            number();
        } else if (isPart(c)) {
            word();
        } else {
            sign(c);
        }
    }

    private void space(char c) {
        at++;
        if (c == '\n' || c == '\r' && text[at] != '\n') {
            line++;
        }
    }

    private void lineComment() {
        while (at < source.length() && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
    }

    private void comment() {
        int end = source.indexOf("*/", at + 2) + 2;
        if (end < 2) {
            throw new Doubt("a comment without an end");
        }
        skip(end);
    }

    /** Counts the lines on the way. */
    private void skip(int end) {
        while (at < end) {
            space(text[at]);
        }
    }

    private void quoted(char quote) {
        int start = at;
        int first = line;
        if (source.startsWith(QUOTES, at)) {
            skip(endOfBlock());
        } else {
            at = endOfText(quote);
        }
        tokens.add(start, at, Tokens.TEXT, first, line);
    }

    private int endOfText(char quote) {
        for (int i = at + 1; i < source.length() && text[i] != '\n' && text[i] != '\r'; i++) {
            if (text[i] == quote) {
                return i + 1;
            }
            if (text[i] == '\\') {
                i++;
            }
        }
        throw new Doubt("a text without an end");
    }

    private int endOfBlock() {
        for (int i = at + QUOTES.length(); i < source.length(); i++) {
            if (source.startsWith(QUOTES, i)) {
                return i + QUOTES.length();
            }
            if (text[i] == '\\') {
                i++;
            }
        }
        throw new Doubt("a text without an end");
    }

    private void number() {
        int start = at++;
        while (isPart(text[at]) || text[at] == '.' || isSign(text[at]) && isExponent(text[at - 1])) {
            at++;
        }
        tokens.add(start, at, Tokens.NUMBER, line, line);
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isExponent(char c) {
        return c == 'e' || c == 'E' || c == 'p' || c == 'P';
    }

    private void word() {
        int start = at++;
        while (isPart(text[at])) {
            at++;
        }
        tokens.add(start, at, Tokens.WORD, line, line);
    }

    private void sign(char c) {
        if (OPERATORS.indexOf(c) >= 0) {
            tokens.add(at, at + 1, operator == at ? Tokens.NEXT_SIGN : Tokens.SIGN, line, line);
            operator = at + 1;
        } else if (SEPARATORS.indexOf(c) >= 0) {
            tokens.add(at, at + 1, Tokens.SIGN, line, line);
        } else {
            throw new Doubt("a character that is no Java");
        }
        at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Of those that may be in a name, the usual ones. */
    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c == '$'
                || c > '\u007f' && Character.isLetterOrDigit(c);
    }
}
