package io.ormlab.migration;

import io.ormlab.workspace.Workspace;

/**
 * What one try of an upgrade or a downgrade works with.
 *
 * @param transaction the one that has begun
 * @param files what the migrations say that the database is before a step
 * @param tolerated the foreign keys that were broken before, which are no reason to stop
 */
record RunContext(
        Workspace workspace,
        RunOptions options,
        EbeanSettings settings,
        WriteTransaction transaction,
        EarlierFiles files,
        ForeignKeys tolerated) {}
