package io.ormlab.model;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.ormlab.message.Messages;
import jakarta.persistence.Entity;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What is correct Java and no model all the same, found while the compiler has the sources open. Said here because otherwise the
 * learner is shown errors in query beans that nobody wrote.
 */
final class ModelRules extends AbstractProcessor {

    private final Map<URI, Source> sources = new HashMap<>();
    private final Messages messages;
    private final List<SourceProblem> problems = new ArrayList<>();
    private Trees trees;

    ModelRules(Sources sources, Messages messages) {
        sources.all().forEach(source -> this.sources.put(source.uri(), source));
        this.messages = messages;
    }

    List<SourceProblem> problems() {
        return problems;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        trees = Trees.instance(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element type : round.getRootElements()) {
            TreePath path = trees.getPath(type);
            Source source = path == null
                    ? null
                    : sources.get(path.getCompilationUnit().getSourceFile().toUri());
            if (source != null) {
                look(type, path, source);
            }
        }
        return false;
    }

    private void look(Element type, TreePath path, Source source) {
        String name = type.getSimpleName().toString();
        if (processingEnv.getElementUtils().getPackageOf(type).isUnnamed()) {
            problems.add(source.problem(-1, messages.text("model.nopackage", packageFor(source))));
        }
        if (type.getAnnotation(Entity.class) == null) {
            return;
        }
        long start = trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            problems.add(source.problem(nameAfter(source, start, name), messages.text("model.noclass", name)));
        } else if (!type.getModifiers().contains(Modifier.PUBLIC)) {
            problems.add(source.problem(nameAfter(source, start, name), messages.text("model.notpublic", name)));
        }
    }

    /** The tree begins with its annotations; a caret belongs under the name. */
    private static long nameAfter(Source source, long start, String name) {
        Matcher named = Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + Pattern.quote(name))
                .matcher(source.text());
        return named.find((int) Math.max(start, 0)) ? named.end() - name.length() : start;
    }

    /** A package that fits: the folder's name. */
    private static String packageFor(Source source) {
        Path folder = source.file().getParent().getFileName();
        return folder != null && SourceVersion.isName(folder.toString()) ? folder.toString() : "models";
    }
}
