package io.ormlab.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Values that came back in a downgrade.
 *
 * @param table the table, as it is called after the step
 * @param columns the columns that came back, without the primary key's
 * @param rows how many rows got their values back
 * @param newer how many rows are not in the backup, nor got a value by a default
 * @param from the backup they came from; empty where there was none that fits
 */
public record Restored(String table, List<String> columns, long rows, long newer, Optional<Path> from) {}
