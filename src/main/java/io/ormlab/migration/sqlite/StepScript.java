package io.ormlab.migration.sqlite;

import io.ormlab.migration.Directives;

/**
 * A step as SQL.
 *
 * @param sql the whole file, directives first
 * @param directives the same directives, read
 */
public record StepScript(String sql, Directives directives) {}
