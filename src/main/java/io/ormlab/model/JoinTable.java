package io.ormlab.model;

import java.util.List;

/**
 * A table that is no entity's own: that of a many-to-many, or of an element collection.
 *
 * @param name as it stands in the database
 * @param columns in the table's order
 * @param key the names of those that are its primary key
 */
public record JoinTable(String name, List<EntityDescription.Column> columns, List<String> key) {}
