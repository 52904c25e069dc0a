package io.ormlab.snippet;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Lets the compiler of snippets see the host's class path and, beside it, the models' classes that lie in memory only. */
final class HostFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

    HostFiles(StandardJavaFileManager files, SnippetHost host) {
        super(files);
        host.classes().forEach(this::add);
        try {
            // Where nothing is set the compiler takes the program's own class path, and would offer our innards at the
            // prompt.
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, host.compileClassPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String className, byte[] bytes) {
        packages.computeIfAbsent(packageOf(className), name -> new ArrayList<>())
                .add(new ClassFile(className, bytes));
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
        List<JavaFileObject> ours = packages.get(packageName);
        if (location != StandardLocation.CLASS_PATH || ours == null || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return files;
        }
        List<JavaFileObject> both = new ArrayList<>(ours);
        files.forEach(both::add);
        return both;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassFile ours ? ours.className : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH && kind == JavaFileObject.Kind.CLASS) {
            for (JavaFileObject file : packages.getOrDefault(packageOf(className), List.of())) {
                if (((ClassFile) file).className.equals(className)) {
                    return file;
                }
            }
        }
        return super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof ClassFile ? location == StandardLocation.CLASS_PATH : super.contains(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof ClassFile || b instanceof ClassFile ? a == b : fileManager.isSameFile(a, b);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
        return fileManager.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
        return fileManager.getJavaFileObjects(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjectsFromStrings(Arrays.asList(names));
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setLocationForModule(Location location, String module, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationForModule(location, module, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        fileManager.setPathFactory(factory);
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final String className;
        private final byte[] bytes;

        ClassFile(String className, byte[] bytes) {
            // The name goes in as a path, not as text: a Chinese class name must be quoted in a URI.
            super(uri(className), Kind.CLASS);
            this.className = className;
            this.bytes = bytes;
        }

        private static URI uri(String className) {
            try {
                return new URI("models", "", "/" + className.replace('.', '/') + ".class", null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(className, e);
            }
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
