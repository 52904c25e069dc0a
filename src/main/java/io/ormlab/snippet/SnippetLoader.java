package io.ormlab.snippet;

import io.ormlab.model.JvmExit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Defines the classes of snippets as children of the models', each with a {@link Checkpoint} switch of its loader's own. */
final class SnippetLoader extends ClassLoader {

    private static final String OURS = Checkpoint.class.getPackageName() + ".";

    private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();
    private final Class<?> checkpoint;

    SnippetLoader(ClassLoader parent) {
        super("snippets", parent);
        byte[] bytes = ownBytes(Checkpoint.class);
        checkpoint = defineClass(Checkpoint.class.getName(), bytes, 0, bytes.length);
    }

    /** The class is defined when it is first asked for. */
    void add(String className, byte[] bytes) {
        waiting.put(className, bytes);
    }

    /** Makes every thread that runs snippets of this loader end at its next checkpoint, or no more. */
    void stopping(boolean on) {
        call("stopping", boolean.class, on);
    }

    /** Makes this thread end at its next checkpoint, for good. */
    void abandon(Thread thread) {
        call("abandon", Thread.class, thread);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(Checkpoint.class.getName())) {
            return checkpoint;
        }
        // The models' loader may hide what is ours, and need not see JShell: snippets refer to both.
        if (name.startsWith(OURS) || name.equals(JvmExit.class.getName()) || name.startsWith("jdk.jshell.")) {
            return Class.forName(name, false, SnippetLoader.class.getClassLoader());
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = waiting.remove(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private void call(String method, Class<?> type, Object argument) {
        try {
            checkpoint.getMethod(method, type).invoke(null, argument);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ownBytes(Class<?> ours) {
        try (InputStream in = ours.getResourceAsStream(ours.getSimpleName() + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
