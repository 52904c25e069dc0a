package io.ormlab.help.site;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that a site is written to: an empty one, a new one, or one that holds a site of before. */
public final class SiteFolder {

    /** Lists what the site has written, so that the next one knows what is its own. */
    private static final String LIST = ".ormlab-site";

    private final Path folder;

    public SiteFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the files. What the site before had and this one has not is gone then; nothing else is touched.
     *
     * @throws LabException where the folder holds something else, or cannot be written
     */
    public void write(Map<String, String> files) {
        try {
            List<String> before = before();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            for (String old : before) {
                if (!files.containsKey(old) && isInside(old)) {
                    Files.deleteIfExists(folder.resolve(old));
                }
            }
            Files.writeString(folder.resolve(LIST), String.join("\n", files.keySet()) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("help.site.failed", folder, String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    private List<String> before() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw LabException.of("help.site.file", folder);
        }
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            return Files.readAllLines(list, StandardCharsets.UTF_8);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw LabException.of("help.site.other", folder).and("help.site.other.next");
            }
        }
        return List.of();
    }

    private boolean isInside(String old) {
        return !old.isBlank() && folder.resolve(old).normalize().startsWith(folder.normalize());
    }
}
