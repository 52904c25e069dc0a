package io.ormlab.model;

import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the models by the names of their classes, whatever is in them: a broken one must be found to be mended. */
public final class ModelFiles {

    private static final String JAVA = ".java";

    private ModelFiles() {}

    /**
     * All sources and the jars that they are compiled with, by their paths, and what the system says of each.
     *
     * @throws io.ormlab.message.LabException where a folder cannot be read
     */
    public static Map<Path, BasicFileAttributes> all(Workspace workspace) {
        Map<Path, BasicFileAttributes> all = new LinkedHashMap<>(Sources.modelFiles(workspace));
        all.putAll(Sources.jarFiles(workspace));
        return all;
    }

    /**
     * The {@link Models#digest()} of models that were loaded from the files as they are now.
     *
     * @throws io.ormlab.message.LabException where a folder cannot be read
     */
    public static String digest(Workspace workspace) {
        return FileStates.of(Sources.modelFiles(workspace), Sources.jarFiles(workspace))
                .digest();
    }

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
        return Sources.modelFiles(workspace).keySet().stream()
                .filter(file -> file.endsWith(ending))
                .toList();
    }
}
