package io.ormlab.snippet;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;

/** The compiler's diagnostics in the session's language, at their places in what was typed. */
final class Problems {

    // The line that names the place, where the place is JShell's own wrapping: what the learner never wrote has no
    // name.
    private static final Pattern NOWHERE = Pattern.compile("\\R[ \\t]+\\p{L}+:[ \\t]*\\p{L}+[ \\t]*(?=\\R|$)");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private final Engine engine;
    private final Messages messages;
    private final Locale compilerLocale;

    Problems(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
        // English is the root of the compiler's bundles; asked for Locale.ENGLISH it would fall back to the machine's
        // language.
        compilerLocale = messages.language() == Language.EN
                ? Locale.ROOT
                : messages.language().locale();
    }

    List<SnippetProblem> of(Snippet snippet, Piece piece) {
        return engine.shell()
                .diagnostics(snippet)
                .map(diagnostic -> problem(diagnostic, piece))
                .toList();
    }

    private SnippetProblem problem(Diag diagnostic, Piece piece) {
        return SnippetProblem.at(
                piece.input(),
                piece.inInput(diagnostic.getStartPosition()),
                piece.inInput(diagnostic.getEndPosition()),
                text(diagnostic),
                diagnostic.isError());
    }

    /** JShell's own messages follow the machine's language and not the session's, so they are said anew. */
    private String text(Diag diagnostic) {
        String code = String.valueOf(diagnostic.getCode());
        return switch (code) {
            case "jdk.eval.error.object.method" -> messages.text("snippet.objectmethod");
            case "jdk.eval.error.illegal.modifiers" -> messages.text("snippet.modifier", modifiers(diagnostic));
            case "jdk.eval.warn.illegal.modifiers" -> messages.text("snippet.modifier.ignored", modifiers(diagnostic));
            default ->
                engine.names()
                        .shortened(NOWHERE.matcher(diagnostic.getMessage(compilerLocale))
                                .replaceAll(""))
                        .strip();
        };
    }

    private static String modifiers(Diag diagnostic) {
        Matcher matcher = QUOTED.matcher(diagnostic.getMessage(Locale.ROOT));
        return String.join(", ", matcher.results().map(found -> found.group(1)).toList());
    }
}
