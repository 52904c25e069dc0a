package io.ormlab.snippet;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
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

    Engine(SnippetHost host, SnippetThread thread, Numbering numbering) {
        this.host = host;
        this.numbering = numbering;
        control = new SnippetControl(host, thread);
        shell = JShell.builder()
                .fileManager(files -> new HostFiles(files, host))
                .executionEngine(new Provider(control), Map.of())
                .idGenerator((snippet, index) -> numbering.id())
                .tempVariableNameGenerator(numbering::temporary)
                .build();
        startImports();
    }

    /** One snippet for all imports: JShell reads the first of them only as the snippet's name, and compiles them all at once. */
    private void startImports() {
        String imports =
                host.imports().stream().map(name -> "import " + name + ";").collect(Collectors.joining(" "));
        if (!imports.isEmpty()) {
            numbering.next(STARTUP);
            shell.eval(imports);
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

    Numbering numbering() {
        return numbering;
    }

    SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** The first snippet of what remains of an input, or null where nothing but space does. */
    Piece piece(String input, int start) {
        String remaining = input.substring(start);
        CompletionInfo info = analysis().analyzeCompletion(remaining);
        return switch (info.completeness()) {
            case EMPTY -> null;
            case COMPLETE ->
                new Piece(
                        input,
                        start,
                        info.source(),
                        info.source().stripTrailing().endsWith(";"));
            case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> new Piece(input, start, info.source(), false);
            default -> new Piece(input, start, remaining, false);
        };
    }

    /** Where the next snippet begins. */
    int after(Piece piece) {
        return Math.min(piece.input().length(), piece.start() + piece.source().length());
    }

    /** The learner's own imports. */
    List<ImportSnippet> imports() {
        return shell.imports().filter(each -> !each.id().equals(STARTUP)).toList();
    }

    List<Snippet> active() {
        List<Snippet> active = new ArrayList<>();
        shell.snippets()
                .filter(each -> shell.status(each).isActive() && !each.id().equals(STARTUP))
                .forEach(active::add);
        return active;
    }

    /** The field that a variable is. */
    Field field(VarSnippet variable) {
        shell.varValue(variable);
        return control.variable();
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
