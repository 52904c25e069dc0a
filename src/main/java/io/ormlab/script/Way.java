package io.ormlab.script;

/**
 * How a file is run.
 *
 * @param compare its output is compared with what it expects, and not shown
 * @param keepGoing an input that fails does not stop the ones after it
 */
public record Way(boolean compare, boolean keepGoing) {

    /** Shown as it runs, until an input fails. */
    public static final Way PLAIN = new Way(false, false);

    /** Compared, and nothing shown. */
    public static final Way COMPARE = new Way(true, false);
}
