package io.ormlab.snippet;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import jdk.jshell.spi.ExecutionControl;

/**
 * Runs snippets in this JVM. JShell's own local control hands a value out as text only, runs every line on a thread of its own,
 * and stops a thread by what JDK 20 took away; this one keeps the value, the thread, and what was thrown.
 */
final class SnippetControl implements ExecutionControl {

    private final SnippetHost host;
    private final SnippetLoader loader;
    private final SnippetThread thread;
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private Throwable loadFailure;
    private Field variable;
    private volatile boolean left;

    SnippetControl(SnippetHost host, SnippetThread thread) {
        this.host = host;
        this.thread = thread;
        this.loader = new SnippetLoader(host.classLoader());
    }

    /** How the run that JShell did last, and nobody has asked for, ended; null where there is none. */
    Outcome nextOutcome() {
        return outcomes.poll();
    }

    /** Whoever still compiles for this runs nothing any more. */
    void leave() {
        left = true;
    }

    /** Why the classes of the line could not be defined; null where they could. */
    Throwable loadFailure() {
        return loadFailure;
    }

    /** Forgets what an earlier line has left. */
    void clear() {
        outcomes.clear();
        loadFailure = null;
    }

    /** The field behind the variable that {@link jdk.jshell.JShell#varValue} was last asked for. */
    Field variable() {
        return variable;
    }

    /** The loader of the snippets' classes. */
    SnippetLoader loader() {
        return loader;
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        try {
            for (ClassBytecodes each : classes) {
                loader.add(each.name(), SnippetBytes.guarded(host.enhance(each.name(), each.bytecodes())));
            }
            for (ClassBytecodes each : classes) {
                // Linking errors come here, where they can be told, and not in the middle of a later line.
                loader.loadClass(each.name()).getDeclaredMethods();
            }
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            loadFailure = e;
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
        }
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        Outcome outcome = outcome(className, methodName);
        outcomes.add(outcome);
        outcome.tell();
        // Not the value as text: a list of 100,000 rows, or one that loads itself when it is looked at, is nobody's
        // wish here.
        return "";
    }

    private Outcome outcome(String className, String methodName) {
        if (left) {
            return new Outcome.Stopped(true);
        }
        return loadFailure == null ? run(className, methodName) : new Outcome.Threw(loadFailure);
    }

    private Outcome run(String className, String methodName) {
        try {
            Method method = loader.loadClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            return thread.run(loader, () -> method.invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Outcome.Threw(e);
        }
    }

    @Override
    public String varValue(String className, String varName) throws InternalException {
        try {
            variable = loader.loadClass(className).getDeclaredField(varName);
            variable.setAccessible(true);
            return "";
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
        // JShell then declares the class under a new name.
        throw new NotImplementedException("redefine");
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("addToClasspath");
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public void close() {
        clear();
    }
}
