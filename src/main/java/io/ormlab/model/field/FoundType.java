package io.ormlab.model.field;

/**
 * A type that a source may name.
 *
 * @param name as class files have it
 * @param file its class file; null for one of the platform
 */
record FoundType(String name, boolean isPublic, byte[] file) {

    String descriptor() {
        return "L" + name + ";";
    }
}
