package io.ormlab.help;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a command's page, read without parsing the page. */
final class CommandHead {

    private static final Pattern GROUP = Pattern.compile("<!-- group: ([a-z]+) -->");

    private CommandHead() {}

    /**
     * The group's name.
     *
     * @throws IllegalStateException where the page's first line names none: a mistake of ours, which a test finds
     */
    static String group(String page) {
        Matcher head = GROUP.matcher(page);
        if (!head.lookingAt()) {
            throw new IllegalStateException("the page does not begin with <!-- group: … -->: " + page);
        }
        return head.group(1);
    }
}
