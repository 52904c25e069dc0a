package io.ormlab.snippet;

/**
 * One way to go on.
 *
 * @param text what replaces the input from the anchor to the cursor
 * @param anchor the offset in the input, in chars from 0
 * @param fitting whether it has the type that is expected there
 */
public record Completion(String text, int anchor, boolean fitting) {}
