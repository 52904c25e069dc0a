package io.ormlab.command;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What fingers type that know Flask-Migrate, and what it is called here. */
final class FlaskWords {

    private static final Pattern GROUP = Pattern.compile("(?:flask\\s+)?db\\s+([a-z-]+)((?:\\s.*)?)", Pattern.DOTALL);

    /** Its commands that have another name here; the rest have their own. */
    private static final Map<String, String> OTHERS =
            Map.of("branches", "history --graph", "list-templates", "init --help");

    private FlaskWords() {}

    /** Whether a line is one of Flask-Migrate's own, as in {@code flask db upgrade}: no Java that anybody means looks so. */
    static boolean isLine(String line, Registry registry) {
        Matcher group = GROUP.matcher(line);
        return group.matches() && (OTHERS.containsKey(group.group(1)) || registry.has(group.group(1)));
    }

    /** How a line is written here; empty where it is none of Flask-Migrate's. */
    static Optional<String> here(String line, Registry registry) {
        Matcher group = GROUP.matcher(line);
        if (group.matches() && registry.has(group.group(1))) {
            return Optional.of((group.group(1) + group.group(2)).strip());
        }
        String name = group.matches() ? group.group(1) : line.split("\\s", 2)[0];
        return Optional.ofNullable(OTHERS.get(name));
    }
}
