package io.ormlab.model;

import java.util.List;

/**
 * Where a property of an entity comes from.
 *
 * @param place {@code models/library/Author.java:12}; empty where no source of the models declares it
 * @param way through what it came to the entity
 * @param owner the simple name of the class that declares it
 * @param annotations as they are written
 */
public record Origin(String place, Way way, String owner, List<String> annotations) {

    /** How a property comes to an entity. */
    public enum Way {
        OWN,
        INHERITED,
        EMBEDDED
    }
}
