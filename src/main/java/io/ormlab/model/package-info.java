/**
 * From source to live entities: compile, enhance, load, describe. {@link io.ormlab.model.Models} is one state of the sources;
 * {@code Sources} are read, {@code ModelCompiler} turns them into enhanced classes, {@code ModelLoader} defines those, and
 * {@code OrmServer} starts Ebean on them. Uses workspace.
 */
package io.ormlab.model;
