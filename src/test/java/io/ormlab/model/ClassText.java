package io.ormlab.model;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.Attribute;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.TypePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that a class file says, in its order, as a text; but for where in its constant pool a constant lies. */
final class ClassText extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    private final StringBuilder said = new StringBuilder();

    private ClassText() {
        super(API);
    }

    static String of(byte[] classFile) {
        ClassText text = new ClassText();
        new ClassReader(classFile).accept(text, 0);
        return text.said.toString();
    }

    static Map<String, String> all(Map<String, byte[]> classes) {
        Map<String, String> all = new TreeMap<>();
        classes.forEach((name, bytes) -> all.put(name, of(bytes)));
        return all;
    }

    private void say(Object... words) {
        for (Object word : words) {
            // Around it, a list of numbers is written out as any other.
            said.append(Arrays.deepToString(new Object[] {word})).append(' ');
        }
        said.append('\n');
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        say("class", version, access, name, signature, parent, interfaces);
    }

    @Override
    public void visitSource(String source, String debug) {
        say("source", source, debug);
    }

    @Override
    public void visitNestHost(String host) {
        say("host", host);
    }

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {
        say("outer", owner, name, descriptor);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new Values(descriptor, visible);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(int where, TypePath path, String descriptor, boolean visible) {
        return new Values("type", where, path, descriptor, visible);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        say("attribute", attribute.type);
    }

    @Override
    public void visitNestMember(String member) {
        say("member", member);
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
        say("inner", name, outer, inner, access);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        say("field", access, name, descriptor, signature, value);
        return new FieldVisitor(API) {
            @Override
            public AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                return new Values(mark, visible);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(int where, TypePath path, String mark, boolean visible) {
                return new Values("type", where, path, mark, visible);
            }

            @Override
            public void visitAttribute(Attribute attribute) {
                say("attribute", attribute.type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        say("method", access, name, descriptor, signature, thrown);
        return new Code();
    }

    private final class Values extends AnnotationVisitor {

        Values(Object... words) {
            super(API);
            say("annotation", words);
        }

        @Override
        public void visit(String name, Object value) {
            say(name, "=", value.getClass().getSimpleName(), value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            say(name, "=", descriptor, value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            return new Values(name, descriptor);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new Values(name, "[]");
        }

        @Override
        public void visitEnd() {
            say("end");
        }
    }

    /** A method's code, with its labels by numbers. */
    private final class Code extends MethodVisitor {

        private final Map<Label, Integer> labels = new HashMap<>();

        Code() {
            super(API);
        }

        private int number(Label label) {
            labels.putIfAbsent(label, labels.size());
            return labels.get(label);
        }

        private Object[] numbers(Label... all) {
            return Arrays.stream(all).map(this::number).toArray();
        }

        @Override
        public void visitParameter(String name, int access) {
            say("parameter", name, access);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return new Values(descriptor, visible);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(int where, TypePath path, String descriptor, boolean visible) {
            return new Values("type", where, path, descriptor, visible);
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            return new Values(parameter, descriptor, visible);
        }

        @Override
        public void visitAttribute(Attribute attribute) {
            say("attribute", attribute.type);
        }

        @Override
        public void visitFrame(int type, int localCount, Object[] local, int stackCount, Object[] stack) {
            say("frame", type, localCount, frame(local), stackCount, frame(stack));
        }

        private Object[] frame(Object[] types) {
            return types == null
                    ? new Object[0]
                    : Arrays.stream(types)
                            .map(type -> type instanceof Label label ? number(label) : type)
                            .toArray();
        }

        @Override
        public void visitInsn(int opcode) {
            say(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            say(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            say(opcode, "variable", variable);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            say(opcode, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            say(opcode, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            say(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... arguments) {
            say("dynamic", name, descriptor, method, arguments);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            say(opcode, "to", number(label));
        }

        @Override
        public void visitLabel(Label label) {
            say("label", number(label));
        }

        @Override
        public void visitLdcInsn(Object value) {
            say("constant", value.getClass().getSimpleName(), value);
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            say("increment", variable, increment);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... cases) {
            say("table", min, max, number(other), numbers(cases));
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] cases) {
            say("lookup", number(other), Arrays.toString(keys), numbers(cases));
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            say("array", descriptor, dimensions);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            say("catch", number(start), number(end), number(handler), type);
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, String signature, Label start, Label end, int index) {
            say("local", name, descriptor, signature, number(start), number(end), index);
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            say("line", line, number(start));
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            say("most", stack, locals);
        }
    }
}
