/** One class a command, and the registry. Uses workspace, model, migration, snippet, query, help and render. */
package io.ormlab.command;
