package io.ormlab.model.field;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the declaration of an annotation says of where it may stand, and what with. */
final class AnnotationType extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Map<String, String> elements = new HashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private String retention = "CLASS";
    private boolean hasTarget;

    private AnnotationType() {
        super(API);
    }

    static AnnotationType of(FoundType type) {
        if (type.file() == null) {
            throw new Doubt("an annotation of the platform, which may be one for compilers");
        }
        AnnotationType read = new AnnotationType();
        new ClassReader(type.file()).accept(read, READ);
        return read;
    }

    /** Of an element's type; null where there is none of that name. */
    String descriptor(String element) {
        return elements.get(element);
    }

    /** The elements that have no value unless they are given one. */
    List<String> required() {
        return required;
    }

    boolean isOfFields() {
        return !hasTarget || targets.contains("FIELD");
    }

    /** Whether it stands at the field's type too. */
    boolean isOfTypes() {
        return targets.contains("TYPE_USE");
    }

    boolean isKept() {
        return !retention.equals("SOURCE");
    }

    boolean isVisible() {
        return retention.equals("RUNTIME");
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        if ((access & Opcodes.ACC_ANNOTATION) == 0) {
            throw new Doubt("no annotation");
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        boolean isTarget = descriptor.equals("Ljava/lang/annotation/Target;");
        hasTarget |= isTarget;
        return isTarget || descriptor.equals("Ljava/lang/annotation/Retention;") ? new Meta() : null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        if ((access & Opcodes.ACC_STATIC) != 0) {
            return null;
        }
        // Of a class with a bound of its own it is not looked at whether one fits.
        boolean isPlain = signature == null || signature.equals("()Ljava/lang/Class<*>;");
        elements.put(name, isPlain ? descriptor.substring("()".length()) : "");
        required.add(name);
        return new MethodVisitor(API) {
            @Override
            public AnnotationVisitor visitAnnotationDefault() {
                required.remove(name);
                return null;
            }
        };
    }

    /** The values of its own annotations: the constants' types tell them apart. */
    private final class Meta extends AnnotationVisitor {

        Meta() {
            super(API);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            if (descriptor.equals("Ljava/lang/annotation/ElementType;")) {
                targets.add(value);
            } else {
                retention = value;
            }
        }
    }
}
