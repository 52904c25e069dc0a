package io.ormlab.model.field;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an annotation, whose values are written out. */
final class MarkReader {

    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    /** More digits may be too large a number. */
    private static final int DIGITS = 9;

    /** The longest text that is in a class file as it stands, whatever its characters. */
    private static final int LENGTH = 0xffff / 3;

    private final Tokens tokens;
    private final Scope scope;
    private int at;

    MarkReader(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /**
     * Reads one.
     *
     * @param from where its sign stands
     * @param marks those before it, to which it is added
     * @return the token behind it
     */
    int read(int from, List<Mark> marks) {
        at = from + 1;
        FoundType found = scope.type(word());
        for (Mark mark : marks) {
            if (mark.descriptor().equals(found.descriptor())) {
                throw new Doubt("an annotation that stands twice");
            }
        }
        AnnotationType type = AnnotationType.of(found);
        Map<String, Value> values = tokens.is(at, '(') ? values(type) : Map.of();
        if (!type.isOfFields() || !values.keySet().containsAll(type.required())) {
            throw new Doubt("an annotation of other things, or without what it must have");
        }
        marks.add(new Mark(found.descriptor(), type, values));
        return at;
    }

    private String word() {
        if (!tokens.isWord(at)) {
            throw new Doubt("a sign where a name should be");
        }
        return tokens.text(at++);
    }

    private void expect(char sign) {
        if (!tokens.is(at++, sign)) {
            throw new Doubt("another sign than an annotation has there");
        }
    }

    private Map<String, Value> values(AnnotationType type) {
        Map<String, Value> values = new LinkedHashMap<>();
        expect('(');
        if (!tokens.is(at, ')')) {
            boolean named = tokens.isWord(at) && tokens.is(at + 1, '=');
            value(type, named ? name() : "value", values);
            while (named && tokens.is(at, ',')) {
                at++;
                value(type, name(), values);
            }
        }
        expect(')');
        return values;
    }

    private String name() {
        String name = word();
        expect('=');
        return name;
    }

    private void value(AnnotationType type, String name, Map<String, Value> values) {
        String descriptor = type.descriptor(name);
        if (descriptor == null || values.put(name, value(descriptor)) != null) {
            throw new Doubt("an element that an annotation has not, or twice");
        }
    }

    private Value value(String descriptor) {
        if (!descriptor.startsWith("[")) {
            return one(descriptor);
        }
        String each = descriptor.substring(1);
        List<Value> values = new ArrayList<>();
        if (!tokens.is(at, '{')) {
            values.add(one(each));
            return new Value.Several(values);
        }
        do {
            at++;
            if (!tokens.is(at, '}')) {
                values.add(one(each));
            }
        } while (tokens.is(at, ','));
        expect('}');
        return new Value.Several(values);
    }

    /** A sign must follow that ends it: what is computed has another. */
    private Value one(String descriptor) {
        return switch (descriptor) {
            case "Z" -> new Value.Plain(truth());
            case "I" -> new Value.Plain((int) number());
            case "J" -> new Value.Plain(number());
            case "Ljava/lang/String;" -> new Value.Plain(text());
            case "Ljava/lang/Class;" -> new Value.Plain(type());
            default -> constant(descriptor);
        };
    }

    private boolean truth() {
        boolean isTrue = tokens.is(at, "true");
        if (!isTrue && !tokens.is(at, "false")) {
            throw new Doubt("no truth value");
        }
        at++;
        return isTrue;
    }

    private long number() {
        String digits = tokens.isNumber(at) ? tokens.text(at++) : "";
        if (digits.isEmpty() || digits.length() > DIGITS || digits.charAt(0) == '0' && digits.length() > 1) {
            throw new Doubt("no plain number");
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Doubt("no plain number");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private String text() {
        String text = tokens.isText(at) ? tokens.text(at) : "";
        if (text.length() < 2
                || text.length() > LENGTH
                || text.charAt(0) != '"'
                || text.startsWith("\"\"\"")
                || text.indexOf('\\') >= 0) {
            throw new Doubt("no plain text");
        }
        at++;
        return text.substring(1, text.length() - 1);
    }

    private Type type() {
        FoundType found = scope.type(word());
        expect('.');
        if (!word().equals("class")) {
            throw new Doubt("no class");
        }
        return Type.getObjectType(found.name());
    }

    private Value constant(String descriptor) {
        String name = word();
        FoundType found = scope.type(name);
        expect('.');
        String constant = word();
        if (scope.isField(name) || !found.descriptor().equals(descriptor) || !isConstant(found, constant)) {
            throw new Doubt("no constant of the enum");
        }
        return new Value.Constant(descriptor, constant);
    }

    private static boolean isConstant(FoundType type, String name) {
        boolean[] found = {false};
        if (type.file() != null) {
            new ClassReader(type.file())
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public FieldVisitor visitField(
                                        int access, String field, String descriptor, String signature, Object value) {
                                    found[0] |= (access & Opcodes.ACC_ENUM) != 0 && field.equals(name);
                                    return null;
                                }
                            },
                            READ);
        }
        return found[0];
    }
}
