package io.ormlab;

import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place where a class makes a lambda, as {@link java.lang.invoke.LambdaMetafactory} is told of it.
 *
 * @param in the class where it stands
 * @param name of the class that takes its place
 * @param method that the lambda is, of its interface
 * @param made what it is made of and its interface, as a method that takes the one and gives the other
 * @param erased what the method takes and gives as the interface has it
 * @param means what it calls
 * @param narrowed what the method takes and gives at this place
 */
record LambdaPlace(String in, String name, String method, Type made, Type erased, Handle means, Type narrowed) {

    private static final Set<String> MORE_THAN_NUMBERS =
            Set.of("java/lang/Object", "java/lang/Comparable", "java/io/Serializable");

    /** Whether a method is what a lambda does where that needs no object: javac and Eclipse call it so. */
    static boolean isBody(int access, String method) {
        int wanted = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        return (access & wanted) == wanted && method.startsWith("lambda$");
    }

    /** Whether it calls such a method of its own class, which another class of the package can call then. */
    boolean isOfBody() {
        return means.getTag() == Opcodes.H_INVOKESTATIC
                && means.getOwner().equals(in)
                && means.getName().startsWith("lambda$");
    }

    /** Of what calls it in its own class. */
    String call() {
        return "ormlab$call" + name.substring(in.length() + "$ormlab".length());
    }

    String callDescriptor() {
        return Type.getMethodDescriptor(given(), taken().toArray(Type[]::new));
    }

    Type[] captured() {
        return made.getArgumentTypes();
    }

    Type interfaceType() {
        return made.getReturnType();
    }

    /** What is called takes these, the object that it is called on first. */
    List<Type> taken() {
        List<Type> taken = new ArrayList<>();
        if (means.getTag() != Opcodes.H_INVOKESTATIC && means.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            taken.add(Type.getObjectType(means.getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(means.getDesc())));
        return taken;
    }

    /** What is called gives this. */
    Type given() {
        return means.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(means.getOwner())
                : Type.getReturnType(means.getDesc());
    }

    int instruction() {
        return switch (means.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKESPECIAL;
        };
    }

    /** Whether each value is taken as it is, as of a narrower type, or in or out of the box of its own kind. */
    boolean isPlain() {
        List<Type> taken = taken();
        Type[] captured = captured();
        Type[] given = erased.getArgumentTypes();
        Type[] seen = narrowed.getArgumentTypes();
        if (means.getOwner().startsWith("[")
                || means.getTag() == Opcodes.H_INVOKESPECIAL
                        && !means.getOwner().equals(in)
                || taken.size() != captured.length + given.length) {
            return false;
        }
        for (int i = 0; i < captured.length; i++) {
            if (!captured[i].equals(taken.get(i)) && (isPrimitive(captured[i]) || isPrimitive(taken.get(i)))) {
                return false;
            }
        }
        for (int i = 0; i < given.length; i++) {
            if (!fits(given[i], seen[i], taken.get(captured.length + i))) {
                return false;
            }
        }
        Type wanted = erased.getReturnType();
        return wanted.getSort() == Type.VOID
                || fits(given(), given(), wanted) && fits(given(), given(), narrowed.getReturnType());
    }

    private static boolean fits(Type from, Type seen, Type to) {
        if (isPrimitive(from)) {
            return isPrimitive(to) ? from.equals(to) : boxed(from) != null && holds(to, from);
        }
        return !isPrimitive(to) || seen.getInternalName().equals(boxed(to));
    }

    private static boolean holds(Type box, Type value) {
        String name = box.getInternalName();
        boolean isNumber = value.getSort() != Type.BOOLEAN && value.getSort() != Type.CHAR;
        return name.equals(boxed(value))
                || MORE_THAN_NUMBERS.contains(name)
                || isNumber && name.equals("java/lang/Number");
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }

    /** The class of objects that hold a value of a primitive type; null for nothing at all. */
    static String boxed(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> null;
        };
    }
}
