package io.ormlab.model.field;

import io.ebean.enhance.asm.Opcodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the declaration of one field that has no value: {@code annotations modifiers type name;}. */
final class FieldReader {

    private static final int WHO = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    /** The types whose parameters, by their number, may be any. */
    private static final Map<String, Integer> PARAMETERS = Map.of(
            "java/util/List", 1,
            "java/util/Set", 1,
            "java/util/Collection", 1,
            "java/util/Map", 2);

    private final Tokens tokens;
    private final Scope scope;
    private final MarkReader marks;
    private int at;
    private int access;

    FieldReader(Outline source, Scope scope) {
        this.tokens = source.tokens();
        this.scope = scope;
        this.marks = new MarkReader(tokens, scope);
    }

    Field read(Outline.Part member) {
        at = member.from();
        access = 0;
        List<Mark> own = marks();
        Type type = type();
        if (type.descriptor.startsWith("[")) {
            throwIfOfTypes(own);
        }
        String name = name();
        if (!tokens.is(at, ';') || at + 1 != member.to()) {
            throw new Doubt("more than a field without a value");
        }
        return new Field(access, name, type.descriptor, type.isPlain() ? null : type.signature, own);
    }

    /** And the modifiers, which may stand among them. */
    private List<Mark> marks() {
        List<Mark> own = new ArrayList<>();
        while (tokens.is(at, '@') || isModifier()) {
            if (tokens.is(at, '@')) {
                at = marks.read(at, own);
            } else {
                modifier(Words.modifier(tokens.text(at++)));
            }
        }
        return own;
    }

    private static void throwIfOfTypes(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.type().isOfTypes()) {
                throw new Doubt("an annotation of an array, or of what is in it");
            }
        }
    }

    private boolean isModifier() {
        return tokens.isWord(at) && Words.modifier(tokens.text(at)) != 0;
    }

    private void modifier(int flag) {
        if ((access & flag) != 0 || (flag & WHO) != 0 && (access & WHO) != 0) {
            throw new Doubt("two modifiers that do not go together");
        }
        access |= flag;
    }

    private String name() {
        String name = word();
        if (!Words.isName(name) || tokens.occurrences(name) > 1) {
            throw new Doubt("a name that may stand for something else in the source");
        }
        return name;
    }

    private String word() {
        if (!tokens.isWord(at)) {
            throw new Doubt("a sign where a name should be");
        }
        return tokens.text(at++);
    }

    private record Type(String descriptor, String signature) {
        boolean isPlain() {
            return signature.equals(descriptor);
        }

        boolean isPrimitive() {
            return descriptor.length() == 1;
        }
    }

    private Type type() {
        String word = word();
        String primitive = Words.primitive(word);
        Type type = primitive != null ? new Type(primitive, primitive) : reference(scope.type(word));
        while (tokens.is(at, '[')) {
            if (!tokens.is(at + 1, ']')) {
                throw new Doubt("a bracket that nothing closes");
            }
            at += 2;
            type = new Type("[" + type.descriptor, "[" + type.signature);
        }
        return type;
    }

    private Type reference(FoundType found) {
        String descriptor = found.descriptor();
        if (!tokens.is(at, '<')) {
            return new Type(descriptor, descriptor);
        }
        StringBuilder signature = new StringBuilder("L").append(found.name()).append('<');
        int count = 0;
        do {
            at++;
            Type parameter = type();
            if (parameter.isPrimitive()) {
                throw new Doubt("a parameter that is no object");
            }
            signature.append(parameter.signature);
            count++;
        } while (tokens.is(at, ','));
        Integer expected = PARAMETERS.get(found.name());
        if (expected == null || expected != count || !tokens.is(at++, '>')) {
            throw new Doubt("a type whose parameters are not known");
        }
        return new Type(descriptor, signature.append(">;").toString());
    }
}
