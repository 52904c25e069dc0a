package io.ormlab.migration;

import io.ormlab.workspace.FileMark;
import io.ormlab.workspace.Workspace;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Remembers that some queries found nothing in a database's rows, with how its file stood then: while that is so, a large table need
 * not be read again. A file that was written a moment ago may be written again without a sign of it, and is not remembered.
 */
final class SeenRows {

    /** Where the file's header counts the transactions that wrote it (https://www.sqlite.org/fileformat2.html#file_change_counter). */
    private static final long CHANGE_COUNTER = 24;

    private final Workspace workspace;
    private final List<String> queries;
    private final String mark;

    private SeenRows(Workspace workspace, List<String> queries) {
        this.workspace = workspace;
        this.queries = queries;
        this.mark = mark(workspace, queries);
    }

    /** The rows as they are now. */
    static SeenRows now(Workspace workspace, List<String> queries) {
        return new SeenRows(workspace, queries);
    }

    /** Whether the queries are known to find nothing in them. */
    boolean areKnown() {
        try {
            return !mark.isEmpty()
                    && Files.isRegularFile(file())
                    && Files.readString(file(), StandardCharsets.UTF_8).equals(mark);
        } catch (IOException e) {
            return false;
        }
    }

    /** Remembers that the queries found nothing, where nothing was written while they looked. */
    void remember() {
        if (mark.isEmpty() || !mark.equals(mark(workspace, queries))) {
            return;
        }
        try {
            Files.createDirectories(workspace.cache());
            Files.writeString(file(), mark, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // A folder without permission to write: the next check looks again.
            return;
        }
    }

    private Path file() {
        return workspace.cache().resolve("seen-rows");
    }

    /** Empty where the file does not tell enough. */
    private static String mark(Workspace workspace, List<String> queries) {
        Path file = workspace.database().sqliteFile().orElse(null);
        if (file == null) {
            return "";
        }
        try {
            FileMark mark = FileMark.ofDatabase(file);
            CRC32 sum = new CRC32();
            queries.forEach(query -> sum.update(query.getBytes(StandardCharsets.UTF_8)));
            return mark.isSettled() ? mark + " " + writes(file) + " " + queries.size() + " " + sum.getValue() : "";
        } catch (IOException e) {
            // Whoever reads the database meets the same failure, and says it.
            return "";
        }
    }

    private static int writes(Path database) throws IOException {
        try (InputStream in = Files.newInputStream(database)) {
            in.skipNBytes(CHANGE_COUNTER);
            return new DataInputStream(in).readInt();
        }
    }
}
