package io.ormlab.model;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the sources of the models declare, and where: told by the compiler's parser, which needs no class path. */
final class Declarations {

    /** Of a class or a field, which have no parameters. */
    static final int NO_CALL = -1;

    private static final String CONSTRUCTOR = "<init>";

    private final List<Declaration> all = new ArrayList<>();
    private final Map<URI, Source> sources = new HashMap<>();

    private Declarations() {}

    static Declarations of(Sources sources) {
        Declarations declarations = new Declarations();
        List<JavaFileObject> files = new ArrayList<>();
        for (Source source : sources.all()) {
            declarations.sources.put(source.uri(), source);
            files.add(new Text(source));
        }
        // What is wrong with them, the compiler says when it compiles them.
        declarations.parse(files, problem -> {});
        return declarations;
    }

    /** The class that a text declares; empty where it is no Java, declares several, or has a package line. */
    static Optional<Declaration> only(String java) {
        Declarations declarations = new Declarations();
        Source source = new Source(Path.of("Typed.java").toAbsolutePath(), "", java);
        declarations.sources.put(source.uri(), source);
        boolean[] wrong = {false};
        declarations.parse(List.of(new Text(source)), problem -> wrong[0] = true);
        List<Declaration> outer = declarations.all.stream()
                .filter(each -> each.isClass() && each.className().indexOf('.') < 0)
                .toList();
        return wrong[0] || outer.size() != 1 ? Optional.empty() : Optional.of(outer.get(0));
    }

    private void parse(List<JavaFileObject> files, DiagnosticListener<JavaFileObject> problems) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, problems, List.of("-proc:none"), null, files);
        DocTrees trees = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declared) {
                        new Reading(trees, unit).type(new TreePath(new TreePath(unit), type), declared, name);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order of the sources. */
    List<Declaration> all() {
        return all;
    }

    /**
     * The declaration of a class or a member.
     *
     * @param className with its package or without; a nested class behind a dot or a dollar sign
     * @param member a field or a method; empty for the class, and for a constructor of it
     */
    Optional<Declaration> find(String className, String member, int parameters) {
        String dotted = className.replace('$', '.');
        return all.stream()
                .filter(each ->
                        each.className().equals(dotted) || each.className().endsWith("." + dotted))
                .filter(each -> each.member().equals(member) && each.parameters() == parameters)
                .findFirst();
    }

    private record Name(String className, String member, String type) {}

    /** One source being read. */
    private final class Reading {

        private final DocTrees trees;
        private final CompilationUnitTree unit;
        private final Source source;

        Reading(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
            this.source = sources.get(unit.getSourceFile().toUri());
        }

        void type(TreePath path, ClassTree type, String prefix) {
            String name = prefix + type.getSimpleName();
            add(path, type, type.getModifiers(), new Name(name, "", ""), NO_CALL);
            for (Tree member : type.getMembers()) {
                TreePath at = new TreePath(path, member);
                if (member instanceof ClassTree nested) {
                    type(at, nested, name + ".");
                } else if (member instanceof VariableTree field) {
                    Name named = new Name(name, field.getName().toString(), String.valueOf(field.getType()));
                    add(at, field, field.getModifiers(), named, NO_CALL);
                } else if (member instanceof MethodTree method) {
                    String called = method.getName().contentEquals(CONSTRUCTOR)
                            ? ""
                            : method.getName().toString();
                    Name named = new Name(name, called, "");
                    add(
                            at,
                            method,
                            method.getModifiers(),
                            named,
                            method.getParameters().size());
                }
            }
        }

        private void add(TreePath path, Tree tree, ModifiersTree modifiers, Name name, int parameters) {
            String comment = trees.getDocComment(path);
            all.add(new Declaration(
                    name.className(),
                    name.member(),
                    name.type(),
                    parameters,
                    source.display(),
                    line(tree, modifiers, name.member()),
                    modifiers.getAnnotations().stream()
                            .map(Object::toString)
                            .map(Reading::written)
                            .toList(),
                    comment == null ? "" : comment));
        }

        /** Where its name stands: annotations may take the lines before. */
        private long line(Tree tree, ModifiersTree modifiers, String member) {
            long from = trees.getSourcePositions().getEndPosition(unit, modifiers);
            if (from < 0) {
                from = trees.getSourcePositions().getStartPosition(unit, tree);
            }
            int named = member.isEmpty() ? (int) from : source.text().indexOf(member, (int) from);
            return unit.getLineMap().getLineNumber(named < 0 ? from : named);
        }

        /** The compiler writes {@code @Id()}. */
        private static String written(String annotation) {
            return annotation.endsWith("()") ? annotation.substring(0, annotation.length() - 2) : annotation;
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(Source source) {
            super(source.uri(), Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
