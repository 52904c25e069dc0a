package io.ormlab.command;

import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What one input is: a command and the rest of its line, or Java.
 *
 * @param kind which of them
 * @param name the command's name or alias; null where it is none
 * @param rest what follows the name; for Java the source
 */
record InputLine(Interpreter.Kind kind, String name, String rest) {

    /**
     * How Java goes on after a name and a blank, where a command's words would not: an operator, a call, a member, an index. An
     * operator that could begin a word (a path, an option, a signed number) counts where a blank, an equals sign or itself follows.
     */
    private static final Pattern JAVA_GOES_ON = Pattern.compile(
            "[=(\\[*%&|^<>?,)\\]}{;].*|\\.\\s*[\\p{L}_$(].*|[-+/:][\\s=].*|->.*|\\+\\+\\s*;?|--\\s*;|::.*|//.*|/\\*.*|instanceof\\s.*",
            Pattern.DOTALL);

    /** {@code record} is Java's own word, too, where a name and its components follow (JLS 8.10). */
    private static final Pattern RECORD =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\s*[(<].*", Pattern.DOTALL);

    static InputLine of(String input, Registry registry) {
        String text = input.strip();
        if (text.isEmpty()) {
            return new InputLine(Interpreter.Kind.EMPTY, null, "");
        }
        if (text.charAt(0) == ';') {
            return java(text.substring(1).strip());
        }
        if (text.charAt(0) == ':') {
            return command(text.substring(1));
        }
        InputLine line = command(text);
        if (FlaskWords.isLine(text, registry)) {
            return line;
        }
        if (text.charAt(0) == '/') {
            // JShell's own spelling; Java has no use for it but as a comment.
            line = command(text.substring(1));
        }
        boolean java = JAVA_GOES_ON.matcher(line.rest).matches()
                || line.name.equals("record") && RECORD.matcher(line.rest).matches();
        boolean is = registry.has(line.name) && !java;
        return is ? line : java(input);
    }

    /** The first word and the rest, whatever the word is. */
    static InputLine asCommand(String input) {
        return command(input.strip());
    }

    /** Whether this could be a command with a mistyped name: words, and nothing of Java's. */
    boolean looksLikeCommand() {
        return name.matches("[\\p{L}-]+")
                && !SourceVersion.isKeyword(name)
                && !JAVA_GOES_ON.matcher(rest).matches()
                && !rest.endsWith(";");
    }

    private static InputLine java(String source) {
        return new InputLine(source.isBlank() ? Interpreter.Kind.EMPTY : Interpreter.Kind.JAVA, null, source);
    }

    private static InputLine command(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new InputLine(
                Interpreter.Kind.COMMAND,
                text.substring(0, end),
                text.substring(end).strip());
    }
}
