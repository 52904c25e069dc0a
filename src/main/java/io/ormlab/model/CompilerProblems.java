package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** From what the compiler said to what the learner is told: errors in the learner's own files, and none in generated ones. */
final class CompilerProblems {

    /** The code of what an annotation processor says; in a source that is wrong anyway it is the echo of the real error. */
    private static final String PROCESSOR = "compiler.err.proc.messager";

    /** {@code /models/query/QBook.java} is the query bean of models.Book. */
    private static final Pattern QUERY_BEAN = Pattern.compile("/(.*/)?query/Q([^/]*)\\.java");

    /** How an exception begins in what the compiler prints when it breaks off. */
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^[\\w.]+(?:Error|Exception)\\b.*$");

    private final Map<URI, Source> sources = new HashMap<>();
    private final Places places;
    private final Messages messages;
    private final Locale locale;

    CompilerProblems(Sources sources, Messages messages, Locale locale) {
        sources.all().forEach(source -> this.sources.put(source.uri(), source));
        this.places = new Places(sources, List.of());
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * Ends quietly where the sources compiled and keep the rules.
     *
     * @param rules what the rules found
     * @param said what the compiler found
     * @param printed what the compiler printed, as it does when it breaks off
     * @throws ModelException otherwise
     */
    void throwIfAny(
            boolean done, List<SourceProblem> rules, DiagnosticCollector<JavaFileObject> said, StringWriter printed) {
        List<SourceProblem> problems = new ArrayList<>(rules);
        problems.addAll(inSources(said, false));
        if (problems.isEmpty()) {
            problems.addAll(inSources(said, true));
        }
        if (problems.isEmpty()) {
            problems.addAll(inQueryBeans(said));
        }
        if (!problems.isEmpty()) {
            throw places.refusal(problems, null);
        }
        if (!done) {
            throw LabException.of("model.collapsed", reason(said, printed)).and("model.collapsed.next");
        }
    }

    private List<SourceProblem> inSources(DiagnosticCollector<JavaFileObject> said, boolean ofProcessor) {
        List<SourceProblem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : errors(said)) {
            Source source = error.getSource() == null
                    ? null
                    : sources.get(error.getSource().toUri());
            if (source != null && PROCESSOR.equals(error.getCode()) == ofProcessor) {
                String text = error.getMessage(locale);
                problems.add(source.problem(
                        error.getPosition(), ofProcessor ? noQueryBean(source.mainClass(), text) : text));
            }
        }
        return problems;
    }

    private String noQueryBean(String className, String reason) {
        return messages.text("model.noquerybean", className, firstLine(reason));
    }

    /** A query bean that does not compile: one problem for each, at the class that it was made for. */
    private List<SourceProblem> inQueryBeans(DiagnosticCollector<JavaFileObject> said) {
        Map<String, SourceProblem> problems = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> error : errors(said)) {
            String path =
                    error.getSource() == null ? "" : error.getSource().toUri().getPath();
            Matcher bean = QUERY_BEAN.matcher(path);
            if (bean.matches()) {
                String packages = bean.group(1) == null ? "" : bean.group(1);
                String className = (packages + bean.group(2)).replace('/', '.');
                String simple =
                        className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
                String text = noQueryBean(simple, error.getMessage(locale));
                problems.computeIfAbsent(className, name -> places.problem(new Places.Named(name, null), text));
            }
        }
        return new ArrayList<>(problems.values());
    }

    private String reason(DiagnosticCollector<JavaFileObject> said, StringWriter printed) {
        for (Diagnostic<?> error : errors(said)) {
            return firstLine(error.getMessage(locale));
        }
        Matcher exception = EXCEPTION.matcher(printed.toString());
        return exception.find() ? exception.group() : firstLine(printed.toString());
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("javac");
    }
}
