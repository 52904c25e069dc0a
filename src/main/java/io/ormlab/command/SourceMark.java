package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.model.ModelFiles;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.FileMark;
import io.ormlab.workspace.FilesBelow;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the files of some folders stood at one moment: enough to see that one of them was touched again.
 *
 * @param files by their paths, in order
 */
record SourceMark(Map<Path, FileMark> files) {

    /** Of the models' sources, and the jars that they are compiled with. */
    static SourceMark of(Workspace workspace) {
        return new SourceMark(marks(ModelFiles.all(workspace)));
    }

    /** Of all files in a folder and in those below it. */
    static SourceMark in(Path folder) {
        try {
            return new SourceMark(marks(FilesBelow.of(folder, Integer.MAX_VALUE)));
        } catch (IOException e) {
            throw LabException.of("command.file.unreadable", folder, FileFailures.reason(e))
                    .because(e);
        }
    }

    private static Map<Path, FileMark> marks(Map<Path, BasicFileAttributes> files) {
        Map<Path, FileMark> marks = new LinkedHashMap<>();
        files.forEach((file, attributes) -> marks.put(file, FileMark.of(attributes)));
        return marks;
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
