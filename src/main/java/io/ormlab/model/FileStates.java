package io.ormlab.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What some files were like at one moment: size and time, and the content where those do not tell. A source's content is kept as it is,
 * for the first digest in a process starts Java's security providers; a jar's as a digest.
 */
final class FileStates {

    /** A file system's clock may stand still this long (two seconds on FAT): a later save could keep the time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    /** @param content the file's bytes, or their digest */
    private record State(long size, FileTime modified, byte[] content, boolean settled) {}

    private final Set<Path> digested;

    private final Map<Path, State> states = new HashMap<>();

    private FileStates(List<Path> digested) {
        this.digested = Set.copyOf(digested);
    }

    /** @param jars files of which a digest is kept in the place of the content */
    static FileStates of(List<Path> files, List<Path> jars) {
        FileStates all = new FileStates(jars);
        for (Path file : both(files, jars)) {
            all.states.put(file, all.state(file));
        }
        return all;
    }

    /** What is in a jar, as a number. */
    synchronized String digest(Path jar) {
        return HexFormat.of().formatHex(states.get(jar).content);
    }

    /** Whether these are other files, or one of them has other content. */
    synchronized boolean differ(List<Path> files, List<Path> jars) {
        List<Path> now = both(files, jars);
        return now.size() != states.size() || now.stream().anyMatch(this::differs);
    }

    private boolean differs(Path file) {
        State before = states.get(file);
        try {
            if (before == null || before.size != Files.size(file)) {
                return true;
            }
            if (before.settled && before.modified.equals(Files.getLastModifiedTime(file))) {
                return false;
            }
        } catch (IOException e) {
            // Gone between the listing and the look: the next listing tells the same.
            return true;
        }
        State now = state(file);
        if (!Arrays.equals(before.content, now.content)) {
            return true;
        }
        // Touched only: the next look need not read it again.
        states.put(file, now);
        return false;
    }

    private State state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime modified = attributes.lastModifiedTime();
            boolean settled = modified.toInstant().isBefore(Instant.now().minus(COARSEST_CLOCK));
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = digested.contains(file)
                    ? MessageDigest.getInstance("SHA-256").digest(bytes)
                    : bytes;
            return new State(attributes.size(), modified, content, settled);
        } catch (IOException e) {
            // The reader of the sources meets the same failure and says it; here it only must not look unchanged.
            return new State(-1, FileTime.fromMillis(0), new byte[0], false);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Path> both(List<Path> files, List<Path> jars) {
        List<Path> all = new ArrayList<>(files);
        all.addAll(jars);
        return all;
    }
}
