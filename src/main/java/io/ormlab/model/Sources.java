package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.FilesBelow;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** All sources of a workspace's models, and the jars that they are compiled against, as they were at one moment. */
final class Sources {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** The annotations and types that Ebean keeps as JSON, a scalar type of one's own, and names that cannot be seen. */
    private static final Pattern JSON = Pattern.compile("Json|JSON|jackson|DbArray|DbMap|Scalar|\\\\u");

    private final Workspace workspace;
    private final List<Source> sources;
    private final List<Path> jars;
    private final FileStates states;

    private Sources(Workspace workspace, List<Source> sources, List<Path> jars, FileStates states) {
        this.workspace = workspace;
        this.sources = sources;
        this.jars = jars;
        this.states = states;
    }

    /**
     * Reads every model source.
     *
     * @throws ModelException where there is none, or one is empty or no text
     */
    static Sources read(Workspace workspace, Language language) {
        SortedMap<Path, BasicFileAttributes> files = modelFiles(workspace);
        SortedMap<Path, BasicFileAttributes> jarFiles = jarFiles(workspace);
        List<Path> jars = List.copyOf(jarFiles.keySet());
        jars.forEach(jar -> refuseBroken(workspace, jar));
        if (files.isEmpty()) {
            throw ModelException.of(
                    Message.of("model.none", workspace.display(workspace.models())),
                    Message.of("model.none.next", workspace.display(workspace.models())));
        }
        // Before the reading: a file that is saved meanwhile then counts as changed.
        FileStates states = FileStates.of(files, jarFiles);
        List<Source> sources = new ArrayList<>();
        SourceRefusals refusals = new SourceRefusals(new Messages(language));
        for (Path file : files.keySet()) {
            read(workspace, file, states, sources, refusals);
        }
        refusals.throwIfAny();
        return new Sources(workspace, List.copyOf(sources), jars, states);
    }

    /** Whether there is a source to read. */
    static boolean isAny(Workspace workspace) {
        return !modelFiles(workspace).isEmpty();
    }

    private static void read(
            Workspace workspace, Path file, FileStates states, List<Source> sources, SourceRefusals refusals) {
        String display = workspace.display(file);
        try {
            Optional<byte[]> known = states.content(file);
            // What kept it from being read then, this says.
            byte[] bytes = known.isPresent() ? known.get() : Files.readAllBytes(file);
            decode(bytes, file, display, sources, refusals);
        } catch (IOException e) {
            throw unreadable(display, e);
        }
    }

    private static void decode(byte[] bytes, Path file, String display, List<Source> sources, SourceRefusals refusals) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            if (text.isBlank()) {
                refusals.add(file, "empty", display);
            } else {
                sources.add(new Source(file, display, text));
            }
        } catch (CharacterCodingException e) {
            refusals.add(file, "notutf8", display);
        }
    }

    List<Source> all() {
        return sources;
    }

    /** The jars of {@code lib/}. */
    List<Path> jars() {
        return jars;
    }

    /**
     * Whether a property may be kept as JSON text. Where it is not known to be none, it may.
     *
     * @param some the names of the sources that are asked
     */
    boolean mayKeepJson(Collection<String> some) {
        return !jars.isEmpty()
                || sources.stream()
                        .filter(source -> some.contains(source.display()))
                        .anyMatch(source -> JSON.matcher(source.text()).find());
    }

    /** What is in each jar of {@code lib/}, by its name. */
    Map<String, String> jarDigests() {
        Map<String, String> digests = new TreeMap<>();
        jars.forEach(jar -> digests.put(workspace.display(jar), states.digest(jar)));
        return digests;
    }

    /** Whether a source or a jar came, went or has other content than when this was read. */
    boolean changed() {
        return states.differ(modelFiles(workspace), jarFiles(workspace));
    }

    /** A text that is another where a source or a jar is. */
    String digest() {
        return states.digest();
    }

    /** The sources in the models' folder, and what the system says of each. */
    static SortedMap<Path, BasicFileAttributes> modelFiles(Workspace workspace) {
        SortedMap<Path, BasicFileAttributes> files = files(workspace, workspace.models(), Integer.MAX_VALUE, ".java");
        // A project's would cut its models off from the class path.
        files.keySet().removeIf(file -> file.getFileName().toString().equals("module-info.java"));
        return files;
    }

    /** The jars that lie in the folder for them. */
    static SortedMap<Path, BasicFileAttributes> jarFiles(Workspace workspace) {
        return files(workspace, workspace.lib(), 1, ".jar");
    }

    private static SortedMap<Path, BasicFileAttributes> files(
            Workspace workspace, Path folder, int depth, String suffix) {
        try {
            SortedMap<Path, BasicFileAttributes> files = FilesBelow.of(folder, depth);
            files.keySet().removeIf(file -> !file.getFileName().toString().endsWith(suffix));
            return files;
        } catch (IOException e) {
            throw unreadable(workspace.display(folder), e);
        }
    }

    /** The compiler would say it of every import in every source. */
    private static void refuseBroken(Workspace workspace, Path jar) {
        try {
            new ZipFile(jar.toFile()).close();
        } catch (IOException e) {
            throw LabException.of("model.jar", workspace.display(jar))
                    .and("model.jar.next")
                    .because(e);
        }
    }

    private static LabException unreadable(String display, IOException e) {
        return LabException.of("model.unreadable", display, FileFailures.reason(e))
                .and("model.unreadable.next")
                .because(e);
    }
}
