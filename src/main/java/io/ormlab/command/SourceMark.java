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
 * How the files of some folders stood at one moment: enough to see that one of them was touched again.
 *
 * @param files by their paths, in order
 */
record SourceMark(Map<Path, FileMark> files) {

    /** Of the models' files, and the jars that they are compiled with. */
    static SourceMark of(Workspace workspace) {
        return in(workspace.models(), workspace.lib());
    }

    /** Of all files in these folders, as far as they are there. */
    static SourceMark in(Path... folders) {
        Map<Path, FileMark> files = new TreeMap<>();
        for (Path folder : folders) {
            add(folder, files);
        }
        return new SourceMark(files);
    }

    private static void add(Path folder, Map<Path, FileMark> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, FileMark.of(file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw LabException.of("command.file.unreadable", folder, FileFailures.reason(e))
                    .because(e);
        }
    }

    // As in FileMark: a record's own would be made at their first call.

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMark mark && files.equals(mark.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
