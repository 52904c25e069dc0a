package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.model.Declaration;
import io.ormlab.model.Models;
import io.ormlab.snippet.SnippetHost;
import io.ormlab.workspace.SqlFailures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Snippets over the models of a workspace. */
final class ModelsHost implements SnippetHost {

    /** What {@code import} lines at the head of a model usually hold. */
    private static final List<String> PACKAGES = List.of(
            "io.ebean",
            "io.ebean.annotation",
            "jakarta.persistence",
            "java.math",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream");
    /** Names that two of the packages have; at a prompt the first is meant. */
    private static final List<String> SETTLED = List.of("io.ebean.Query", "io.ebean.annotation.Index");

    private final Models models;

    ModelsHost(Models models) {
        this.models = models;
    }

    @Override
    public ClassLoader classLoader() {
        return models.classLoader();
    }

    @Override
    public byte[] enhance(String className, byte[] bytes) {
        return models.enhance(className, bytes);
    }

    @Override
    public List<String> imports() {
        List<String> imports = new ArrayList<>();
        PACKAGES.forEach(name -> imports.add(name + ".*"));
        models.packages().stream().sorted().forEach(name -> imports.add(name + ".*"));
        imports.addAll(SETTLED);
        // A learner's own Order or Index is the one that is meant: an import of one class wins over those of packages.
        models.entities().stream()
                .filter(type -> type.getEnclosingClass() == null && isTaken(type.getSimpleName()))
                .forEach(type -> {
                    imports.removeIf(name -> name.endsWith("." + type.getSimpleName()));
                    imports.add(type.getName());
                });
        return imports;
    }

    @Override
    public List<Path> compileClassPath() {
        return models.compileClassPath();
    }

    @Override
    public Map<String, byte[]> classes() {
        return models.bytes();
    }

    @Override
    public Optional<String> comment(String className, String member, int parameters) {
        return models.declaration(className, member, parameters)
                .map(Declaration::comment)
                .filter(comment -> !comment.isEmpty());
    }

    @Override
    public Optional<LabException> unusable(SQLException refusal) {
        return SqlFailures.isOfFile(refusal)
                ? Optional.of(SqlFailures.explain(models.workspace().database(), refusal))
                : Optional.empty();
    }

    @Override
    public Optional<Message> constraint(Throwable thrown) {
        return SqlFailures.constraint(thrown);
    }

    private boolean isTaken(String simpleName) {
        return PACKAGES.stream().anyMatch(name -> exists(name + "." + simpleName));
    }

    private boolean exists(String name) {
        String file = name.replace('.', '/') + ".class";
        return models.classLoader().getResource(file) != null;
    }
}
