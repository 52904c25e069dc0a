package io.ormlab.snippet;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** One JShell over one host, with the host's imports done. */
final class Engine implements AutoCloseable {

    private static final String STARTUP = "s1";

    private final SnippetHost host;
    private final SnippetControl control;
    private final JShell shell;
    private final Numbering numbering;
    private final Names names;
    private Snippet packages;

    Engine(SnippetHost host, SnippetThread thread, Numbering numbering) {
        this.host = host;
        this.numbering = numbering;
        names = new Names(host.imports());
        control = new SnippetControl(host, thread);
        shell = JShell.builder()
                .fileManager(files -> new HostFiles(files, host))
                .executionEngine(new Provider(control), Map.of())
                .idGenerator((snippet, index) -> numbering.id())
                .tempVariableNameGenerator(numbering::temporary)
                .build();
        startImports();
    }

    private void startImports() {
        importPackages();
        if (!shell.status(packages).isActive()) {
            // One that names nothing spoils them all.
            packageImports().forEach(this::start);
        }
        host.imports().stream().filter(name -> !name.endsWith("*")).forEach(this::start);
    }

    /**
     * One snippet for all imports of packages, which takes one compilation: JShell knows it by its first line only. An import of one
     * class stands for itself, so that a learner's import of another with its name can take its place.
     */
    private void importPackages() {
        // First one that nobody types: an import of the same takes the place of them all.
        packages = start(
                Stream.concat(Stream.of("java.lang.*"), packageImports()).collect(Collectors.joining("; import ")));
    }

    private Stream<String> packageImports() {
        return host.imports().stream().filter(name -> name.endsWith("*"));
    }

    private Snippet start(String imported) {
        numbering.next(STARTUP);
        return shell.eval("import " + imported + ";").get(0).snippet();
    }

    /** Somebody did type it: then they are imported again. */
    void keepImports() {
        if (shell.status(packages) == Status.OVERWRITTEN) {
            importPackages();
        }
    }

    JShell shell() {
        return shell;
    }

    SnippetHost host() {
        return host;
    }

    SnippetControl control() {
        return control;
    }

    Names names() {
        return names;
    }

    private SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** The first snippet of what remains of an input, or null where nothing but space does. */
    Piece piece(String input, int start) {
        String remaining = input.substring(start);
        CompletionInfo info = analysis().analyzeCompletion(remaining);
        return switch (info.completeness()) {
            case EMPTY -> null;
            case COMPLETE -> new Piece(input, start, info.source(), ended(info.source()));
            case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> new Piece(input, start, info.source(), false);
            default -> new Piece(input, start, remaining, false);
        };
    }

    /** Whether it ends in a semicolon, but for comments: one more is then another snippet. */
    private boolean ended(String source) {
        return source.stripTrailing().endsWith(";")
                || source.indexOf('/') >= 0
                        && !analysis()
                                .analyzeCompletion(source + "\n;")
                                .remaining()
                                .isEmpty();
    }

    /** Whether a semicolon after it is still a part of it. */
    boolean lacksSemicolon(String source) {
        return analysis().analyzeCompletion(source + "\n;").remaining().isBlank();
    }

    Completeness completeness(String input) {
        Completeness soFar = Completeness.EMPTY;
        String rest = input;
        while (true) {
            CompletionInfo info = analysis().analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE -> {
                    soFar = Completeness.COMPLETE;
                    rest = info.remaining();
                }
                case EMPTY -> {
                    return soFar;
                }
                case COMPLETE_WITH_SEMI -> {
                    return Completeness.COMPLETE;
                }
                case UNKNOWN -> {
                    return Completeness.WRONG;
                }
                default -> {
                    return Completeness.INCOMPLETE;
                }
            }
        }
    }

    List<Completion> completions(String input, int cursor) {
        int[] anchor = {cursor};
        List<Suggestion> suggestions = analysis().completionSuggestions(input, cursor, anchor);
        // Overloads come once each, and a name that fits once more among those that do not.
        Map<String, Completion> byText = new LinkedHashMap<>();
        for (boolean fitting : new boolean[] {true, false}) {
            suggestions.stream()
                    .filter(each -> each.matchesType() == fitting)
                    .map(each -> new Completion(each.continuation(), anchor[0], fitting))
                    .forEach(each -> byText.putIfAbsent(each.text(), each));
        }
        return List.copyOf(byText.values());
    }

    List<Documentation> documentation(String input, int cursor, boolean withText) {
        return analysis().documentation(input, cursor, withText).stream()
                .map(found -> new Documentation(names.shortened(found.signature()), withText ? text(found) : ""))
                .distinct()
                .toList();
    }

    /** JShell knows the sources of the JDK, where it came with them; the host knows those of its classes. */
    private String text(SourceCodeAnalysis.Documentation found) {
        Signature signature = Signature.of(found.signature());
        String comment = host.comment(signature.owner(), signature.member(), signature.parameters())
                .orElse(found.javadoc());
        return comment == null ? "" : JavadocText.plain(comment);
    }

    /** The learner's own imports. */
    List<ImportSnippet> imports() {
        return shell.imports().filter(each -> !each.id().equals(STARTUP)).toList();
    }

    /** A method as it would be declared: {@code int twice(int)}. */
    String signature(MethodSnippet method) {
        String signature = method.signature();
        int closed = signature.lastIndexOf(')');
        String result = signature.substring(closed + 1);
        return names.shortened(result + " " + method.name() + "(" + method.parameterTypes() + ")");
    }

    /** A class with the word that declares it. */
    static String type(TypeDeclSnippet type) {
        String word = Kind.of(type) == Kind.ANNOTATION
                ? "@interface"
                : Kind.of(type).name().toLowerCase(Locale.ROOT);
        return word + " " + type.name();
    }

    /** What is declared now, in the order of its declaration. */
    List<Snippet> declarations() {
        return shell.snippets()
                .filter(each -> shell.status(each).isActive() && !each.id().equals(STARTUP))
                .filter(each -> each.kind().isPersistent())
                .toList();
    }

    /** What is declared under a name; a method's is its name alone. */
    List<Snippet> called(String name) {
        return declarations().stream()
                .filter(each -> Kind.simpleNameOf(each).equals(name))
                .toList();
    }

    /** Those of these ids that are in force. */
    List<Snippet> snippets(List<String> ids) {
        return shell.snippets()
                .filter(each -> ids.contains(each.id()) && shell.status(each).isActive())
                .toList();
    }

    /** The field that a variable is; none where it waits for its type. */
    Optional<Field> field(VarSnippet variable) {
        if (shell.status(variable) != Status.VALID) {
            return Optional.empty();
        }
        shell.varValue(variable);
        return Optional.of(control.variable());
    }

    /** The variables that have a value. */
    List<Variable> variables() {
        return shell.variables().flatMap(each -> variable(each).stream()).toList();
    }

    private Optional<Variable> variable(VarSnippet variable) {
        return field(variable)
                .map(field -> new Variable(variable.name(), names.shortened(variable.typeName()), valueOf(field)));
    }

    /** Lets go of a variable's value: its class, which JShell never unloads, would hold it for as long as the engine is there. */
    void release(VarSnippet variable) {
        field(variable)
                .filter(field -> !field.getType().isPrimitive() && !Modifier.isFinal(field.getModifiers()))
                .ifPresent(field -> {
                    try {
                        field.set(null, null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        shell.close();
    }

    private record Provider(SnippetControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "ormlab";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
