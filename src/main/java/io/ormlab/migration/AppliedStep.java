package io.ormlab.migration;

import java.util.Map;

/**
 * One step that ran.
 *
 * @param file the migration
 * @param what what it did
 * @param rowsKept of each table that was rebuilt, by its name after the step, how many rows it holds
 * @param millis how long it took
 */
public record AppliedStep(MigrationFile file, Directives what, Map<String, Long> rowsKept, long millis) {}
