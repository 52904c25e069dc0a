package io.ormlab.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not stand in a recording: the workspace's passwords. */
final class Secrets {

    private static final String ANY_CHARACTERS = "[..]";
    private static final String HIDDEN = "********";

    /** A shorter one is a part of ordinary words, where it tells nobody that it is a password. */
    private static final int TELLING = 6;

    private final List<Pattern> secrets;

    private Secrets(List<Pattern> secrets) {
        this.secrets = secrets;
    }

    static Secrets of(List<String> secrets) {
        return new Secrets(secrets.stream().map(Secrets::pattern).toList());
    }

    String hiddenInInput(String input) {
        String hidden = input;
        for (Pattern secret : secrets) {
            hidden = secret.matcher(hidden).replaceAll(Matcher.quoteReplacement(HIDDEN));
        }
        return hidden;
    }

    /** A printed line as a transcript writes it; where a secret stood, any characters are allowed for. */
    String written(String printed) {
        String open = printed;
        for (Pattern secret : secrets) {
            open = secret.matcher(open).replaceAll(Matcher.quoteReplacement(ANY_CHARACTERS));
        }
        if (open.equals(printed)) {
            return OutputLine.printed(printed).written();
        }
        // A backslash would take the meaning from the dots, so a line that needs one is given up as a whole.
        boolean holds = OutputLine.written(open).accepts(OutputLine.printed(printed));
        return holds && OutputLine.staysOutput(open) ? open : ANY_CHARACTERS;
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() < TELLING ? "(?<![\\p{L}\\p{N}_])" + quoted + "(?![\\p{L}\\p{N}_])" : quoted);
    }
}
