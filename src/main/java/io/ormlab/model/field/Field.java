package io.ormlab.model.field;

import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import java.util.List;

/**
 * A field as a class file has it.
 *
 * @param signature null where its type has no parameters
 */
record Field(int access, String name, String descriptor, String signature, List<Mark> marks) {

    void writeTo(ClassVisitor type) {
        FieldVisitor field = type.visitField(access, name, descriptor, signature, null);
        for (Mark mark : marks) {
            mark.writeTo(field);
        }
        field.visitEnd();
    }
}
