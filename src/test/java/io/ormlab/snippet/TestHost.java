package io.ormlab.snippet;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Models without Ebean: sources compiled in memory, in a loader of their own, and a record of what was enhanced. */
final class TestHost implements SnippetHost {

    private final Map<String, byte[]> classes = new TreeMap<>();
    private final List<String> enhanced = new CopyOnWriteArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final ClassLoader loader = new ClassLoader(TestHost.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    };

    /** A host of these sources, each with a package line; their packages are imported. */
    static TestHost of(String... sources) {
        TestHost host = new TestHost();
        host.imports.addAll(List.of("java.util.*", "java.time.*", "java.math.*", "java.util.stream.*"));
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            String type = source.replaceAll("(?s).*?(?:class|enum|record|interface) (\\w+).*", "$1");
            String inPackage = source.replaceAll("(?s)package ([^;]+);.*", "$1");
            files.add(new Text(inPackage + "." + type, source));
            if (!host.imports.contains(inPackage + ".*")) {
                host.imports.add(inPackage + ".*");
            }
        }
        if (!files.isEmpty()) {
            host.compile(files);
        }
        return host;
    }

    private void compile(List<JavaFileObject> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager kept =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                        return new Bytes(className);
                    }
                };
        if (!compiler.getTask(null, kept, null, List.of("-proc:none"), null, files)
                .call()) {
            throw new IllegalArgumentException("the test's models do not compile");
        }
    }

    List<String> enhanced() {
        return enhanced;
    }

    @Override
    public ClassLoader classLoader() {
        return loader;
    }

    @Override
    public byte[] enhance(String className, byte[] bytes) {
        enhanced.add(className);
        return bytes;
    }

    @Override
    public List<String> imports() {
        return imports;
    }

    @Override
    public List<Path> compileClassPath() {
        return List.of();
    }

    @Override
    public Map<String, byte[]> classes() {
        return classes;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Bytes extends SimpleJavaFileObject {
        private final String className;

        Bytes(String className) {
            super(URI.create("bytes:///" + className.hashCode()), Kind.CLASS);
            this.className = className;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    classes.put(className, toByteArray());
                }
            };
        }
    }
}
