package io.ormlab.command;

import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command line typed at the prompt, as a POSIX shell would cut them: at blanks, but not within '…' or "…". A
 * backslash takes the meaning from a quote, a blank or a backslash, and is itself everywhere else, for Windows' paths.
 */
final class Words {

    private static final String ESCAPED = "\"'\\ ";
    private static final String ESCAPED_IN_QUOTES = "\"\\";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /**
     * @throws LabException where a quote is not closed
     */
    static List<String> split(String text) {
        return new Words(text).all();
    }

    private List<String> all() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'' || c == '"') {
                quoted(c);
            } else if (Character.isWhitespace(c)) {
                end();
            } else {
                add(c, ESCAPED);
            }
        }
        end();
        return words;
    }

    private void quoted(char quote) {
        inWord = true;
        int open = at;
        while (at < text.length() && text.charAt(at) != quote) {
            add(text.charAt(at++), quote == '"' ? ESCAPED_IN_QUOTES : "");
        }
        if (at++ >= text.length()) {
            throw LabException.usage(
                    "command.quote.open", String.valueOf(quote), Shown.shortened(text.substring(open)));
        }
    }

    private void add(char c, String escaped) {
        inWord = true;
        if (c == '\\' && at < text.length() && escaped.indexOf(text.charAt(at)) >= 0) {
            word.append(text.charAt(at++));
        } else {
            word.append(c);
        }
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
