package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** From what the compiler said to what the learner is told: errors in the learner's own files, in reading order. */
final class CompilerProblems {

    /** The code of what an annotation processor says; in a source that is wrong anyway it is the echo of the real error. */
    private static final String PROCESSOR = "compiler.err.proc.messager";

    /** More would scroll the first one, which is mostly the cause, out of sight. */
    private static final int SHOWN = 10;

    private final Map<URI, Source> sources = new HashMap<>();
    private final Locale locale;

    CompilerProblems(Sources sources, Locale locale) {
        sources.all().forEach(source -> this.sources.put(source.uri(), source));
        this.locale = locale;
    }

    /**
     * Ends quietly where the sources compiled and keep the rules.
     *
     * @param collapsed what the compiler printed when it gave up on a source without an error in it
     * @throws ModelException otherwise
     */
    void throwIfAny(
            boolean done, List<SourceProblem> rules, DiagnosticCollector<JavaFileObject> said, StringWriter collapsed) {
        List<SourceProblem> problems = new ArrayList<>(rules);
        problems.addAll(problems(said, false));
        if (problems.isEmpty()) {
            problems.addAll(problems(said, true));
        }
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
        if (!done) {
            throw LabException.of("model.collapsed", firstWords(said, collapsed))
                    .and("model.collapsed.next");
        }
    }

    private List<SourceProblem> problems(DiagnosticCollector<JavaFileObject> said, boolean ofProcessor) {
        List<SourceProblem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : said.getDiagnostics()) {
            JavaFileObject file = diagnostic.getSource();
            Source source = file == null ? null : sources.get(file.toUri());
            boolean error = diagnostic.getKind() == Diagnostic.Kind.ERROR;
            if (error && source != null && PROCESSOR.equals(diagnostic.getCode()) == ofProcessor) {
                problems.add(source.problem(diagnostic.getPosition(), diagnostic.getMessage(locale)));
            }
        }
        return problems;
    }

    private ModelException refusal(List<SourceProblem> problems) {
        Map<String, String> names = new HashMap<>();
        sources.values().forEach(source -> names.put(source.file().toString(), source.display()));
        problems.sort(Comparator.comparing(
                        (SourceProblem problem) -> names.get(problem.file().toString()))
                .thenComparing(SourceProblem::line)
                .thenComparing(SourceProblem::column));
        List<Message> lines = new ArrayList<>();
        for (SourceProblem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            ProblemText.of(problem, names.get(problem.file().toString())).forEach(lines::add);
        }
        if (problems.size() > SHOWN) {
            lines.add(Message.of("model.more", problems.size() - SHOWN));
        }
        lines.add(Message.of("model.broken.next"));
        return new ModelException(lines, problems, null);
    }

    private String firstWords(DiagnosticCollector<JavaFileObject> said, StringWriter collapsed) {
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(locale))
                .findFirst()
                .or(() -> collapsed
                        .toString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .orElse("javac");
    }
}
