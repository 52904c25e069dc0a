package io.ormlab.command;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;

/**
 * A command's class that can say what its annotations do ({@link LabCommand#declaredWords}): to read that from its class file takes as
 * long as a small command's own work.
 */
public final class QuickWords extends ClassVisitor {

    private static final String COMMAND = "io/ormlab/command/LabCommand";

    private final String words;

    private QuickWords(ClassVisitor next, String words) {
        super(Opcodes.ASM9, next);
        this.words = words;
    }

    /** The class with its words written into it; the bytes themselves where it is no command. */
    public static byte[] of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        if (!COMMAND.equals(reader.getSuperName())) {
            return bytes;
        }
        ClassWriter written = new ClassWriter(0);
        reader.accept(new QuickWords(written, DeclaredWords.of(reader).text()), 0);
        return written.toByteArray();
    }

    @Override
    public void visitEnd() {
        int access = Opcodes.ACC_PROTECTED | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = visitMethod(access, "declaredWords", "()Ljava/lang/String;", null, null);
        method.visitCode();
        method.visitLdcInsn(words);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        super.visitEnd();
    }
}
