package io.ormlab.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;

/** The types that a source may name besides its own: the other sources', the libraries', and what the platform exports. */
final class KnownTypes implements INameEnvironment, AutoCloseable {

    /** Of a class file's versions, the one before that of Java 1. */
    private static final int FIRST_VERSION = 44;

    private final Map<String, byte[]> models = new HashMap<>();
    private final List<JarFile> jars = new ArrayList<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Map<String, Optional<Module>> platform = new HashMap<>();
    private final Map<String, NameEnvironmentAnswer> answers = new HashMap<>();

    /**
     * @param models class files by binary name
     * @param path jars, and folders, which are passed over: a type that is there only is then unknown
     */
    KnownTypes(Map<String, byte[]> models, List<Path> path) throws IOException {
        models.forEach((name, bytes) -> {
            this.models.put(name.replace('.', '/'), bytes);
            fill(name.substring(0, Math.max(name.lastIndexOf('.'), 0)).replace('.', '/'));
        });
        try {
            for (Path jar : path) {
                if (Files.isRegularFile(jar)) {
                    // As this Java sees a jar that has classes for several, and javac does.
                    JarFile opened = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
                    jars.add(opened);
                    opened.stream().map(ZipEntry::getName).forEach(this::addPackageOf);
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void addPackageOf(String entry) {
        if (entry.endsWith(".class")) {
            fill(entry.substring(0, Math.max(entry.lastIndexOf('/'), 0)));
        }
    }

    private void fill(String folder) {
        filled.add(folder);
        addPackage(folder);
    }

    private void addPackage(String folder) {
        String all = folder;
        while (!all.isEmpty() && packages.add(all)) {
            all = all.substring(0, Math.max(all.lastIndexOf('/'), 0));
        }
    }

    @Override
    public NameEnvironmentAnswer findType(char[][] name) {
        return find(CharOperation.toString(name).replace('.', '/'));
    }

    @Override
    public NameEnvironmentAnswer findType(char[] name, char[][] packageName) {
        return find(join(packageName, name));
    }

    private NameEnvironmentAnswer find(String name) {
        // Not computeIfAbsent: most names are asked for in several packages, and are in one.
        if (!answers.containsKey(name)) {
            answers.put(name, read(name));
        }
        return answers.get(name);
    }

    private NameEnvironmentAnswer read(String name) {
        try {
            byte[] bytes = bytes(name);
            if (bytes == null) {
                return null;
            }
            ClassFileReader type = new ClassFileReader(bytes, name.toCharArray(), true);
            if (type.getVersion() >> Short.SIZE
                    > FIRST_VERSION + Runtime.version().feature()) {
                throw new IllegalStateException(name + " is of a later Java, and could not be loaded");
            }
            return new NameEnvironmentAnswer(type, null);
        } catch (IOException | ClassFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        byte[] own = models.get(name);
        if (own != null) {
            return own;
        }
        String folder = name.substring(0, Math.max(name.lastIndexOf('/'), 0));
        Optional<Module> module = platform.computeIfAbsent(folder, KnownTypes::exporting);
        String file = name + ".class";
        try (InputStream in = module.isPresent()
                ? module.get().getResourceAsStream(file)
                : packages.contains(folder) ? inJars(file) : null) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static Optional<Module> exporting(String folder) {
        String name = folder.replace('/', '.');
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.isExported(name)) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    private InputStream inJars(String file) throws IOException {
        for (JarFile jar : jars) {
            ZipEntry entry = jar.getEntry(file);
            if (entry != null) {
                return jar.getInputStream(entry);
            }
        }
        return null;
    }

    @Override
    public boolean isPackage(char[][] parent, char[] name) {
        String folder = join(parent, name);
        if (!packages.contains(folder) && isPlatform(folder.replace('/', '.'))) {
            addPackage(folder);
        }
        return packages.contains(folder);
    }

    /**
     * Whether types can be imported from it, which javac demands: it is a package that holds some itself, and not in others below it,
     * or a class. Says no of a nested class.
     */
    boolean holdsTypes(String name) {
        String path = name.replace('.', '/');
        return filled.contains(path)
                || platform.computeIfAbsent(path, KnownTypes::exporting).isPresent()
                || find(path) != null;
    }

    /** Whether the platform exports the package, or one below it. */
    private static boolean isPlatform(String name) {
        String below = name + ".";
        for (Module module : ModuleLayer.boot().modules()) {
            for (String each : module.getPackages()) {
                if ((each.equals(name) || each.startsWith(below)) && module.isExported(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String join(char[][] packageName, char[] name) {
        return packageName == null || packageName.length == 0
                ? new String(name)
                : CharOperation.toString(packageName).replace('.', '/') + "/" + new String(name);
    }

    @Override
    public void cleanup() {
        // Closed by who made it.
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            jar.close();
        }
    }
}
