package io.ormlab;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import io.ebean.enhance.asm.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class whose lambdas and method references are classes of their own, as inner classes are. Java links each place of one at its first
 * use ({@link java.lang.invoke.LambdaMetafactory}), 0.2 ms even where an archive of classes holds what comes of it; a class from the
 * archive is there at once. A {@code generate-migration} passes 350 places. What a place does is the same.
 */
final class PlainLambdas extends ClassVisitor {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final List<LambdaPlace> called = new ArrayList<>();
    private String type;
    private int version;
    private int places;

    private PlainLambdas(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /**
     * The class under its name, and those that its places became. An interface is left as it is: what its places call would be seen by
     * whoever implements it.
     *
     * @param name as Java's class files have it: {@code io/ormlab/Ormlab}
     */
    static Map<String, byte[]> of(String name, byte[] bytes) {
        boolean isNone = !new String(bytes, StandardCharsets.ISO_8859_1).contains(FACTORY);
        ClassReader reader = isNone ? null : new ClassReader(bytes);
        if (isNone || (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0) {
            return Map.of(name, bytes);
        }
        ClassWriter written = new ClassWriter(0);
        PlainLambdas plain = new PlainLambdas(written);
        reader.accept(plain, 0);
        plain.classes.put(name, plain.places == 0 ? bytes : written.toByteArray());
        return plain.classes;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        this.version = version;
        type = name;
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        int open = LambdaPlace.isBody(access, name) ? access & ~Opcodes.ACC_PRIVATE : access;
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(open, name, descriptor, signature, thrown)) {
            @Override
            public void visitInvokeDynamicInsn(String method, String made, Handle by, Object... arguments) {
                LambdaPlace place = place(method, made, by, arguments);
                if (place == null) {
                    super.visitInvokeDynamicInsn(method, made, by, arguments);
                } else {
                    replace(place, mv);
                }
            }
        };
    }

    /** What stands there, or null where it is left to Java: another kind of place, or a value that is taken as of another type. */
    private LambdaPlace place(String method, String made, Handle by, Object[] arguments) {
        // altMetafactory is for lambdas that can be serialized, or are of several types.
        if (!by.getOwner().equals(FACTORY) || !by.getName().equals("metafactory")) {
            return null;
        }
        LambdaPlace place = new LambdaPlace(
                type,
                type + "$ormlab" + places,
                method,
                Type.getMethodType(made),
                (Type) arguments[0],
                (Handle) arguments[1],
                (Type) arguments[2]);
        return place.isPlain() ? place : null;
    }

    private void replace(LambdaPlace place, MethodVisitor method) {
        places++;
        classes.put(place.name(), LambdaClass.of(place, version));
        if (!place.isOfBody()) {
            called.add(place);
        }
        LambdaClass.make(place, method);
    }

    @Override
    public void visitEnd() {
        called.forEach(this::writeCall);
        super.visitEnd();
    }

    /** What the place means, within the class that may do it: a private method, or one that a sibling shows to none but its nest. */
    private void writeCall(LambdaPlace place) {
        int access = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = super.visitMethod(access, place.call(), place.callDescriptor(), null, null);
        method.visitCode();
        Handle means = place.means();
        boolean isNew = means.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (isNew) {
            method.visitTypeInsn(Opcodes.NEW, means.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int slot = 0;
        for (Type taken : place.taken()) {
            method.visitVarInsn(taken.getOpcode(Opcodes.ILOAD), slot);
            slot += taken.getSize();
        }
        method.visitMethodInsn(
                place.instruction(), means.getOwner(), means.getName(), means.getDesc(), means.isInterface());
        method.visitInsn(place.given().getOpcode(Opcodes.IRETURN));
        method.visitMaxs(Math.max(slot + (isNew ? 2 : 0), 2), slot);
        method.visitEnd();
    }
}
