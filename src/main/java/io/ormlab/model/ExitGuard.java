package io.ormlab.model;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;

/** The pass over the bytes of a person's code that leaves it unable to end the JVM: {@link JvmExit} is thrown instead. */
public final class ExitGuard extends ClassVisitor {

    private static final String INSTEAD = JvmExit.class.getName().replace('.', '/');
    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";

    /** Hands on to the next pass. */
    public ExitGuard(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    static byte[] guarded(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        // No frames are computed: what takes a call's place takes the same from the stack.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ExitGuard(writer), 0);
        return writer.toByteArray();
    }

    private static boolean endsJvm(String owner, String name) {
        return owner.equals(SYSTEM) && name.equals("exit")
                || owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
    }

    private static String descriptor(String owner) {
        return owner.equals(SYSTEM) ? "(I)V" : "(Ljava/lang/Runtime;I)V";
    }

    private static Object instead(Object argument) {
        return argument instanceof Handle handle && endsJvm(handle.getOwner(), handle.getName())
                ? new Handle(Opcodes.H_INVOKESTATIC, INSTEAD, "exit", descriptor(handle.getOwner()), false)
                : argument;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, thrown));
    }

    private static final class GuardedMethod extends MethodVisitor {

        GuardedMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            if (endsJvm(owner, name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, INSTEAD, "exit", ExitGuard.descriptor(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, inInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] kept = arguments.clone();
            for (int i = 0; i < kept.length; i++) {
                kept[i] = instead(kept[i]);
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, kept);
        }
    }
}
