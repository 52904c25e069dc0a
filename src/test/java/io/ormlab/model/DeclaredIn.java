package io.ormlab.model;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All that Ebean makes tables from: the classes, their fields in their order, and every annotation with its values. */
final class DeclaredIn extends ClassVisitor {

    private static final int API = Opcodes.ASM9;

    /** A class without a name of its own: of no table, and each compiler makes it its own way. */
    private static final Pattern LOCAL = Pattern.compile("\\$[0-9]");

    private final StringBuilder said = new StringBuilder();
    private final Set<String> methods = new TreeSet<>();

    private DeclaredIn() {
        super(API);
    }

    static Map<String, String> all(Map<String, byte[]> classes) {
        Map<String, String> all = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            if (LOCAL.matcher(name).find()) {
                return;
            }
            DeclaredIn in = new DeclaredIn();
            new ClassReader(bytes).accept(in, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            all.put(name, in.said + "\n" + in.methods);
        });
        return all;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        said.append(access | Opcodes.ACC_SUPER).append(name).append(signature).append(parent);
        said.append(Arrays.toString(interfaces));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        said.append(descriptor).append(visible);
        return new Values();
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
            return null;
        }
        said.append("\n")
                .append(access)
                .append(name)
                .append(descriptor)
                .append(signature)
                .append(value);
        return new FieldVisitor(API) {
            @Override
            public AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                said.append(mark).append(visible);
                return new Values();
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE)) == 0) {
            methods.add(access + name + descriptor + signature);
        }
        return null;
    }

    private final class Values extends AnnotationVisitor {
        Values() {
            super(API);
        }

        @Override
        public void visit(String name, Object value) {
            said.append(name).append('=').append(value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            said.append(name).append('=').append(descriptor).append(value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            said.append(name).append('=').append(descriptor);
            return this;
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            said.append(name).append("=[");
            return this;
        }

        @Override
        public void visitEnd() {
            said.append(']');
        }
    }
}
