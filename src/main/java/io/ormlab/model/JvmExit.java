package io.ormlab.model;

/** Thrown in a person's code in the place of ending the JVM. Public only because the bytes of models and snippets refer to it. */
public final class JvmExit extends Error {

    private static final long serialVersionUID = 1;

    private final int status;

    private JvmExit(int status) {
        super("System.exit(" + status + ")");
        this.status = status;
    }

    /** What {@code System.exit} is there. */
    public static void exit(int status) {
        throw new JvmExit(status);
    }

    /** What {@code Runtime.exit} and {@code Runtime.halt} are there. */
    public static void exit(Runtime runtime, int status) {
        throw new JvmExit(status);
    }

    @Override
    public String toString() {
        return getMessage();
    }

    /** What the code asked for. */
    public int status() {
        return status;
    }
}
