package io.ormlab.snippet;

import java.util.List;

/**
 * What did not come through a change of the models.
 *
 * @param variables the variables that are gone: their value or type belongs to the old models, or to a class of the prompt
 * @param declarations the imports, methods and classes that no longer compile, or wait for something that is gone
 */
public record Reloaded(List<String> variables, List<String> declarations) {}
