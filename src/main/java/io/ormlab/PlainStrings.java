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
import java.util.List;

/**
 * A library's class that puts its strings together as Java 8 did. Since Java 9 each place where {@code +} joins strings makes itself
 * code at its first use ({@link java.lang.invoke.StringConcatFactory}), which no archive of classes holds: half a millisecond for each
 * place, 10 ms for an {@code upgrade}. What a place says is the same.
 */
final class PlainStrings extends ClassVisitor {

    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
    private static final String WITH_CONSTANTS = "makeConcatWithConstants";
    private static final String BUILDER = "java/lang/StringBuilder";

    /** In a recipe: the next argument, and the next constant. */
    private static final char ARGUMENT = '\1';

    private static final char CONSTANT = '\2';

    /** A place: the name of the method that takes its place, and what it is to do. */
    private record Place(String name, String descriptor, Object[] recipe) {}

    private final List<Place> places = new ArrayList<>();
    private String type;
    private boolean isInterface;

    private PlainStrings(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The class with its strings put together plainly; the bytes themselves where there is nothing to do. */
    static byte[] of(byte[] bytes) {
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(WITH_CONSTANTS)) {
            return bytes;
        }
        ClassWriter written = new ClassWriter(0);
        PlainStrings plain = new PlainStrings(written);
        new ClassReader(bytes).accept(plain, 0);
        return plain.places.isEmpty() ? bytes : written.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        type = name;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
            @Override
            public void visitInvokeDynamicInsn(String call, String descriptor, Handle by, Object... arguments) {
                if (by.getOwner().equals(FACTORY) && by.getName().equals(WITH_CONSTANTS) && isOfText(arguments)) {
                    Place place = new Place("ormlab$text" + places.size(), descriptor, arguments);
                    places.add(place);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, type, place.name, descriptor, isInterface);
                } else {
                    super.visitInvokeDynamicInsn(call, descriptor, by, arguments);
                }
            }
        };
    }

    private static boolean isOfText(Object[] recipe) {
        for (Object part : recipe) {
            if (!(part instanceof String)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void visitEnd() {
        places.forEach(this::write);
        super.visitEnd();
    }

    private void write(Place place) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = super.visitMethod(access, place.name, place.descriptor, null, null);
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, BUILDER);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        int slots = appendAll(method, place);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        method.visitInsn(Opcodes.ARETURN);
        // The builder below one value of two slots.
        method.visitMaxs(3, slots);
        method.visitEnd();
    }

    private static int appendAll(MethodVisitor method, Place place) {
        Type[] types = Type.getArgumentTypes(place.descriptor);
        String recipe = (String) place.recipe[0];
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int slot = 0;
        int constant = 1;
        for (char letter : recipe.toCharArray()) {
            if (letter == ARGUMENT) {
                append(method, text);
                Type next = types[argument++];
                method.visitVarInsn(next.getOpcode(Opcodes.ILOAD), slot);
                append(method, next);
                slot += next.getSize();
            } else if (letter == CONSTANT) {
                text.append((String) place.recipe[constant++]);
            } else {
                text.append(letter);
            }
        }
        append(method, text);
        return slot;
    }

    private static void append(MethodVisitor method, StringBuilder text) {
        if (text.length() > 0) {
            method.visitLdcInsn(text.toString());
            append(method, Type.getType(String.class));
            text.setLength(0);
        }
    }

    /** {@code append} of a char array would write its letters, and not what an object's text is. */
    private static void append(MethodVisitor method, Type type) {
        String taken =
                switch (type.getSort()) {
                    case Type.OBJECT, Type.ARRAY ->
                        type.getInternalName().equals("java/lang/String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                    case Type.BYTE, Type.SHORT -> "I";
                    default -> type.getDescriptor();
                };
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + taken + ")Ljava/lang/StringBuilder;", false);
    }
}
