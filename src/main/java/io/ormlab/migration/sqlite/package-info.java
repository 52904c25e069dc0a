/** What SQLite needs for a step: its DDL, the rebuild of a table, its live schema read back. Uses migration's values. */
package io.ormlab.migration.sqlite;
