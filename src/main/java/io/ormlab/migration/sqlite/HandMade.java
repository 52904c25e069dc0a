package io.ormlab.migration.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person made by hand on the tables of a database, and a rebuild has to bring through.
 *
 * @param statements by folded table name (the new one), the statements that make its triggers and indexes
 * @param autoincrement the folded names of tables whose key never comes back ({@code AUTOINCREMENT})
 */
public record HandMade(Map<String, List<String>> statements, Set<String> autoincrement) {

    public static final HandMade NONE = new HandMade(Map.of(), Set.of());
}
