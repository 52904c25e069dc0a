package io.ormlab.snippet;

/** A variable at the prompt with its value as it is now. */
public record Variable(String name, String type, Object value) {}
