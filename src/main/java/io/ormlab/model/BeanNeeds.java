package io.ormlab.model;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What query beans ask of a model besides correct Java: they lie in another package, and have all properties of a class and of those
 * that it extends. Where none are made nobody would say that it lacks something, until a shell starts.
 */
final class BeanNeeds {

    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final Set<String> MODELS = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;");
    private static final Pattern TYPE = Pattern.compile("L([^;<]+)");

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();

    private BeanNeeds(ClassFiles all) {
        all.plain().forEach((name, plain) -> bytes.put(name.replace('.', '/'), plain));
    }

    /**
     * Whether one of some classes may lack something; it says yes too often rather than too seldom.
     *
     * @param some those to look at
     * @param all they and the others
     */
    static boolean mayBeUnmet(ClassFiles some, ClassFiles all) {
        BeanNeeds needs = new BeanNeeds(all);
        return some.all().keySet().stream().anyMatch(name -> needs.mayBeUnmet(needs.see(name.replace('.', '/'))));
    }

    private boolean mayBeUnmet(Seen type) {
        return type.isModel
                && (type.outer != null && type.marks.contains("Ljakarta/persistence/Entity;")
                        || type.properties.values().stream().anyMatch(this::isHidden)
                        || type.properties.keySet().stream().anyMatch(name -> inherits(type, name)));
    }

    /** A property of a type that its package alone may name, or that is not known. */
    private boolean isHidden(String signature) {
        if (signature.startsWith("T")) {
            return true;
        }
        Matcher types = TYPE.matcher(signature);
        while (types.find()) {
            if (bytes.containsKey(types.group(1)) && !isPublic(types.group(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPublic(String name) {
        Seen type = see(name);
        return (type.access & Opcodes.ACC_PUBLIC) != 0
                && (type.outer == null || !bytes.containsKey(type.outer) || isPublic(type.outer));
    }

    private boolean inherits(Seen type, String property) {
        for (String name = type.parent; name != null && bytes.containsKey(name); name = see(name).parent) {
            if (see(name).properties.containsKey(property)) {
                return true;
            }
        }
        return false;
    }

    private Seen see(String name) {
        Seen type = seen.get(name);
        if (type == null) {
            type = new Seen();
            new ClassReader(bytes.get(name)).accept(type, READ);
            seen.put(name, type);
        }
        return type;
    }

    /** One class, with its properties' signatures by their names. */
    private static final class Seen extends ClassVisitor {

        private final Map<String, String> properties = new HashMap<>();
        private final List<String> marks = new ArrayList<>();
        private String self;
        private String parent;
        private String outer;
        private int access;
        private boolean isModel;

        Seen() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.self = name;
            this.parent = parent;
            this.access = access;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            marks.add(descriptor);
            isModel |= MODELS.contains(descriptor);
            return null;
        }

        @Override
        public void visitInnerClass(String name, String outer, String simpleName, int access) {
            if (name.equals(self)) {
                this.outer = outer;
                // The class's own are those of a class outside: a protected one's are public.
                this.access = access;
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC)) == 0) {
                properties.put(name, signature == null ? descriptor : signature);
            }
            return null;
        }
    }
}
