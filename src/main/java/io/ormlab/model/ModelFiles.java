package io.ormlab.model;

import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** The files of the models by the names of their classes, whatever is in them: a broken one must be found to be mended. */
public final class ModelFiles {

    private static final String JAVA = ".java";

    private ModelFiles() {}

    /**
     * The sources of a class of this name; several where two packages have one.
     *
     * @param name with its package or without
     */
    public static List<Path> named(Workspace workspace, String name) {
        if (name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
            return List.of();
        }
        Path ending = Path.of(name.replace('.', '/') + JAVA);
        return Sources.modelFiles(workspace).stream()
                .filter(file -> file.endsWith(ending))
                .toList();
    }
}
