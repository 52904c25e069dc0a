package io.ormlab.shell;

/** What came from the keyboard. */
sealed interface Typed {

    /** What was typed and ended with Enter; may hold several lines. */
    record Text(String text) implements Typed {}

    /** Ctrl-C: what was typed so far is dropped. */
    record Dropped() implements Typed {}

    /** Ctrl-D on an empty line, or the terminal is gone. */
    record Ended() implements Typed {}
}
