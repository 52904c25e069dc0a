/**
 * From fields that were written into a source to its class, without a compiler. {@link io.ormlab.model.field.AddedFields} has the
 * whole of it: {@code Lexer} and {@code Outline} take the two texts apart, {@code Difference} says what came, {@code Scope} what a
 * name stands for, {@code FieldReader} and {@code MarkReader} what was declared, and {@code GrownClass} writes it. What is not known
 * to be right is a {@code Doubt}, and the compiler's. Uses nothing.
 */
package io.ormlab.model.field;
