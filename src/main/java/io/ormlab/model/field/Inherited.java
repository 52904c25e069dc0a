package io.ormlab.model.field;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;

/** The names of the types and fields within a class, its own and those of all that it extends: they stand before any other. */
final class Inherited {

    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final String OBJECT = "java/lang/Object";

    private final TypeFiles types;
    private final Set<String> names = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    Inherited(String binaryName, TypeFiles types) {
        this.types = types;
        read(binaryName.replace('.', '/'));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private void read(String name) {
        if (name.equals(OBJECT) || !seen.add(name)) {
            return;
        }
        byte[] file = types.file(name);
        if (file == null) {
            platform(name);
            return;
        }
        ClassReader reader = new ClassReader(file);
        reader.accept(new Reading(name), READ);
        read(reader.getSuperName());
        for (String each : reader.getInterfaces()) {
            read(each);
        }
    }

    /** An interface, whose members are public: of others there may be more than it says. */
    private void platform(String name) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            if (!type.isInterface()) {
                throw new Doubt("a class of the platform that is extended");
            }
            for (Class<?> each : type.getClasses()) {
                names.add(each.getSimpleName());
            }
            for (Field each : type.getFields()) {
                names.add(each.getName());
            }
        } catch (ClassNotFoundException e) {
            throw new Doubt("a class that is not there");
        }
    }

    private final class Reading extends ClassVisitor {

        private final String self;

        Reading(String self) {
            super(Opcodes.ASM9);
            this.self = self;
        }

        @Override
        public void visitInnerClass(String name, String outer, String simpleName, int access) {
            if (self.equals(outer)) {
                names.add(simpleName);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            names.add(name);
            return null;
        }
    }
}
