package io.ormlab.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Where the compiler puts what it makes: in memory, so that a load leaves the workspace as it was. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /** {@code models.query.QBook$AssocOne} belongs to the query bean of models.Book. */
    private static final Pattern QUERY_BEAN = Pattern.compile("(.*\\.)?query\\.Q([^.$]+).*");

    private final Map<String, Output> classes = new TreeMap<>();
    private final Map<String, List<JavaFileObject>> given = new HashMap<>();

    /** @param given classes that are there already, by binary name */
    MemoryFiles(StandardJavaFileManager standard, Map<String, byte[]> given) {
        super(standard);
        given.forEach((name, bytes) -> this.given
                .computeIfAbsent(name.substring(0, Math.max(name.lastIndexOf('.'), 0)), key -> new ArrayList<>())
                .add(new Given(name, bytes)));
    }

    void classPath(List<Path> path) throws IOException {
        fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        // The processors are given; without a path of its own the compiler looks for more, and for plugins, in every
        // library.
        fileManager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    }

    /** The class files made so far, by binary name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, output) -> bytes.put(name, output.bytes.toByteArray()));
        return bytes;
    }

    /** The name of the source that a class came from, or that its query bean was made for; empty where that cannot be told. */
    String origin(String className) {
        Output output = classes.get(className);
        if (output != null && output.source != null) {
            return output.source.display();
        }
        Matcher bean = QUERY_BEAN.matcher(className);
        Output entity =
                bean.matches() ? classes.get((bean.group(1) == null ? "" : bean.group(1)) + bean.group(2)) : null;
        return entity == null || entity.source == null ? "" : entity.source.display();
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
        List<JavaFileObject> here = given.get(packageName);
        if (location != StandardLocation.CLASS_PATH || here == null || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return files;
        }
        List<JavaFileObject> both = new ArrayList<>(here);
        files.forEach(both::add);
        return both;
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        return file instanceof Given one ? one.className : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Source source = sibling instanceof Input input ? input.source : null;
        Output output = new Output(className.replace('.', '/') + kind.extension, kind, source);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(className, output);
        }
        return output;
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
        return new Output(packageName.replace('.', '/') + "/" + relativeName, JavaFileObject.Kind.OTHER, null);
    }

    /** The standard manager refuses to compare files that are not its own. */
    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    /** A source that was read already. */
    static final class Input extends SimpleJavaFileObject {
        private final Source source;

        Input(Source source) {
            super(source.uri(), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Source source;

        Output(String path, Kind kind, Source source) {
            super(uri(path), kind);
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        /** The inherited writer would use the platform's encoding, and spoil a Chinese name. */
        @Override
        public Writer openWriter() {
            return new OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Given extends SimpleJavaFileObject {
        private final String className;
        private final byte[] bytes;

        Given(String className, byte[] bytes) {
            super(uri(className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.className = className;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static URI uri(String path) {
        try {
            // This constructor, unlike URI.create, quotes what a URI may not hold.
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
