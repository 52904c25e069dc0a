package io.ormlab.model.field;

/** Something that a compiler has to look at. No failure, and never told: it has no stack, which would take the longest of it all. */
final class Doubt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param about what is not known to be right */
    Doubt(String about) {
        super(about, null, false, false);
    }
}
