package io.ormlab.render;

/** What a piece of text is, for {@link Style} to colour. The codes are the SGR parameters of ECMA-48, section 8.3.117. */
public enum Ink {
    HEADING("1"),
    COMMAND("1;36"),
    KEYWORD("35"),
    ERROR("31"),
    DIM("2"),
    STRING("32"),
    NUMBER("36"),
    CODE("33"),
    /** What was looked for. */
    MARK("7");

    private final String sgr;

    Ink(String sgr) {
        this.sgr = sgr;
    }

    String sgr() {
        return sgr;
    }
}
