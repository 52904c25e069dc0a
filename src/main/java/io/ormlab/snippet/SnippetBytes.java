package io.ormlab.snippet;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.HashSet;
import java.util.Set;

/** The pass over a snippet's bytes that makes it stoppable, and unable to end the JVM. See {@link Checkpoint}. */
final class SnippetBytes {

    private static final String CHECKPOINT = "io/ormlab/snippet/Checkpoint";
    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";

    private SnippetBytes() {}

    static byte[] guarded(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        // No frames are computed: what is put in leaves the stack and the locals as they are.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Guard(writer), 0);
        return writer.toByteArray();
    }

    private static boolean endsJvm(String owner, String name) {
        return owner.equals(SYSTEM) && name.equals("exit")
                || owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
    }

    private static String exitDescriptor(String owner) {
        return owner.equals(SYSTEM) ? "(I)V" : "(Ljava/lang/Runtime;I)V";
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

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            if (endsJvm(owner, name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKPOINT, "exit", exitDescriptor(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, inInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] kept = arguments.clone();
            for (int i = 0; i < kept.length; i++) {
                if (kept[i] instanceof Handle handle && endsJvm(handle.getOwner(), handle.getName())) {
                    kept[i] = new Handle(
                            Opcodes.H_INVOKESTATIC, CHECKPOINT, "exit", exitDescriptor(handle.getOwner()), false);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, kept);
        }

        private void checkpoint() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKPOINT, "pass", "()V", false);
        }
    }
}
