package io.ormlab.model;

import java.nio.file.Path;

/**
 * One thing that is wrong in a model's source.
 *
 * @param file the learner's file
 * @param line from 1; 1 where the whole file is meant
 * @param column from 1, in UTF-16 units of the source line as it stands in the file, a tab being one
 * @param sourceLine the line itself, or empty where the whole file is meant
 * @param text what is wrong, in the session's language: the compiler's own words, which may be several lines, or ours
 */
public record SourceProblem(Path file, long line, long column, String sourceLine, String text) {}
