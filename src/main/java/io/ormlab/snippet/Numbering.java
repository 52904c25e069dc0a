package io.ormlab.snippet;

/** The ids of snippets and the names of temporary variables, which go on where the engine is changed under a session. */
final class Numbering {

    private int snippets;
    private int temporaries;
    private String next;

    /** The next snippet gets this id, as it had it before. */
    void next(String id) {
        next = id;
    }

    String id() {
        String id = next == null ? String.valueOf(++snippets) : next;
        next = null;
        return id;
    }

    String temporary() {
        return "$" + ++temporaries;
    }
}
