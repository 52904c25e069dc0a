package io.ormlab.command;

/**
 * Where a workspace stands, as a prompt shows it.
 *
 * @param name the folder's name
 * @param version the database's version; empty where nothing ran on it
 * @param changed whether the models' sources are others than those that the last migration was generated from
 */
public record Standing(String name, String version, boolean changed) {}
