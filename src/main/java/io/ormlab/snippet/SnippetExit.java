package io.ormlab.snippet;

/** Thrown in a snippet in the place of ending the JVM. Public only because the bytes of snippets refer to it. */
public final class SnippetExit extends Error {

    private static final long serialVersionUID = 1;

    private final int status;

    public SnippetExit(int status) {
        super("System.exit(" + status + ")", null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
