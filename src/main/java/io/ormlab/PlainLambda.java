package io.ormlab;

import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import io.ebean.enhance.asm.commons.GeneratorAdapter;
import java.util.function.IntFunction;

/**
 * A lambda as {@link java.lang.invoke.LambdaMetafactory} knows it, whose terms are in brackets.
 *
 * @param type the class that it is an object of
 * @param number among those of this class
 * @param implemented the interface's method [interfaceMethodName]
 * @param captured what the place gives it, and the interface [factoryType]
 * @param declared the method's types as its class file has them [interfaceMethodType]
 * @param called what it comes to [implementation]
 * @param meant the method's types at this place [dynamicMethodType]
 */
record PlainLambda(
        String type, int number, String implemented, Type captured, Type declared, Handle called, Type meant) {

    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type CHARACTER = Type.getType(Character.class);

    PlainLambda calling(Handle other) {
        return new PlainLambda(type, number, implemented, captured, declared, other, meant);
    }

    /** What is called gives this back. */
    Type result() {
        return isNew(called) ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
    }

    /** What is called takes these, the object that it is called on first. */
    Type[] taken() {
        Type[] arguments = Type.getArgumentTypes(called.getDesc());
        if (called.getTag() == Opcodes.H_INVOKESTATIC || isNew(called)) {
            return arguments;
        }
        Type[] all = new Type[arguments.length + 1];
        // As narrow as the place has it: that alone gives the right to call what is protected.
        Type[] kept = captured.getArgumentTypes();
        all[0] = kept.length > 0 ? kept[0] : meant.getArgumentTypes()[0];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    /** Writes what the interface's method does, with what was captured in fields of these names. */
    void write(GeneratorAdapter code, IntFunction<String> field) {
        begin(code, called);
        Type[] kept = captured.getArgumentTypes();
        for (int i = 0; i < kept.length; i++) {
            code.loadThis();
            code.visitFieldInsn(Opcodes.GETFIELD, type, field.apply(i), kept[i].getDescriptor());
        }
        Type[] given = declared.getArgumentTypes();
        Type[] wanted = taken();
        for (int i = 0; i < given.length; i++) {
            code.loadArg(i);
            convert(code, given[i], meant.getArgumentTypes()[i], wanted[kept.length + i]);
        }
        call(code, called);
        Type back = declared.getReturnType();
        if (!back.equals(Type.VOID_TYPE)) {
            convert(code, result(), back, back);
        }
        // A value that nobody wants may stay on the stack.
        code.returnValue();
    }

    /** What stands before the arguments of a call. */
    static void begin(MethodVisitor code, Handle called) {
        if (isNew(called)) {
            code.visitTypeInsn(Opcodes.NEW, called.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
    }

    static void call(MethodVisitor code, Handle called) {
        int instruction =
                switch (called.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                    case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                    case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                    default -> Opcodes.INVOKESPECIAL;
                };
        code.visitMethodInsn(instruction, called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
    }

    private static boolean isNew(Handle called) {
        return called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** As the factory does it: from what the interface declares, by way of what the place means, to what is called. */
    private static void convert(GeneratorAdapter code, Type from, Type meant, Type to) {
        if (isPrimitive(from)) {
            fromPrimitive(code, from, to);
        } else if (isPrimitive(to)) {
            Type given = isPrimitive(meant) ? from : meant;
            cast(code, from, given);
            // A character is no number.
            Type boxed = given.equals(CHARACTER) ? Type.CHAR_TYPE : to;
            code.unbox(boxed);
            code.cast(boxed, to);
        } else {
            cast(code, from, isPrimitive(meant) ? from : meant);
            cast(code, isPrimitive(meant) ? from : meant, to);
        }
    }

    private static void fromPrimitive(GeneratorAdapter code, Type from, Type to) {
        if (isPrimitive(to)) {
            code.cast(from, to);
            return;
        }
        Type widened = from;
        for (Type each : new Type[] {
            Type.BYTE_TYPE, Type.SHORT_TYPE, Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE
        }) {
            if (to.equals(boxed(each))) {
                widened = each;
            }
        }
        code.cast(from, widened);
        code.valueOf(widened);
    }

    private static Type boxed(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            default -> Type.getType(Double.class);
        };
    }

    private static void cast(GeneratorAdapter code, Type from, Type to) {
        if (!from.equals(to) && !to.equals(OBJECT)) {
            code.checkCast(to);
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }
}
