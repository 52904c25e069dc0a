package io.ormlab;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.ClassWriter;
import io.ebean.enhance.asm.Label;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.util.function.Consumer;

/**
 * What libraries make for themselves in each process, and few processes ask for, is made when it is asked for. The SQLite driver makes
 * a format of dates and, for each that is written, a calendar, which take Java's time zones and countries (13 ms and 7 ms), and a
 * logger, which takes Java's logging and a look through every jar (14 ms): {@link io.ormlab.workspace.DriverDates} and
 * {@link io.ormlab.workspace.DriverLog} do that. ebean-migration looks through every jar for an index of a folder that is in none
 * (6 ms), and its scanner asks Java for a logger (6 ms) where Ebean asks for all others. Classes that look otherwise are left as they
 * are.
 */
final class AtNeed {

    private static final String CONFIG = "org/sqlite/SQLiteConnectionConfig";
    private static final String FORMAT = "org/sqlite/date/FastDateFormat";
    private static final String FORMAT_OF_PATTERN = "(Ljava/lang/String;)L" + FORMAT + ";";
    private static final String DATES = "io/ormlab/workspace/DriverDates";
    private static final String CALENDAR = "java/util/Calendar";
    private static final String STATEMENT = "org/sqlite/jdbc3/JDBC3PreparedStatement";
    private static final String CORE_STATEMENT = "org/sqlite/core/CorePreparedStatement";
    private static final String RESOURCES = "io/ebean/migration/runner/LocalMigrationResources";
    private static final String SCANNER = "io/avaje/classpath/scanner/internal/ScanLog";
    private static final String LOADER = "org/sqlite/SQLiteJDBCLoader";
    private static final String EBEAN_LOG = "io/avaje/applog/AppLog";
    private static final String EBEAN_LOG_PROVIDER = "L" + EBEAN_LOG + "$Provider;";
    private static final String FACTORY = "org/sqlite/util/LoggerFactory";
    private static final String LOG = "io/ormlab/workspace/DriverLog";

    private AtNeed() {}

    /** @param file the class file's name in its jar */
    static byte[] of(String file, byte[] bytes) {
        ClassWriter written = new ClassWriter(0);
        ClassVisitor changed =
                switch (file) {
                    case CONFIG + ".class" -> new Body(new Places(written), "getDateFormat", AtNeed::wantedDates);
                    case STATEMENT + ".class", CORE_STATEMENT + ".class", RESOURCES + ".class", SCANNER + ".class" ->
                        new Places(written);
                    case FACTORY + ".class" ->
                        // Its first act is to look whether SLF4J is there.
                        new Body(new Body(written, "<clinit>", null), "getLogger", AtNeed::driverLog);
                    case LOADER + ".class" -> new Loader(written);
                    case EBEAN_LOG + ".class" -> new Body(written, "<clinit>", AtNeed::ebeanLog);
                    default -> null;
                };
        if (changed == null) {
            return bytes;
        }
        new ClassReader(bytes).accept(changed, 0);
        return written.toByteArray();
    }

    /** Within methods only. */
    private static final class Places extends ClassVisitor {

        Places(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            boolean writes = name.equals("setDateByMilliseconds");
            return new Place(super.visitMethod(access, name, descriptor, signature, thrown), writes);
        }
    }

    /** With another body for one of its methods. */
    private static final class Body extends ClassVisitor {

        private final String method;
        private final Consumer<MethodVisitor> code;

        /** @param code writes the new body; null where the method is to go */
        Body(ClassVisitor next, String method, Consumer<MethodVisitor> code) {
            super(Opcodes.ASM9, next);
            this.method = method;
            this.code = code;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            if (!name.equals(method)) {
                return super.visitMethod(access, name, descriptor, signature, thrown);
            }
            if (code != null) {
                MethodVisitor written = super.visitMethod(access, name, descriptor, signature, thrown);
                written.visitCode();
                code.accept(written);
                written.visitEnd();
            }
            return null;
        }
    }

    private static void wantedDates(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, CONFIG, "dateFormat", "L" + FORMAT + ";");
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, CONFIG, "dateStringFormat", "Ljava/lang/String;");
        String wanted = "(L" + FORMAT + ";Ljava/lang/String;)L" + FORMAT + ";";
        method.visitMethodInsn(Opcodes.INVOKESTATIC, DATES, "wanted", wanted, false);
        method.visitInsn(Opcodes.DUP_X1);
        method.visitFieldInsn(Opcodes.PUTFIELD, CONFIG, "dateFormat", "L" + FORMAT + ";");
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(3, 1);
    }

    private static void driverLog(MethodVisitor method) {
        method.visitTypeInsn(Opcodes.NEW, LOG);
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, LOG, "<init>", "(Ljava/lang/Class;)V", false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(3, 1);
    }

    /** Ebean's log is known to be ormlab's: no jar need be asked for it. */
    private static void ebeanLog(MethodVisitor method) {
        method.visitTypeInsn(Opcodes.NEW, "io/ormlab/model/EbeanLog");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "io/ormlab/model/EbeanLog", "<init>", "()V", false);
        method.visitFieldInsn(Opcodes.PUTSTATIC, EBEAN_LOG, "provider", EBEAN_LOG_PROVIDER);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(2, 0);
    }

    private static final class Place extends MethodVisitor {

        private final boolean writes;

        /** @param writes whether it is where a date is written, with a calendar as the third that it is given */
        Place(MethodVisitor next, boolean writes) {
            super(Opcodes.ASM9, next);
            this.writes = writes;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isOfInterface) {
            if (owner.equals(FORMAT) && descriptor.equals(FORMAT_OF_PATTERN)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, DATES, "unlessUsual", FORMAT_OF_PATTERN, false);
            } else if (owner.equals(CALENDAR) && name.equals("getInstance")) {
                super.visitInsn(Opcodes.ACONST_NULL);
            } else if (owner.equals("java/lang/Class") && name.equals("getResource")) {
                String find = "(Ljava/lang/Class;Ljava/lang/String;)Ljava/net/URL;";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, "io/ormlab/migration/MigrationIndex", "find", find, false);
            } else if (owner.equals("java/lang/System") && name.equals("getLogger")) {
                super.visitMethodInsn(opcode, "io/avaje/applog/AppLog", name, descriptor, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isOfInterface);
            }
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            super.visitVarInsn(opcode, slot);
            if (writes && opcode == Opcodes.ALOAD && slot == 3) {
                String calendar = "(L" + CALENDAR + ";)L" + CALENDAR + ";";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, DATES, "calendar", calendar, false);
            }
        }
    }

    /** Where the library was unpacked by the launcher's leave, none is left in the system's temporary folder to be cleared. */
    private static final class Loader extends ClassVisitor {

        Loader(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            if (!name.equals("cleanup") || !descriptor.equals("()V")) {
                return method;
            }
            return new MethodVisitor(Opcodes.ASM9, method) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    Label isNot = new Label();
                    visitLdcInsn("org.sqlite.lib.path");
                    String property = "(Ljava/lang/String;)Ljava/lang/String;";
                    visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "getProperty", property, false);
                    visitJumpInsn(Opcodes.IFNULL, isNot);
                    visitInsn(Opcodes.RETURN);
                    visitLabel(isNot);
                    visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                    // For a frame of the method's own.
                    visitInsn(Opcodes.NOP);
                }
            };
        }
    }
}
