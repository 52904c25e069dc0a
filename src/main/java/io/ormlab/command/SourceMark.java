package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the models' files stood at one moment: enough to see that a broken source was touched again.
 *
 * @param files size and time of change, by file
 */
record SourceMark(Map<Path, String> files) {

    static SourceMark of(Workspace workspace) {
        Map<Path, String> files = new TreeMap<>();
        add(workspace.models(), files);
        add(workspace.lib(), files);
        return new SourceMark(files);
    }

    private static void add(Path folder, Map<Path, String> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw LabException.of("command.file.unreadable", folder, FileFailures.reason(e))
                    .because(e);
        }
    }
}
