package io.ormlab.model;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other sources may have seen of a class when they were compiled, and what Ebean saw of it when it changed their bytes: the
 * class itself and its members, with the names of the annotations that Ebean looks at, and the values of constants.
 *
 * @param head the class's own declaration
 * @param members each member's declaration
 * @param names the members' names
 * @param hidden those members that may change what a name in another source means: the static ones
 */
record ClassShape(boolean isInterface, String head, Set<String> members, Set<String> names, Set<String> hidden) {

    private static final int API = Opcodes.ASM9;
    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final int WHO =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    private static final int SEEN = 0xffff & ~(Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC);

    static ClassShape of(byte[] classFile) {
        Reading reading = new Reading();
        new ClassReader(classFile).accept(reading, READ);
        return reading.shape();
    }

    /**
     * Whether the new one can stand in the place of the old, and no source that named the old would be compiled to anything else:
     * all is there that was, and what came is neither static nor of a name that was there. It says nothing of subclasses; of an
     * interface, which any source may implement without naming a method, it says no.
     */
    boolean onlyAddsTo(ClassShape old) {
        if (isInterface || !head.equals(old.head) || !members.containsAll(old.members)) {
            return false;
        }
        for (String member : members) {
            String name = member.substring(0, member.indexOf(' '));
            if (!old.members.contains(member) && (hidden.contains(member) || old.names.contains(name))) {
                return false;
            }
        }
        return true;
    }

    private static final class Reading extends ClassVisitor {

        private final Set<String> marks = new TreeSet<>();
        private final Set<String> members = new TreeSet<>();
        private final Set<String> names = new TreeSet<>();
        private final Set<String> hidden = new TreeSet<>();
        private boolean isInterface;
        private String self;
        private String head;

        Reading() {
            super(API);
        }

        ClassShape shape() {
            return new ClassShape(isInterface, head + marks, members, names, hidden);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            self = name;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            head = (access & SEEN) + " " + name + " " + signature + " " + parent + Arrays.toString(interfaces);
        }

        /** What a nested class's source says of who may name it; the class's own flags do not. */
        @Override
        public void visitInnerClass(String name, String outer, String simpleName, int access) {
            if (name.equals(self)) {
                head += " " + (access & WHO);
            }
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            marks.add(descriptor);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
                return null;
            }
            String member = name + " " + (access & SEEN) + " " + descriptor + " " + signature + " " + value;
            Set<String> own = new TreeSet<>();
            return new FieldVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                    own.add(mark);
                    return null;
                }

                @Override
                public void visitEnd() {
                    add(name, access, member + own);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
                String thrown = Arrays.toString(exceptions);
                add(name, access, name + " " + (access & SEEN) + " " + descriptor + " " + signature + " " + thrown);
            }
            return null;
        }

        private void add(String name, int access, String member) {
            members.add(member);
            names.add(name);
            if ((access & Opcodes.ACC_STATIC) != 0) {
                hidden.add(member);
            }
        }
    }
}
