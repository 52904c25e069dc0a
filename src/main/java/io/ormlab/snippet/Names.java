package io.ormlab.snippet;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shortens qualified names to what one types at the prompt: {@code models.Author} is {@code Author} where models.* is imported. */
final class Names {

    private final Pattern imported;

    Names(List<String> imports) {
        String packages = Stream.concat(Stream.of("java.lang.*"), imports.stream())
                .filter(name -> !name.startsWith("static "))
                .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // Before it only ASCII counts as a part of a name, since Chinese messages put no space around one; after it, as
        // is
        // Java's custom, a small letter begins a package and not a class.
        imported = Pattern.compile("(?<![A-Za-z0-9_$.])(?:" + packages + ")(?=[\\p{Lu}\\p{Lo}_$])");
    }

    String shortened(String text) {
        return imported.matcher(text).replaceAll("");
    }
}
