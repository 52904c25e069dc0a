package io.ormlab.snippet;

/**
 * A snippet as it was typed.
 *
 * @param id the number that {@code #3:1} refers to
 * @param text its Java source
 * @param active false where it was refused, or a later one has taken its place
 */
public record Source(String id, String text, boolean active) {}
