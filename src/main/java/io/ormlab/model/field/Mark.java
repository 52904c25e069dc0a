package io.ormlab.model.field;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.TypeReference;
import java.util.Map;

/**
 * An annotation of a field.
 *
 * @param values of its elements, in the order in which they are written
 */
record Mark(String descriptor, AnnotationType type, Map<String, Value> values) {

    void writeTo(FieldVisitor field) {
        if (!type.isKept()) {
            return;
        }
        write(field.visitAnnotation(descriptor, type.isVisible()));
        if (type.isOfTypes()) {
            int place = TypeReference.newTypeReference(TypeReference.FIELD).getValue();
            write(field.visitTypeAnnotation(place, null, descriptor, type.isVisible()));
        }
    }

    private void write(AnnotationVisitor annotation) {
        for (Map.Entry<String, Value> each : values.entrySet()) {
            each.getValue().writeTo(annotation, each.getKey());
        }
        annotation.visitEnd();
    }
}
