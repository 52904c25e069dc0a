package io.ormlab.snippet;

import java.util.List;

/**
 * What was taken back.
 *
 * @param names the declarations, or the source of what declared nothing; empty where there was nothing of that name
 * @param events what became of others that refer to it
 */
public record Dropped(List<String> names, List<SnippetEvent> events) {}
