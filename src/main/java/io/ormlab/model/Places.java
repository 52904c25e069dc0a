package io.ormlab.model;

import io.ormlab.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the sources a class or a property stands, for failures that name one but no line. */
final class Places {

    /** A class, and a property of it or null. */
    record Named(String className, String property) {}

    private final Sources sources;
    private final Collection<String> classNames;

    Places(Sources sources, Collection<String> classNames) {
        this.sources = sources;
        this.classNames = classNames;
    }

    /** The first of the learner's classes that a text names, with the property behind it. */
    Optional<Named> named(String text) {
        Named first = null;
        int at = Integer.MAX_VALUE;
        for (String name : classNames) {
            Matcher found = Pattern.compile(
                            "(?<![\\w.$])" + Pattern.quote(name) + "(?![\\w$])(?:\\.(\\w+))?",
                            Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(text);
            if (found.find() && found.start() < at) {
                at = found.start();
                first = new Named(name, found.group(1));
            }
        }
        return Optional.ofNullable(first);
    }

    /** The problem at the place where the class, or its property, is declared. */
    Optional<SourceProblem> problem(Named named, String what) {
        return source(named.className).map(source -> source.problem(position(source, named), what));
    }

    List<Message> lines(SourceProblem problem) {
        String display = sources.all().stream()
                .filter(source -> source.file().equals(problem.file()))
                .map(Source::display)
                .findFirst()
                .orElseGet(problem.file()::toString);
        return new ArrayList<>(ProblemText.of(problem, display));
    }

    private Optional<Source> source(String className) {
        String packageName = className.substring(0, Math.max(className.lastIndexOf('.'), 0));
        Pattern packageLine = word("package\\s+" + Pattern.quote(packageName) + "\\s*;");
        return sources.all().stream()
                .filter(source -> packageLine.matcher(source.text()).find())
                .filter(source -> declaration(className).matcher(source.text()).find())
                .findFirst();
    }

    private static long position(Source source, Named named) {
        Matcher declared = declaration(named.className).matcher(source.text());
        if (!declared.find()) {
            return -1;
        }
        if (named.property != null) {
            Matcher field =
                    word("(" + Pattern.quote(named.property) + ")\\s*[;=,]").matcher(source.text());
            if (field.find(declared.end())) {
                return field.start(1);
            }
        }
        return declared.start(1);
    }

    private static Pattern declaration(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return word("(?:class|interface|enum|record)\\s+(" + Pattern.quote(simple) + ")(?![\\w$])");
    }

    private static Pattern word(String regex) {
        return Pattern.compile("(?<![\\w$])" + regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
