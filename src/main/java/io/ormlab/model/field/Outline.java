package io.ormlab.model.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A source that declares one class, by its parts. */
final class Outline {

    /** The tokens from one to before another. */
    record Part(int from, int to) {}

    private final Tokens tokens;
    private final String packageName;
    /** As they are written, without blanks: {@code java.util.*}, {@code static a.B.c}. */
    private final Set<String> imports = new LinkedHashSet<>();

    private final List<Part> members = new ArrayList<>();
    private Part head;
    private String name;
    private int at;

    private Outline(Tokens tokens) {
        this.tokens = tokens;
        if (!tokens.is(at++, "package")) {
            throw new Doubt("a source without a package");
        }
        packageName = dotted();
        while (tokens.is(at, "import")) {
            at++;
            if (!imports.add(dotted())) {
                throw new Doubt("an import that stands twice");
            }
        }
        readHead();
        readMembers();
    }

    static Outline of(String source) {
        return new Outline(Lexer.tokens(source));
    }

    Tokens tokens() {
        return tokens;
    }

    String packageName() {
        return packageName;
    }

    Set<String> imports() {
        return imports;
    }

    /** The class's own declaration, with its annotations, up to where its body begins. */
    Part head() {
        return head;
    }

    /** The class's. */
    String name() {
        return name;
    }

    List<Part> members() {
        return members;
    }

    /** The words and points before a semicolon. */
    private String dotted() {
        StringBuilder all = new StringBuilder();
        for (; !tokens.is(at, ';'); at++) {
            if (tokens.isWord(at) && !tokens.isWord(at + 1)) {
                all.append(tokens.text(at));
            } else if (all.length() == 0 && tokens.is(at, "static")) {
                all.append("static ");
            } else if (tokens.is(at, '.') || tokens.is(at, '*')) {
                all.append(tokens.text(at));
            } else {
                throw new Doubt("a package or an import that is more than its name");
            }
        }
        at++;
        return all.toString();
    }

    private void readHead() {
        int from = at;
        while (!tokens.is(at, '{')) {
            if (at >= tokens.count() || tokens.is(at, ';') || isOtherKind(at)) {
                throw new Doubt("a source without a class");
            }
            if (name == null && tokens.is(at, "class")) {
                name = tokens.text(at + 1);
                if (!Words.isName(name) || tokens.is(at + 2, '<')) {
                    throw new Doubt("a class with types for parameters");
                }
            }
            at = tokens.is(at, '(') ? closing(at) : at + 1;
        }
        head = new Part(from, at++);
    }

    private boolean isOtherKind(int token) {
        return tokens.is(token, "interface")
                || tokens.is(token, "enum")
                || tokens.is(token, "record")
                || tokens.is(token, "sealed");
    }

    private void readMembers() {
        if (name == null) {
            throw new Doubt("a source without a class");
        }
        while (!tokens.is(at, '}')) {
            int from = at;
            at = endOfMember(from);
            members.add(new Part(from, at));
        }
        if (at + 1 != tokens.count()) {
            throw new Doubt("a source with more than a class");
        }
    }

    /** A body ends a member where no value came before it. */
    private int endOfMember(int from) {
        boolean hasValue = false;
        int token = from;
        while (!tokens.is(token, ';')) {
            if (tokens.is(token, '{') && !hasValue) {
                return closing(token);
            }
            hasValue |= tokens.is(token, '=');
            token = tokens.is(token, '(') || tokens.is(token, '{') ? closing(token) : token + 1;
            if (token >= tokens.count() || tokens.is(token, ')') || tokens.is(token, '}')) {
                throw new Doubt("a member without an end");
            }
        }
        return token + 1;
    }

    /** The token behind the one that closes what this one opens. */
    private int closing(int opening) {
        int depth = 0;
        for (int token = opening; token < tokens.count(); token++) {
            if (tokens.is(token, '(') || tokens.is(token, '{')) {
                depth++;
            } else if ((tokens.is(token, ')') || tokens.is(token, '}')) && --depth == 0) {
                return token + 1;
            }
        }
        throw new Doubt("a bracket that nothing closes");
    }

    /** The name of the field that a member declares; null where it is no field, and perhaps a wrong one where it declares several. */
    String fieldName(Part member) {
        int token = tokens.is(member.to() - 1, ';') ? afterMarks(member.from()) : member.to();
        for (; token < member.to(); token++) {
            if (tokens.is(token, '(')) {
                return null;
            }
            if (tokens.is(token, '=') || tokens.is(token, ';')) {
                return token == member.from() ? null : tokens.text(token - 1);
            }
        }
        return null;
    }

    private int afterMarks(int from) {
        int token = from;
        while (tokens.is(token, '@') || Words.modifier(word(token)) != 0 || isFixed(token)) {
            if (tokens.is(token, '@')) {
                for (token += 2; tokens.is(token, '.'); ) {
                    token += 2;
                }
                token = tokens.is(token, '(') ? closing(token) : token;
            } else {
                token++;
            }
        }
        return token;
    }

    private String word(int token) {
        return tokens.isWord(token) ? tokens.text(token) : "";
    }

    private boolean isFixed(int token) {
        return tokens.is(token, "static") || tokens.is(token, "final");
    }
}
