package io.ormlab.model;

import java.util.List;

/**
 * A class or a member as it stands in a source.
 *
 * @param className the class's name with its package, a nested one behind a dot
 * @param member the field or method; empty for the class itself, and for a constructor
 * @param type a field's type as it is written, {@code List<Book>}; empty for what is no field
 * @param parameters how many a method or a constructor has; negative for a class or a field
 * @param file the source as a person in the workspace would name it
 * @param line from 1
 * @param annotations as they are written, {@code @Column(length = 80)}
 * @param comment its documentation comment without the marks; empty where it has none
 */
public record Declaration(
        String className,
        String member,
        String type,
        int parameters,
        String file,
        long line,
        List<String> annotations,
        String comment) {

    boolean isClass() {
        return member.isEmpty() && parameters < 0;
    }

    boolean isField() {
        return !member.isEmpty() && parameters < 0;
    }

    /** Its place as a person would name it: {@code models/library/Author.java:12}. */
    public String place() {
        return file + ":" + line;
    }
}
