/**
 * How values lie in a SQLite file, so that each reads back equal, sorts as in Java and can be read by a person; and what is refused
 * because it could not. {@link io.ormlab.model.storage.Storage} is one Ebean server's; {@code Form}s are the texts,
 * {@code ColumnRules} say what each column takes. The declared column types stay Ebean's. Uses message.
 */
package io.ormlab.model.storage;
