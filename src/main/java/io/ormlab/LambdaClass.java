package io.ormlab;

import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import java.util.List;

/** The class that a lambda's place becomes. One that holds nothing is made once, as Java's own is. */
final class LambdaClass {

    private static final String CONSTRUCTOR = "<init>";
    private static final String ONLY = "ONLY";
    private static final String MAKE = "make";
    private static final String HELD = "held";

    private final LambdaPlace place;
    private final ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private LambdaClass(LambdaPlace place) {
        this.place = place;
    }

    /** @param version of the class file, as that of the class where it stands */
    static byte[] of(LambdaPlace place, int version) {
        LambdaClass made = new LambdaClass(place);
        String[] interfaces = {place.interfaceType().getInternalName()};
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        made.written.visit(version, access, place.name(), null, "java/lang/Object", interfaces);
        made.constructor();
        if (place.captured().length == 0) {
            made.only();
        } else {
            made.maker();
        }
        made.method();
        made.written.visitEnd();
        return made.written.toByteArray();
    }

    /** Writes what makes one, of the values that lie on the stack. */
    static void make(LambdaPlace place, MethodVisitor method) {
        if (place.captured().length == 0) {
            method.visitFieldInsn(
                    Opcodes.GETSTATIC, place.name(), ONLY, place.interfaceType().getDescriptor());
        } else {
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, place.name(), MAKE, place.made().getDescriptor(), false);
        }
    }

    private void constructor() {
        Type[] captured = place.captured();
        for (int i = 0; i < captured.length; i++) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            written.visitField(access, HELD + i, captured[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        MethodVisitor method = written.visitMethod(0, CONSTRUCTOR, constructorDescriptor(), null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            method.visitFieldInsn(Opcodes.PUTFIELD, place.name(), HELD + i, captured[i].getDescriptor());
            slot += captured[i].getSize();
        }
        end(method, Type.VOID_TYPE);
    }

    private String constructorDescriptor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, place.captured());
    }

    private void only() {
        String type = place.interfaceType().getDescriptor();
        written.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type, null, null)
                .visitEnd();
        MethodVisitor method = written.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        method.visitCode();
        begin(method);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, place.name(), CONSTRUCTOR, "()V", false);
        method.visitFieldInsn(Opcodes.PUTSTATIC, place.name(), ONLY, type);
        end(method, Type.VOID_TYPE);
    }

    private void maker() {
        MethodVisitor method =
                written.visitMethod(Opcodes.ACC_STATIC, MAKE, place.made().getDescriptor(), null, null);
        method.visitCode();
        begin(method);
        int slot = 0;
        for (Type type : place.captured()) {
            method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, place.name(), CONSTRUCTOR, constructorDescriptor(), false);
        end(method, place.interfaceType());
    }

    private void begin(MethodVisitor method) {
        method.visitTypeInsn(Opcodes.NEW, place.name());
        method.visitInsn(Opcodes.DUP);
    }

    private static void end(MethodVisitor method, Type given) {
        method.visitInsn(given.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void method() {
        MethodVisitor method = written.visitMethod(
                Opcodes.ACC_PUBLIC, place.method(), place.erased().getDescriptor(), null, null);
        method.visitCode();
        List<Type> taken = place.taken();
        Type[] captured = place.captured();
        for (int i = 0; i < captured.length; i++) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, place.name(), HELD + i, captured[i].getDescriptor());
            narrow(method, captured[i], taken.get(i));
        }
        Type[] given = place.erased().getArgumentTypes();
        Type[] seen = place.narrowed().getArgumentTypes();
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            method.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            slot += given[i].getSize();
            convert(method, given[i], seen[i], taken.get(captured.length + i));
        }
        String called = place.isOfBody() ? place.means().getName() : place.call();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, place.in(), called, place.callDescriptor(), false);
        give(method);
    }

    private void give(MethodVisitor method) {
        Type given = place.given();
        Type wanted = place.erased().getReturnType();
        if (wanted.getSort() == Type.VOID) {
            if (given.getSize() > 0) {
                method.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            convert(
                    method,
                    given,
                    LambdaPlace.isPrimitive(given) ? wanted : place.narrowed().getReturnType(),
                    wanted);
        }
        end(method, wanted);
    }

    /** As {@link LambdaPlace#isPlain} has found that it can be done. */
    private static void convert(MethodVisitor method, Type from, Type seen, Type to) {
        if (LambdaPlace.isPrimitive(from)) {
            if (!LambdaPlace.isPrimitive(to)) {
                String box = LambdaPlace.boxed(from);
                String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
                method.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
            }
        } else if (LambdaPlace.isPrimitive(to)) {
            String box = LambdaPlace.boxed(to);
            narrow(method, from, Type.getObjectType(box));
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, to.getClassName() + "Value", "()" + to.getDescriptor(), false);
        } else {
            Type after = LambdaPlace.isPrimitive(seen) ? from : seen;
            narrow(method, from, after);
            narrow(method, after, to);
        }
    }

    /** Also where the one is the other's parent: Java would load both to see that. */
    private static void narrow(MethodVisitor method, Type from, Type to) {
        if (!from.equals(to)
                && !LambdaPlace.isPrimitive(to)
                && !to.getInternalName().equals("java/lang/Object")) {
            method.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }
}
