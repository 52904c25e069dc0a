package io.ormlab.model.field;

import io.ebean.enhance.asm.AnnotationVisitor;
import java.util.List;

/** What an element of an annotation has for a value. */
sealed interface Value {

    /** @param name the element's; null within a list */
    void writeTo(AnnotationVisitor annotation, String name);

    /** @param value as the writer of class files takes it: a Boolean, Integer, Long or String, or its own kind of type */
    record Plain(Object value) implements Value {
        @Override
        public void writeTo(AnnotationVisitor annotation, String name) {
            annotation.visit(name, value);
        }
    }

    /** @param descriptor of the enum */
    record Constant(String descriptor, String constant) implements Value {
        @Override
        public void writeTo(AnnotationVisitor annotation, String name) {
            annotation.visitEnum(name, descriptor, constant);
        }
    }

    record Several(List<Value> values) implements Value {
        @Override
        public void writeTo(AnnotationVisitor annotation, String name) {
            AnnotationVisitor list = annotation.visitArray(name);
            for (Value value : values) {
                value.writeTo(list, null);
            }
            list.visitEnd();
        }
    }
}
