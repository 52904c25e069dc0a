package io.ormlab.snippet;

/**
 * What is known of a class or a member that stands at the cursor.
 *
 * @param signature as it would be declared, without the packages that are imported
 * @param text its documentation as plain text, a line break where one was meant; empty where there are no sources of it
 */
public record Documentation(String signature, String text) {}
