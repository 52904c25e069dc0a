/** From source to live entities: compile, enhance, load, describe. Uses workspace. */
package io.ormlab.model;
