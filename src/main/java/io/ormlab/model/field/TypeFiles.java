package io.ormlab.model.field;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The types that a source may name: the models', the libraries' and the platform's, found where the compiler finds them. Of the
 * platform those alone that begin with {@code java}.
 */
public final class TypeFiles implements AutoCloseable {

    private static final String PLATFORM = "java.";

    /** Of a class file's versions, the one before that of Java 1; and where one stands. */
    private static final int FIRST_VERSION = 44;

    private static final int VERSION = 6;

    private final Map<String, byte[]> models;
    private final List<Path> path;
    private final List<JarFile> jars = new ArrayList<>();
    /** The packages that are not the platform's. */
    private final Set<String> foreign = new HashSet<>();

    /**
     * @param models class files by binary name
     * @param path jars, and folders, which are passed over: a type that is there only is then unknown
     */
    public TypeFiles(Map<String, byte[]> models, List<Path> path) {
        this.models = models;
        this.path = path;
    }

    /** A type that is not within another; null where there is none. */
    FoundType find(String packageName, String simpleName) {
        String name = packageName + "." + simpleName;
        String internal = name.replace('.', '/');
        byte[] file = models.get(name);
        if (file == null && packageName.startsWith(PLATFORM)) {
            return platform(packageName, name);
        }
        if (file == null) {
            throwIfSeldom(packageName);
            file = inJars(internal + ".class");
        }
        return file == null ? null : new FoundType(internal, isPublic(file), file);
    }

    private static boolean isPublic(byte[] file) {
        return (new ClassReader(file).getAccess() & Opcodes.ACC_PUBLIC) != 0;
    }

    private FoundType platform(String packageName, String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            if (!type.getModule().isExported(packageName)) {
                throw new Doubt("a class of the platform's own");
            }
            return new FoundType(name.replace('.', '/'), Modifier.isPublic(type.getModifiers()), null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The packages of the platform that do not begin so are for the compiler. */
    private void throwIfSeldom(String packageName) {
        if (!foreign.contains(packageName)) {
            if (isOfAModule(packageName)) {
                throw new Doubt("a seldom package of the platform");
            }
            foreign.add(packageName);
        }
    }

    private static boolean isOfAModule(String packageName) {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.isExported(packageName)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the package is the platform's, or a model is in it. */
    boolean isKnown(String packageName) {
        if (packageName.startsWith(PLATFORM)) {
            return isOfAModule(packageName);
        }
        for (String model : models.keySet()) {
            if (model.lastIndexOf('.') == packageName.length() && model.startsWith(packageName)) {
                return true;
            }
        }
        return false;
    }

    boolean isModel(String binaryName) {
        return models.containsKey(binaryName);
    }

    /** A class file, of a model or of a library; null for one of the platform. */
    byte[] file(String internalName) {
        byte[] model = models.get(internalName.replace('/', '.'));
        if (model != null || internalName.startsWith("java/")) {
            return model;
        }
        int end = internalName.lastIndexOf('/');
        FoundType type =
                find(internalName.substring(0, Math.max(end, 0)).replace('/', '.'), internalName.substring(end + 1));
        if (type == null) {
            throw new Doubt("a class that is not there");
        }
        return type.file();
    }

    private byte[] inJars(String file) {
        try {
            open();
            for (JarFile jar : jars) {
                ZipEntry entry = jar.getEntry(file);
                if (entry != null) {
                    return bytes(jar, entry);
                }
            }
            return null;
        } catch (IOException e) {
            throw new Doubt("a library that cannot be read");
        }
    }

    private void open() throws IOException {
        if (jars.isEmpty()) {
            for (Path each : path) {
                if (Files.isRegularFile(each)) {
                    // As this Java sees a jar that has classes for several.
                    jars.add(new JarFile(each.toFile(), false, ZipFile.OPEN_READ, Runtime.version()));
                }
            }
        }
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            int version = (bytes[VERSION] & 0xff) << Byte.SIZE | bytes[VERSION + 1] & 0xff;
            if (version > FIRST_VERSION + Runtime.version().feature()) {
                throw new Doubt("a class of a later Java");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        try {
            for (JarFile jar : jars) {
                jar.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
