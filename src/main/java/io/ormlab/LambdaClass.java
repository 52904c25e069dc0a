package io.ormlab;

import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import io.ebean.enhance.asm.commons.GeneratorAdapter;
import java.util.List;

/**
 * The class file for the lambdas of one class that are alike in their interface and in the types of what they capture: one class for
 * all of them, for each that is loaded takes its time, and an object knows by a number which it is.
 */
final class LambdaClass {

    private static final String CONSTRUCTOR = "<init>";
    private static final String MAKE = "of";
    private static final String NUMBER = "number";
    private static final String OBJECT = "java/lang/Object";

    private final PlainLambda first;
    private final List<PlainLambda> lambdas;
    private final Type[] kept;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private LambdaClass(List<PlainLambda> lambdas) {
        this.lambdas = lambdas;
        first = lambdas.get(0);
        kept = first.captured().getArgumentTypes();
    }

    /** Writes the code that gives an object, behind what it captures: two values more on the stack than at a lambda's place. */
    static void make(MethodVisitor code, PlainLambda lambda) {
        boolean plainly = isMadePlainly(lambda);
        if (plainly) {
            code.visitTypeInsn(Opcodes.NEW, lambda.type());
            code.visitInsn(Opcodes.DUP);
        }
        code.visitIntInsn(Opcodes.SIPUSH, lambda.number());
        if (plainly) {
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, lambda.type(), CONSTRUCTOR, "(I)V", false);
        } else {
            String back = lambda.captured().getReturnType().getDescriptor();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, lambda.type(), MAKE, taken(lambda, back), false);
        }
    }

    /**
     * Without a method for it. Where something is captured it lies on the stack too early; and a class is checked only together with
     * the interfaces of the objects that it makes, of which those of a library that is not there may be missing.
     */
    private static boolean isMadePlainly(PlainLambda lambda) {
        boolean isJavas = lambda.captured().getReturnType().getInternalName().startsWith("java/");
        return isJavas && lambda.captured().getArgumentTypes().length == 0;
    }

    /** The types of what is captured, and the number. */
    private static String taken(PlainLambda lambda, String back) {
        String types = lambda.captured().getDescriptor();
        return types.substring(0, types.indexOf(')')) + "I)" + back;
    }

    static byte[] written(List<PlainLambda> lambdas, int version) {
        return new LambdaClass(lambdas).written(version);
    }

    private byte[] written(int version) {
        String[] interfaces = {first.captured().getReturnType().getInternalName()};
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, first.type(), null, OBJECT, interfaces);
        for (int i = 0; i < kept.length; i++) {
            field(kept(i), kept[i].getDescriptor());
        }
        field(NUMBER, "I");
        writeConstructor();
        if (!isMadePlainly(first)) {
            writeMake();
        }
        writeMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void field(String name, String type) {
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, type, null, null);
    }

    private static String kept(int number) {
        return "kept" + number;
    }

    private GeneratorAdapter method(int access, String name, String types) {
        return new GeneratorAdapter(writer.visitMethod(access, name, types, null, null), access, name, types);
    }

    private void writeConstructor() {
        GeneratorAdapter code = method(0, CONSTRUCTOR, taken(first, "V"));
        code.visitCode();
        code.loadThis();
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        for (int i = 0; i < kept.length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.visitFieldInsn(Opcodes.PUTFIELD, first.type(), kept(i), kept[i].getDescriptor());
        }
        code.loadThis();
        code.loadArg(kept.length);
        code.visitFieldInsn(Opcodes.PUTFIELD, first.type(), NUMBER, "I");
        code.returnValue();
        code.endMethod();
    }

    private void writeMake() {
        String back = first.captured().getReturnType().getDescriptor();
        GeneratorAdapter code = method(Opcodes.ACC_STATIC, MAKE, taken(first, back));
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, first.type());
        code.dup();
        code.loadArgs();
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, first.type(), CONSTRUCTOR, taken(first, "V"), false);
        code.returnValue();
        code.endMethod();
    }

    private void writeMethod() {
        String types = first.declared().getDescriptor();
        int access = Opcodes.ACC_PUBLIC;
        MethodVisitor method = writer.visitMethod(access, first.implemented(), types, null, null);
        GeneratorAdapter code = new GeneratorAdapter(method, access, first.implemented(), types);
        code.visitCode();
        if (lambdas.size() == 1) {
            first.write(code, LambdaClass::kept);
        } else {
            Label[] begins = new Label[lambdas.size()];
            for (int i = 0; i < begins.length; i++) {
                begins[i] = new Label();
            }
            code.loadThis();
            code.visitFieldInsn(Opcodes.GETFIELD, first.type(), NUMBER, "I");
            code.visitTableSwitchInsn(0, begins.length - 1, begins[0], begins);
            for (int i = 0; i < begins.length; i++) {
                code.visitLabel(begins[i]);
                // Nothing but the arguments is there yet. The adapter takes no frame of this short form.
                method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                lambdas.get(i).write(code, LambdaClass::kept);
            }
        }
        code.endMethod();
    }
}
