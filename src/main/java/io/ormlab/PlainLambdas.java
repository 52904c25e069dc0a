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
 * A class whose lambdas and method references are objects of plain classes, as those of Java 7 had to be. Each place where one stands
 * makes itself a class at its first use ({@link java.lang.invoke.LambdaMetafactory}); even one out of an archive of classes takes five
 * times as long as a plain class, 25 ms for a {@code generate-migration}. What a place does is the same.
 */
final class PlainLambdas extends ClassVisitor {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String METHOD = "metafactory";
    private static final String OBJECT = "java/lang/Object";

    /** Those that can share a class, by what they share. */
    private final Map<String, List<PlainLambda>> alike = new LinkedHashMap<>();

    private final Map<String, Integer> methods = new LinkedHashMap<>();
    private String type;
    private String parent;
    private String nest;
    private int version;
    private boolean isInterface;

    private PlainLambdas(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The class, and those of its lambdas, by their names with slashes; of the class alone where there is nothing to do. */
    static Map<String, byte[]> of(String name, byte[] bytes) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(name, bytes);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(FACTORY)) {
            ClassWriter written = new ClassWriter(0);
            PlainLambdas plain = new PlainLambdas(written);
            new ClassReader(bytes).accept(plain, 0);
            if (!plain.alike.isEmpty()) {
                all.put(name, written.toByteArray());
            }
            for (List<PlainLambda> each : plain.alike.values()) {
                all.put(each.get(0).type(), LambdaClass.written(each, plain.version));
            }
        }
        return all;
    }

    @Override
    public void visit(int format, int access, String name, String signature, String extended, String[] interfaces) {
        version = format;
        type = name;
        nest = name;
        parent = extended;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(format, access, name, signature, extended, interfaces);
    }

    @Override
    public void visitNestHost(String host) {
        nest = host;
        super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        int open = opened(access);
        methods.put(name + descriptor, open);
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(open, name, descriptor, signature, thrown)) {
            @Override
            public void visitInvokeDynamicInsn(String call, String captured, Handle by, Object... arguments) {
                if (by.getOwner().equals(FACTORY) && by.getName().equals(METHOD)) {
                    LambdaClass.make(mv, lambda(call, captured, arguments));
                } else {
                    super.visitInvokeDynamicInsn(call, captured, by, arguments);
                }
            }

            @Override
            public void visitMaxs(int stack, int locals) {
                super.visitMaxs(stack + 2, locals);
            }
        };
    }

    private PlainLambda lambda(String call, String captured, Object[] arguments) {
        Type declared = (Type) arguments[0];
        List<PlainLambda> others =
                alike.computeIfAbsent(call + captured + declared.getDescriptor(), key -> new ArrayList<>());
        String itsClass = others.isEmpty()
                ? type + "$$Plain" + (alike.size() - 1)
                : others.get(0).type();
        PlainLambda lambda = new PlainLambda(
                itsClass, others.size(), call, Type.getMethodType(captured), declared, (Handle) arguments[1], (Type)
                        arguments[2]);
        others.add(lambda);
        return lambda;
    }

    /** What a compiler made of a lambda's own code is to be called from the lambda's class, of the same package. */
    private int opened(int access) {
        int lambda = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        return (access & lambda) == lambda ? reachable(access & ~Opcodes.ACC_PRIVATE) : access;
    }

    /** A method of an interface has no other choice. */
    private int reachable(int access) {
        return isInterface ? access | Opcodes.ACC_PUBLIC : access;
    }

    @Override
    public void visitEnd() {
        int bridges = 0;
        for (List<PlainLambda> each : alike.values()) {
            for (int i = 0; i < each.size(); i++) {
                if (isOurs(each.get(i).called())) {
                    each.set(i, bridged(each.get(i), "ormlab$lambda" + bridges++));
                }
            }
        }
        super.visitEnd();
    }

    /** Whether the class may call it, and another of its package perhaps not. */
    private boolean isOurs(Handle called) {
        String owner = called.getOwner();
        if (called.getTag() == Opcodes.H_INVOKESPECIAL) {
            return true;
        }
        if (owner.equals(type)) {
            Integer access = methods.get(called.getName() + called.getDesc());
            // One that is inherited may be protected in another package.
            return access == null || (access & Opcodes.ACC_PRIVATE) != 0;
        }
        boolean mate = owner.equals(nest) || owner.startsWith(nest + "$");
        return mate || !parent.equals(OBJECT) && !samePackage(owner);
    }

    private boolean samePackage(String other) {
        String here = type.substring(0, type.lastIndexOf('/') + 1);
        return other.startsWith(here) && other.indexOf('/', here.length()) < 0;
    }

    /** The lambda, calling what it calls by way of a method of this class. */
    private PlainLambda bridged(PlainLambda lambda, String name) {
        Type taken = Type.getMethodType(lambda.result(), lambda.taken());
        int access = reachable(Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC);
        MethodVisitor method = super.visitMethod(access, name, taken.getDescriptor(), null, null);
        method.visitCode();
        PlainLambda.begin(method, lambda.called());
        int slot = 0;
        for (Type each : taken.getArgumentTypes()) {
            method.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
            slot += each.getSize();
        }
        PlainLambda.call(method, lambda.called());
        method.visitInsn(taken.getReturnType().getOpcode(Opcodes.IRETURN));
        // A new object is there twice while it is made.
        method.visitMaxs(slot + 2, slot);
        method.visitEnd();
        return lambda.calling(new Handle(Opcodes.H_INVOKESTATIC, type, name, taken.getDescriptor(), isInterface));
    }
}
