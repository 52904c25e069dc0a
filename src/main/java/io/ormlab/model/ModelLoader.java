package io.ormlab.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Defines one state of the models' classes. Its parent is this program's loader; the jars of {@code lib/} come with it. */
final class ModelLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String EBEAN_MANIFEST = "META-INF/ebean.mf";

    private final Map<String, byte[]> classes;
    private final boolean queryBeans;

    ModelLoader(Map<String, byte[]> classes, List<Path> jars) {
        this(classes, jars, true);
    }

    /** @param queryBeans whether a class that is to be enhanced may name a query bean */
    ModelLoader(Map<String, byte[]> classes, List<Path> jars, boolean queryBeans) {
        super("models", jars.stream().map(ModelLoader::url).toArray(URL[]::new), ModelLoader.class.getClassLoader());
        this.classes = classes;
        this.queryBeans = queryBeans;
    }

    /** The packages of some classes, by their binary names. */
    static Set<String> packages(Set<String> classNames) {
        Set<String> packages = new TreeSet<>();
        for (String name : classNames) {
            packages.add(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
        }
        return packages;
    }

    /** A class file's bytes: one of the models', a library's or the platform's; null where there is none. */
    byte[] bytes(String className) {
        byte[] own = classes.get(className);
        if (own != null) {
            return own;
        }
        try (InputStream in = getResourceAsStream(className.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models' own classes first, so that one named as a library's class is still the learner's. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] own = own(name);
        return own == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(own);
    }

    @Override
    public URL getResource(String name) {
        byte[] own = own(name);
        return own == null ? super.getResource(name) : memory(name, own);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
        byte[] own = own(name);
        if (own != null) {
            all.add(memory(name, own));
        }
        return Collections.enumeration(all);
    }

    private byte[] own(String resource) {
        if (resource.equals(EBEAN_MANIFEST)) {
            return manifest();
        }
        boolean isClass = resource.endsWith(".class");
        return isClass
                ? classes.get(resource.substring(0, resource.length() - 6).replace('/', '.'))
                : null;
    }

    /**
     * What the enhancer is to do (<a href="https://ebean.io/docs/intro/enhancement">ebean.io</a>). Profile locations are left
     * out: they would put a comment into every statement that a learner is shown.
     */
    private byte[] manifest() {
        Manifest manifest = new Manifest();
        Attributes all = manifest.getMainAttributes();
        all.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        all.putValue("entity-packages", String.join(",", packages(classes.keySet())));
        all.putValue("entity-field-access", "true");
        all.putValue("profile-location", "false");
        if (!queryBeans) {
            all.putValue("querybean-packages", "none");
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            manifest.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL memory(String name, byte[] bytes) {
        try {
            return new URL("memory", null, -1, "/" + name, new Handler(bytes));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Handler extends URLStreamHandler {
        private final byte[] bytes;

        Handler(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // The bytes are there already.
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
