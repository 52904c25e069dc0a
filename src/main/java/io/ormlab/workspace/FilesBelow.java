package io.ormlab.workspace;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a folder with what the system says of each, asked once: of hundreds of files that is most of the time. */
public final class FilesBelow {

    private FilesBelow() {}

    /**
     * The regular files in a folder and in those below it, by their paths in order; links are followed. What begins with a dot is
     * left out, for editors and systems keep theirs so.
     *
     * @param folder may be missing: then there is none
     * @param depth how many folders deep; 1 for those in the folder itself
     * @throws IOException where a folder cannot be read, or a link leads back to one above it
     */
    public static SortedMap<Path, BasicFileAttributes> of(Path folder, int depth) throws IOException {
        SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Visit(folder, files));
        }
        return files;
    }

    private static final class Visit extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final SortedMap<Path, BasicFileAttributes> files;

        Visit(Path folder, SortedMap<Path, BasicFileAttributes> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isHidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                files.put(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link that leads nowhere, or a file that went away meanwhile, is none. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (Files.exists(file)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
