package io.ormlab.snippet;

/**
 * One of the learner's own frames in a stack.
 *
 * @param place where: {@code #3:1} is line 1 of snippet 3, {@code Author.java:12} a line of a model
 * @param method the method, empty at the top of a snippet
 * @param times how often it stands there in a row, as it does in a recursion
 */
public record Frame(String place, String method, int times) {}
