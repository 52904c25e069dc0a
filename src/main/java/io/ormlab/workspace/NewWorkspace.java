package io.ormlab.workspace;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a workspace, or nothing: everything is checked first and written to a folder aside, then moved in its place, and
 * {@code application.properties}, which makes a folder a workspace, comes last.
 */
public final class NewWorkspace {

    /** The models and rows to begin with. */
    public enum Sample {
        /** No models and no rows. */
        BLANK(List.of()),
        /** Authors, books, tags and borrowers. */
        LIBRARY(List.of("Author.java", "Book.java", "Borrower.java", "Tag.java"));

        private final List<String> models;

        Sample(List<String> models) {
            this.models = models;
        }

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String GIT_IGNORE = ".gitignore";
    private static final String FOLDERS_OFF =
            "# ormlab.models=models\n# ormlab.migrations=migrations\n# ormlab.lib=lib";
    private static final Path PROJECT_MODELS = Path.of("src", "main", "java");
    private static final String PROJECT_FOLDERS =
            "ormlab.models=src/main/java\normlab.migrations=src/main/resources/dbmigration\n# ormlab.lib=lib";

    private final Path dir;
    private final Sample sample;
    private final Language language;
    private final Deque<Path> made = new ArrayDeque<>();

    private NewWorkspace(Path dir, Sample sample, Language language) {
        this.dir = dir.toAbsolutePath().normalize();
        this.sample = sample;
        this.language = language;
    }

    /**
     * Makes a workspace in a folder, which is made, too, where it is not there. In a Maven or Gradle project a blank one takes the
     * project's own folders for its models and migrations.
     *
     * @param language the language of the comments in its files
     * @return what was made, relative to the folder; {@code application.properties} comes last
     * @throws LabException where the folder is one already, holds files of those names, or cannot be written: then it is as before
     */
    public static List<String> make(Path dir, Sample sample, Language language) {
        return new NewWorkspace(dir, sample, language).make();
    }

    private List<String> make() {
        check();
        Map<String, String> files = files();
        refuseConflicts(files);
        try {
            makeFolders(dir);
            return write(files);
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw LabException.of("workspace.init.failed", dir, FileFailures.reason(e))
                    .and("workspace.init.failed.next")
                    .because(e);
        }
    }

    private void check() {
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw LabException.of("workspace.init.file", dir).and("workspace.init.elsewhere");
        }
        if (Workspace.isWorkspace(dir)) {
            throw LabException.of("workspace.init.already", dir).and("workspace.init.already.next");
        }
        if (isProject() && sample != Sample.BLANK) {
            throw LabException.of("workspace.init.project", dir).and("workspace.init.project.next");
        }
    }

    /** The files to write, by their path in the workspace; a folder has no text. */
    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        if (!isProject()) {
            files.put("models", null);
            for (String model : sample.models) {
                files.put("models/library/" + model, text(sample.folder() + "/" + model, ""));
            }
            files.put("migrations", null);
        }
        if (sample != Sample.BLANK) {
            files.put("data.sql", text(sample.folder() + "/data.sql", ""));
        }
        // A project has its own, and so may the folder: rules that are there are left as they are.
        if (!isProject() && !Files.exists(dir.resolve(GIT_IGNORE), LinkOption.NOFOLLOW_LINKS)) {
            files.put(GIT_IGNORE, text("gitignore", ""));
        }
        files.put(Workspace.PROPERTIES, text("application.properties", isProject() ? PROJECT_FOLDERS : FOLDERS_OFF));
        return files;
    }

    private String text(String name, String folders) {
        return Template.text(name, language, folders.lines().toList());
    }

    private boolean isProject() {
        return Files.isDirectory(dir.resolve(PROJECT_MODELS));
    }

    private void refuseConflicts(Map<String, String> files) {
        List<String> names = new ArrayList<>(
                files.keySet().stream().filter(name -> !name.contains("/")).toList());
        // The rows of a database that no migration made would be in the way of the first upgrade.
        names.add("data.sqlite");
        List<String> there = names.stream().filter(this::holdsSomething).toList();
        if (!there.isEmpty()) {
            throw LabException.of("workspace.init.conflict", dir, there).and("workspace.init.elsewhere");
        }
    }

    private boolean holdsSomething(String name) {
        Path path = dir.resolve(name);
        if (!Files.isDirectory(path)) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isPresent();
        } catch (IOException e) {
            throw LabException.of("workspace.init.failed", path, FileFailures.reason(e))
                    .and("workspace.init.failed.next")
                    .because(e);
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                makeFolders(folder.getParent());
            }
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private List<String> write(Map<String, String> files) throws IOException {
        Path aside = Files.createTempDirectory(dir, ".ormlab-init-");
        made.push(aside);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = aside.resolve(file.getKey());
            if (file.getValue() == null) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
        }
        List<String> entries =
                files.keySet().stream().filter(name -> !name.contains("/")).toList();
        for (String entry : entries) {
            Path to = dir.resolve(entry);
            // An empty folder of that name gives way.
            Files.deleteIfExists(to);
            Files.move(aside.resolve(entry), to);
            made.push(to);
        }
        Files.delete(aside);
        made.remove(aside);
        return entries;
    }

    private void undo(Exception failure) {
        for (Path path : made) {
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
