package io.ormlab.help;

/**
 * A line of a page as it is searched.
 *
 * @param kind what it is of the page
 * @param text its words, without marks of Markdown
 */
record PageLine(Kind kind, String text) {

    /** Where a word says more of what a page is about comes first. */
    enum Kind {
        TITLE,
        SUMMARY,
        HEADING,
        TABLE,
        TEXT,
        CODE
    }
}
