package io.ormlab.snippet;

/** Ends a snippet that was interrupted. Public only because {@link Checkpoint}, in its copy, throws it. */
public final class SnippetStop extends Error {

    private static final long serialVersionUID = 1;

    public SnippetStop() {
        super("interrupted", null, false, false);
    }
}
