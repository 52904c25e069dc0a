package io.ormlab.snippet;

/** Whether what was typed so far is whole. */
public enum Completeness {
    /** It can be evaluated; a last semicolon may be missing. */
    COMPLETE,
    /** More lines must come. */
    INCOMPLETE,
    /** Nothing but space and comments. */
    EMPTY,
    /** No further line would make Java of it; evaluating it says why. */
    WRONG
}
