package io.ormlab.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Where the compiler puts what it makes: in memory, so that a load leaves the workspace as it was. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, Output> classes = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager standard) {
        super(standard);
    }

    void classPath(List<Path> path) throws IOException {
        fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    }

    /** The class files made so far, by binary name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, output) -> bytes.put(name, output.bytes.toByteArray()));
        return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Output output = new Output(className.replace('.', '/') + kind.extension, kind);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(className, output);
        }
        return output;
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
        return new Output(packageName.replace('.', '/') + "/" + relativeName, JavaFileObject.Kind.OTHER);
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

        Output(String path, Kind kind) {
            super(uri(path), kind);
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

        private static URI uri(String path) {
            try {
                // This constructor, unlike URI.create, quotes what a URI may not hold.
                return new URI("memory", null, "/" + path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }
}
