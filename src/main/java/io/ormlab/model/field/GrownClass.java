package io.ormlab.model.field;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a class file anew: with other line numbers, and with more fields. */
final class GrownClass extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    private final Lines lines;
    private final boolean grows;
    private final Deque<Object> open = new ArrayDeque<>();

    private GrownClass(ClassVisitor writer, Lines lines, List<Object> fields) {
        super(API, writer);
        this.lines = lines;
        this.grows = fields != null;
        if (grows) {
            open.addAll(fields);
        }
    }

    /**
     * The class file with its fields and those that came.
     *
     * @param fields of each that is to be there, the name of one that was there or the {@link Field} that came, in their order; null
     *     for a class that has none more
     */
    static byte[] of(byte[] classFile, Lines lines, List<Object> fields) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new GrownClass(writer, lines, fields), 0);
        return writer.toByteArray();
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (grows) {
            writeThoseBefore();
            if (!name.equals(open.poll())) {
                throw new Doubt("a field that the source does not show");
            }
        }
        return super.visitField(access, name, descriptor, signature, value);
    }

    private void writeThoseBefore() {
        while (open.peek() instanceof Field field) {
            field.writeTo(cv);
            open.remove();
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new MethodVisitor(API, super.visitMethod(access, name, descriptor, signature, thrown)) {
            @Override
            public void visitLineNumber(int line, Label start) {
                super.visitLineNumber(lines.of(line), start);
            }
        };
    }

    @Override
    public void visitEnd() {
        writeThoseBefore();
        if (!open.isEmpty()) {
            throw new Doubt("a field that the class does not have");
        }
        super.visitEnd();
    }
}
