package io.ormlab.model.storage;

/**
 * The text that a Java type's values are kept as. It sorts as the values do.
 *
 * @param <T> the Java type
 */
interface Form<T> {

    String text(T value);

    /**
     * The value of a text, be it ours, the driver's or a person's.
     *
     * @throws RuntimeException where the text is no such value
     */
    T of(String stored);

    /** The value of a number, which is what Ebean alone keeps. */
    T of(Number stored);
}
