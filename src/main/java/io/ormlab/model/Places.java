package io.ormlab.model;

import io.ormlab.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the sources a class or a property stands, for failures that name one but no line; and the refusal made of them. */
final class Places {

    /** More would scroll the first one, which is mostly the cause, out of sight. */
    private static final int SHOWN = 10;

    /** A class, and a property of it or null. */
    record Named(String className, String property) {}

    private final Sources sources;
    private final Collection<String> classNames;

    /** @param classNames the binary names of the learner's classes, as far as they are known */
    Places(Sources sources, Collection<String> classNames) {
        this.sources = sources;
        this.classNames = classNames;
    }

    /** The first of the learner's classes that a text names, with a property where one is named anywhere behind it. */
    Optional<Named> named(String text) {
        Named first = null;
        int at = Integer.MAX_VALUE;
        for (String name : classNames) {
            Matcher found =
                    word(Pattern.quote(name) + "(?![\\w$])(?:\\.(\\w+))?").matcher(text);
            while (found.find()) {
                boolean better = first == null || found.group(1) != null && first.property == null;
                boolean worse = first != null && found.group(1) == null && first.property != null;
                if (better || !worse && found.start() < at) {
                    at = found.start();
                    first = new Named(name, found.group(1));
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** The first place of the learner's own code that a failure ran through. */
    Optional<SourceProblem> thrownAt(Throwable failure, String what) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (classNames.contains(frame.getClassName()) && frame.getLineNumber() > 0) {
                return source(frame.getClassName()).map(source -> source.problemOnLine(frame.getLineNumber(), what));
            }
        }
        return Optional.empty();
    }

    /** The problem at the place where the class, or its property, is declared; without a place where that is not to be found. */
    SourceProblem problem(Named named, String what) {
        return source(named.className)
                .map(source -> source.problem(position(source, named), what))
                .orElseGet(() -> new SourceProblem(Path.of(named.className), 1, 1, "", what));
    }

    /** What a person is told of some problems, in reading order. */
    ModelException refusal(List<SourceProblem> problems, Throwable cause) {
        Map<Path, String> names = new HashMap<>();
        sources.all().forEach(source -> names.put(source.file(), source.display()));
        problems.forEach(
                problem -> names.putIfAbsent(problem.file(), problem.file().toString()));
        List<SourceProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing((SourceProblem problem) -> names.get(problem.file()))
                .thenComparing(SourceProblem::line)
                .thenComparing(SourceProblem::column));
        List<Message> lines = new ArrayList<>();
        for (SourceProblem problem : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
            lines.addAll(ProblemText.of(problem, names.get(problem.file())));
        }
        if (sorted.size() > SHOWN) {
            lines.add(Message.of("model.more", sorted.size() - SHOWN));
        }
        lines.add(Message.of("model.broken.next"));
        return new ModelException(lines, sorted, cause);
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
                    word("(" + Pattern.quote(named.property) + ")\\s*[;=,)]").matcher(source.text());
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
        return Pattern.compile("(?<![\\w.$])" + regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
