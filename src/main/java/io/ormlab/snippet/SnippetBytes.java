package io.ormlab.snippet;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ormlab.model.ExitGuard;
import java.util.HashSet;
import java.util.Set;

/** The pass over a snippet's bytes that makes it stoppable, and unable to end the JVM. See {@link Checkpoint} and {@link ExitGuard}. */
final class SnippetBytes {

    private static final String CHECKPOINT = "io/ormlab/snippet/Checkpoint";

    private SnippetBytes() {}

    static byte[] guarded(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        // No frames are computed: what is put in leaves the stack and the locals as they are.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ExitGuard(new Guard(writer)), 0);
        return writer.toByteArray();
    }

    private static final class Guard extends ClassVisitor {

        Guard(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, thrown));
        }
    }

    private static final class GuardedMethod extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        GuardedMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            checkpoint();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                checkpoint();
            }
            super.visitJumpInsn(opcode, target);
        }

        private void checkpoint() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKPOINT, "pass", "()V", false);
        }
    }
}
