package io.ormlab.help;

import java.util.Locale;

/** What a command is for: the table of contents has the commands by group. A page names its own in {@code <!-- group: … -->}. */
enum Group {
    WORKSPACE,
    MIGRATION,
    MODELS,
    DATA,
    SESSION,
    SHELL;

    static Group of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The key of its title in the help bundle. */
    String key() {
        return "help.group." + name().toLowerCase(Locale.ROOT);
    }
}
